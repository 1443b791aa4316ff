package se.sammanhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;

class CsvDataReaderTest {

    private static final String HEADER = "person;round;gender;k1;k2\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @Test
    void lines_are_those_of_the_file_though_rows_span_several_and_some_are_empty()
            throws IOException {
        assertThat(
                        problems(
                                "\uFEFF"
                                        + HEADER.replace("\n", "\r\n")
                                        + "a;T0;\"wo\r\nman\";1;2\r\n\r\nb;T0;man;x;6\r\n"))
                .containsExactly(
                        "5:4: EV203 k1 wants a whole number, got \"x\"",
                        "5:5: EV204 k2 wants 1 to 5, got 6; mend it, leave it empty, or list it"
                                + " under missing");
    }

    @Test
    void bytes_that_are_no_utf8_are_the_only_problem_wherever_they_stand() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((HEADER + "a;T0;man;x;2\nshort\n").getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        assertThat(problems(bytes.toByteArray()))
                .containsExactly(
                        "0:0: EV201 the file is not UTF-8; save it as CSV UTF-8, or write encoding:"
                                + " windows-1252 under data if that is how it was saved");
    }

    @Test
    void an_endless_field_is_said_beside_uneven_rows_and_not_beside_cells() throws IOException {
        assertThat(problems(HEADER + "a;T0;man;x;2\nshort\n\"" + "y".repeat(17 << 20)))
                .hasSize(2)
                .anyMatch(said -> said.startsWith("0:0: EV201 not CSV: "))
                .anyMatch(said -> said.startsWith("3:2: EV206 the row has 1 fields"));
    }

    @Test
    void a_quotation_mark_left_open_is_said_where_it_stands() throws IOException {
        assertThat(problems(HEADER + "a;T0;man;\"3;4\na;TX;man;3;4\nb;T0;man;3;4\n"))
                .containsExactly(
                        "2:5: EV206 the row has 4 fields, the header 5; it goes on over several"
                                + " lines: is a closing quotation mark missing?");
    }

    @Test
    void nothing_at_all_and_a_header_alone_are_told_apart() throws IOException {
        assertThat(problems(""))
                .containsExactly("0:0: EV210 the file is empty; it wants a header line");
        assertThat(problems("person;round;k1;k2\n"))
                .containsExactly(
                        "1:0: EV210 there is a header, but not a single row",
                        "1:5: EV202 the plan wants a column \"gender\"; the file, read as separated by semicolons, has k1, k2,"
                                + " person, round");
        assertThat(read(folder.resolve("none.csv")).problems().toString()).contains("EV201");
    }

    @Test
    void white_space_signs_and_texts_for_nothing_are_read_as_before() throws IOException {
        EvaluationData data =
                data(HEADER + " a ;T0; man ; 3;+4\na;TX;man;NA;5\nb;T0;;;\nb;TX;man;9;1\n");
        assertThat(data.persons()).hasSize(2);
        assertThat(data.persons().getFirst().id()).isEqualTo("a");
        assertThat(data.persons().getFirst().groups()).containsEntry("gender", "man");
        assertThat(data.persons().getFirst().rounds().toString()).contains("k1=3", "k2=4", "k2=5");
        assertThat(data.persons().getLast().rounds()).hasSize(1);
        assertThat(data.persons().getLast().rounds().toString()).contains("{k2=1}");
    }

    /** Persons are found again whether the file is sorted by person, by round or not at all. */
    @Test
    void the_order_of_the_rows_changes_nothing_but_the_order_of_the_persons() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (int person = 0; person < 3000; person++) {
                rows.add(
                        "p%d;%s;%s;%d;%d\n"
                                .formatted(
                                        person,
                                        round == 0 ? "T0" : "TX",
                                        person % 3 == 0 ? "man" : "woman",
                                        1 + person % 5,
                                        1 + (person + round) % 5));
            }
        }
        EvaluationData byRound = data(HEADER + String.join("", rows));
        Collections.shuffle(rows, new Random(1));
        EvaluationData shuffled = data(HEADER + String.join("", rows));
        Collections.sort(rows);
        EvaluationData byPerson = data(HEADER + String.join("", rows));
        assertThat(byRound.persons()).hasSize(3000);
        assertThat(new HashSet<>(shuffled.persons())).isEqualTo(new HashSet<>(byRound.persons()));
        assertThat(new HashSet<>(byPerson.persons())).isEqualTo(new HashSet<>(byRound.persons()));
        assertThat(byRound.sha256())
                .isEqualTo(
                        Fingerprint.sha256(
                                Files.readAllBytes(folder.resolve("answers-of-data.csv"))))
                .isNotEqualTo(shuffled.sha256());
    }

    /** The file is cut into blocks; what is wrong is said as if it were not. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void problems_far_down_a_file_have_their_lines_and_know_of_the_rows_far_up(String lineEnd)
            throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF" + HEADER);
        for (int person = 1; person <= 60_000; person++) {
            text.append("p%05d;T0;man;1;%s\n".formatted(person, person == 59_000 ? "x" : "2"));
        }
        text.append("p00001;T0;man;1;2\np00002;TX;woman;7;2\nshort\np00003;TX;man;1;2");
        assertThat(problems(text.toString().replace("\n", lineEnd)))
                .containsExactly(
                        "59001:5: EV203 k2 wants a whole number, got \"x\"",
                        "60002:1: EV205 person has person p00001 at round T0 again (first on line"
                                + " 2); keep one row",
                        "60003:3: EV207 gender says woman for person p00002, an earlier row says"
                                + " man",
                        "60003:4: EV204 k1 wants 1 to 5, got 7; mend it, leave it empty, or list it"
                                + " under missing",
                        "60004:2: EV206 the row has 1 fields, the header 5; put texts that hold the"
                                + " separator in quotation marks");
    }

    private EvaluationData data(String text) throws IOException {
        Path file = folder.resolve("data.csv");
        if (!Files.exists(folder.resolve("answers-of-data.csv"))) {
            Files.writeString(folder.resolve("answers-of-data.csv"), text);
        }
        Files.writeString(file, text);
        DataReading reading = read(file);
        assertThat(reading.problems()).isEmpty();
        return reading.data().orElseThrow();
    }

    private List<String> problems(String text) throws IOException {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("bad.csv"), bytes);
        DataReading reading = read(file);
        assertThat(reading.data()).isEmpty();
        return reading.problems().stream()
                .map(problem -> problem.toString().substring(file.toString().length() + 1))
                .toList();
    }

    private DataReading read(Path file) throws IOException {
        Path text =
                Files.writeString(
                        folder.resolve("p.plan.yaml"),
                        """
                        version: "1"
                        title: x
                        data: {csv: %s, layout: long, separator: ";", person: person, round: round, missing: ["NA", "9"]}
                        rounds: [T0, TX]
                        columns: {gender: gender}
                        scales:
                          - {id: k, items: [k1, k2], steps: [1, 5], minimumAnswered: 1}
                        """
                                .formatted(file.getFileName()));
        EvaluationPlan plan = new PlanReader(_ -> Optional.empty()).read(text).plan().orElseThrow();
        if (!(plan.source() instanceof DataSource.Csv source)) {
            throw new AssertionError("wanted CSV data");
        }
        return CsvDataReader.read(plan, source, folder);
    }
}
