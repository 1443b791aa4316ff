package se.sammanhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;

/** Files as spreadsheets save them, and plans with slips of the pen. */
class DataOfSpreadsheetsTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String PLAN =
            """
            version: "1"
            data: {csv: data.csv, layout: wide, person: id}
            columns: {site: ort}
            rounds: [T0, TX]
            scales:
              - {id: weight, score: "vikt_{round}"}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private DataReading read(String plan, byte[] csv) throws IOException {
        Files.write(folder.resolve("data.csv"), csv);
        PlanReading reading = new PlanReader(_ -> Optional.empty()).read("plan.yaml", plan);
        DataReading data =
                CsvDataReader.read(
                        reading.plan().orElseThrow(),
                        (DataSource.Csv) reading.plan().orElseThrow().source(),
                        folder,
                        new CsvDataReader.PlanFile("plan.yaml", reading.faultyColumns()));
        assertThat(reading.problems()).isEmpty();
        return data;
    }

    private DataReading read(String plan, String csv) throws IOException {
        return read(plan, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> said(DataReading data) {
        return data.problems().stream()
                .map(
                        problem ->
                                Path.of(problem.file()).getFileName()
                                        + ":"
                                        + problem.line()
                                        + ":"
                                        + problem.column()
                                        + ": "
                                        + problem.text())
                .toList();
    }

    private static double weight(DataReading data, String round) {
        Person person = data.data().orElseThrow().persons().getFirst();
        return Optional.ofNullable(person.rounds().get(new RoundCode(round)))
                .orElseThrow()
                .scores()
                .getOrDefault(new ScaleId("weight"), Double.NaN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {",|60.5", ";|60.5", ";|60,5", "TAB|60.5", "TAB|60,5"})
    void separator_and_decimal_sign_are_those_of_the_file(String sign, String number)
            throws IOException {
        String separator = sign.equals("TAB") ? "\t" : sign;
        String csv =
                "\"id\";ort;vikt_T0;vikt_TX\na;Åmål;%s;61\n"
                        .formatted(number)
                        .replace(";", separator);
        assertThat(weight(read(PLAN, csv), "T0")).isEqualTo(60.5);
    }

    @Test
    void a_mark_at_the_beginning_is_no_part_of_the_first_header() throws IOException {
        assertThat(weight(read(PLAN, "\uFEFFid;ort;vikt_T0;vikt_TX\na;x;1,25;2\n"), "T0"))
                .isEqualTo(1.25);
    }

    @Test
    void a_comma_in_a_number_of_a_file_with_commas_is_refused() throws IOException {
        assertThat(said(read(PLAN, "id,ort,vikt_T0,vikt_TX\na,x,\"60,5\",2\n")))
                .containsExactly(
                        "data.csv:2:3: vikt_T0 wants a number with a decimal point, got \"60,5\"");
        assertThat(said(read(PLAN, "id;ort;vikt_T0;vikt_TX\na;x;1.060,5;2\n")))
                .containsExactly(
                        "data.csv:2:3: vikt_T0 wants a number with a decimal point or comma, got"
                                + " \"1.060,5\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"','|;|semicolons|commas|\";\"", "';'|,|commas|semicolons|\",\""})
    void another_separator_than_the_plan_says_is_the_only_problem(
            String planned, String used, String found, String said, String write)
            throws IOException {
        String plan = PLAN.replace("person: id", "person: id, separator: \"" + planned + "\"");
        assertThat(said(read(plan, "id;ort;vikt_T0;vikt_TX\na;x;1;2\n".replace(";", used))))
                .containsExactly(
                        "data.csv:1:0: the columns are separated by "
                                + found
                                + ", the plan says "
                                + said
                                + "; write separator: "
                                + write
                                + " under data, or leave separator out");
    }

    @Test
    void tab_can_be_written_as_a_word() throws IOException {
        String plan = PLAN.replace("person: id", "person: id, separator: tab");
        assertThat(weight(read(plan, "id\tort\tvikt_T0\tvikt_TX\na\tx\t3,5\t2\n"), "T0"))
                .isEqualTo(3.5);
    }

    @Test
    void a_missing_person_column_is_missed_among_the_columns_that_the_file_has()
            throws IOException {
        assertThat(said(read(PLAN, "ID;ort;vikt_T0;vikt_TX\na;x;1;2\n")))
                .anyMatch(
                        text ->
                                text.contains("the plan wants a column \"id\"")
                                        && text.contains("did you mean \"ID\"?")
                                        && text.contains("read as separated by semicolons")
                                        && text.endsWith("ID, ort, vikt_T0, vikt_TX"));
    }

    @Test
    void windows_text_is_read_when_the_plan_says_so_and_otherwise_told() throws IOException {
        byte[] csv = "id;ort;vikt_T0;vikt_TX\na;Åmål;60,5;61\n".getBytes(WINDOWS);
        String plan = PLAN.replace("person: id", "person: id, encoding: windows-1252");
        assertThat(read(plan, csv).data().orElseThrow().persons().getFirst().groups())
                .containsEntry("site", "Åmål");
        assertThat(said(read(PLAN, csv)))
                .containsExactly(
                        "data.csv:0:0: the file is not UTF-8; save it as CSV UTF-8, or write"
                                + " encoding: windows-1252 under data if that is how it was saved");
    }

    @Test
    void two_bytes_a_letter_are_told_apart_from_broken_text() throws IOException {
        byte[] csv = "\uFEFFid\tort\tvikt_T0\tvikt_TX\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(said(read(PLAN, csv)))
                .containsExactly(
                        "data.csv:0:0: the file is UTF-16, as Excel's \"Unicode text\"; save it as"
                                + " CSV UTF-8");
    }

    @Test
    void two_bytes_a_letter_are_named_also_without_a_mark() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] csv = "id,ort,vikt_T0,vikt_TX\na,Malm\u00f6,1,2\n".getBytes(charset);
            assertThat(said(read(PLAN, csv)))
                    .singleElement()
                    .asString()
                    .contains("the file is UTF-16")
                    .doesNotContain("windows-1252");
        }
    }

    @Test
    void a_level_that_nobody_has_is_a_problem_of_the_plan_with_the_nearest_one()
            throws IOException {
        String plan =
                PLAN
                        + """
                        comparisons:
                          - {by: site, reference: Sahla}
                        goals:
                          - {id: g, scale: weight, from: T0, to: TX, share: 0.5, group: {variable: site, level: mora}}
                        """;
        assertThat(said(read(plan, "id;ort;vikt_T0;vikt_TX\na;Sala;1;2\nb;Mora;1;2\n")))
                .containsExactly(
                        "plan.yaml:8:27: nobody in data.csv has site \"Sahla\", which comparisons"
                                + " names; did you mean \"Sala\"?; it has Mora, Sala",
                        "plan.yaml:10:89: nobody in data.csv has site \"mora\", which the goal g"
                                + " names; did you mean \"Mora\"?; it has Mora, Sala");
    }

    @Test
    void columns_of_a_faulty_scale_are_missed_at_once() throws IOException {
        String plan =
                """
                version: "1"
                data: {csv: data.csv, layout: wide, person: id}
                rounds: [T0, TX]
                scales:
                  - {id: trust, items: [a, b], steps: [5, 1]}
                """;
        Files.writeString(folder.resolve("data.csv"), "id,a_T0,b_T0,a_TX\np,1,2,3\n");
        PlanReading reading = new PlanReader(_ -> Optional.empty()).read("plan.yaml", plan);
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.faultyColumns()).containsExactly("a_T0", "b_T0", "a_TX", "b_TX");
        assertThat(
                        said(
                                CsvDataReader.read(
                                        reading.plan().orElseThrow(),
                                        (DataSource.Csv) reading.plan().orElseThrow().source(),
                                        folder,
                                        new CsvDataReader.PlanFile(
                                                "plan.yaml", reading.faultyColumns()))))
                .singleElement()
                .asString()
                .contains("the plan wants a column \"b_TX\"");
    }

    @Test
    void near_names_are_found_and_far_ones_are_not() {
        assertThat(NearestName.of("kohl", List.of("coherence", "k1"))).isEmpty();
        assertThat(NearestName.of("gruop", List.of("group", "groups"))).contains("group");
        assertThat(NearestName.distance("", "abc")).isEqualTo(3);
        assertThat(NearestName.distance("Abc", "aBC")).isZero();
    }
}
