package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.exchange.CsvDataReader;
import se.sammanhang.exchange.PlanReader;
import se.sammanhang.exchange.analysis.AnalysisPackage;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** The analysis package that {@code evaluate} writes beside its results; each plan is run once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisPackageTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference");
    private static final Path SMALL = REFERENCE.resolve("small-case/small.plan.yaml");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path folder;

    private final Map<Path, Path> written = new HashMap<>();

    @BeforeAll
    void in_one_folder(@TempDir Path shared) {
        folder = shared;
    }

    /** The odd plan without what makes it long: {@link RecomputeIT} runs all of it. */
    private Path odd() throws IOException {
        Path data = folder.resolve("odd.csv");
        if (Files.notExists(data)) {
            Files.copy(REFERENCE.resolve("recompute/odd.csv"), data);
        }
        String whole = Files.readString(REFERENCE.resolve("recompute/odd.plan.yaml"));
        String part =
                whole.replaceAll("(?m)^(crossings: |  - [{]id: (kilo|free|coached), ).*\\n", "")
                        .replace("  - {from: T3, to: TX}\n", "")
                        .replace("scales: [four, kilo]", "scales: [four]");
        return Files.writeString(folder.resolve("odd.plan.yaml"), part);
    }

    @Test
    void the_command_writes_the_package_beside_the_results() throws IOException {
        Path analysis = written(SMALL);
        try (Stream<Path> files = Files.list(analysis)) {
            assertThat(files.map(file -> file.toFile().getName()))
                    .containsExactlyInAnyOrder(
                            "README.txt",
                            "data-wide.csv",
                            "data-long.csv",
                            "codebook.csv",
                            "codebook.txt",
                            "codebook-ddi.xml",
                            "labels.R",
                            "data-wide.sps",
                            "data-long.sps",
                            "recompute.R",
                            "results-main.csv",
                            "results.json");
        }
        assertThat(analysis.resolveSibling("results.json")).exists();
        assertThat(Files.readString(analysis.resolve("results-main.csv")))
                .contains("\nsammanhang,T0,TX,overall,all,n,13\n", ",goal nine-of-ten verdict,not");
    }

    @Test
    void everybody_is_one_row_of_the_wide_file_and_one_per_round_of_the_long() throws IOException {
        Path analysis = written(SMALL);
        List<String> wide = Files.readAllLines(analysis.resolve("data-wide.csv"));
        List<String> tall = Files.readAllLines(analysis.resolve("data-long.csv"));
        assertThat(wide).hasSize(1 + 15);
        assertThat(tall).hasSize(1 + 2 * 15);
        for (List<String> lines : List.of(wide, tall)) {
            assertThat(lines)
                    .allSatisfy(
                            line ->
                                    assertThat(line.split(",", -1))
                                            .hasSameSizeAs(lines.getFirst().split(",", -1)));
        }
    }

    /** Weeks stand for days; what the conventions make of the days has columns of its own. */
    @Test
    void no_day_leaves_but_what_it_decides_does() throws IOException {
        for (Path plan : List.of(SMALL, odd())) {
            Path analysis = written(plan);
            for (String file : List.of("data-wide.csv", "data-long.csv", "results-main.csv")) {
                assertThat(Files.readString(analysis.resolve(file))).doesNotContainPattern(DAY);
            }
        }
        List<Map<String, String>> persons = rows(SMALL);
        assertThat(persons)
                .filteredOn(person -> "1".equals(person.get("late_baseline")))
                .singleElement()
                .extracting(person -> person.get("T0_week"))
                .isEqualTo("6"); // 45 days
    }

    @Test
    void a_spell_counts_when_it_touches_the_day_of_an_answer() throws IOException {
        Path plan =
                Files.writeString(
                        folder.resolve("touch.plan.yaml"),
                        """
                        version: "1"
                        data: {csv: touch.csv, layout: wide, person: id, answeredOn: "day_{round}"}
                        rounds: [T0, TX]
                        columns:
                          interventions: [{column: c, name: coach, startedOn: f, endedOn: t}]
                        scales: [{id: s, score: "s_{round}"}]
                        """);
        Files.writeString(
                folder.resolve("touch.csv"),
                """
                id,day_T0,day_TX,c,f,t,s_T0,s_TX
                before,2025-03-10,2025-06-10,1,2025-01-01,2025-03-09,1,2
                first,2025-03-10,2025-06-10,1,2025-01-01,2025-03-10,1,2
                last,2025-03-10,2025-06-10,1,2025-06-10,,1,2
                after,2025-03-10,2025-06-10,1,2025-06-11,,1,2
                none,2025-03-10,2025-06-10,0,,,1,2
                """);
        assertThat(rows(plan))
                .extracting(
                        person ->
                                person.get("person")
                                        + " "
                                        + person.get("had_coach")
                                        + person.get("counts_T0_TX_coach")
                                        + " "
                                        + person.get("weeks_coach"))
                .containsExactly(
                        "before 10 '-10..-1",
                        "first 11 '-10..0",
                        "last 11 13..",
                        "after 10 13..",
                        "none 00 ");
    }

    @Test
    void names_that_are_taken_and_texts_like_formulas_are_disarmed() throws IOException {
        Path analysis = written(odd());
        String header = Files.readAllLines(analysis.resolve("data-wide.csv")).getFirst();
        List<String> names = List.of(header.split(",", -1));
        assertThat(names).doesNotHaveDuplicates().contains("T0_i1", "T0_i1_", "T0_week", "week_");
        assertThat(names).allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]*"));
        assertThat(Files.readString(analysis.resolve("data-wide.csv"))).contains(",'=1+1,");
    }

    @Test
    void every_column_is_in_the_codebook_with_scales_and_turned_items() throws IOException {
        Path analysis = written(odd());
        List<String> tall =
                List.of(
                        Files.readAllLines(analysis.resolve("data-long.csv"))
                                .getFirst()
                                .split(",", -1));
        List<String> book = Files.readAllLines(analysis.resolve("codebook.csv"));
        assertThat(book.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(tall);
        assertThat(book)
                .anyMatch(line -> line.startsWith("i4,") && line.endsWith(",four total,four"));
        assertThat(Files.readString(analysis.resolve("codebook.txt"))).contains("\ni4  i4\n");
    }

    @Test
    void the_script_is_whole_plain_and_finds_its_columns() throws IOException {
        for (Path plan : List.of(SMALL, odd())) {
            Path analysis = written(plan);
            String script = Files.readString(analysis.resolve("recompute.R"));
            assertThat(script)
                    .matches("\\A[\\x0a\\x20-\\x7e]*\\z")
                    .contains("SPDX-License-Identifier: EUPL-1.2", "plan <- list(")
                    .doesNotContain("%s", "%d", "null,", "Optional");
            List<String> wide =
                    List.of(
                            Files.readAllLines(analysis.resolve("data-wide.csv"))
                                    .getFirst()
                                    .split(",", -1));
            Matcher items = Pattern.compile("items = c\\((.*)\\)").matcher(script);
            List<String> columns = new ArrayList<>();
            while (items.find()) {
                Arrays.stream(items.group(1).split(", "))
                        .map(item -> "T0_" + item.replace("\"", ""))
                        .forEach(columns::add);
            }
            assertThat(columns).isNotEmpty();
            assertThat(wide).containsAll(columns);
        }
    }

    @Test
    void the_same_plan_and_data_give_the_same_bytes() throws IOException {
        byte[] zip = zip();
        assertThat(zip()).isEqualTo(zip);
        Path analysis = written(SMALL);
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                String inZip = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(inZip)
                        .as(entry.getName())
                        .isEqualTo(Files.readString(analysis.resolve(entry.getName())));
            }
        }
        assertThat(names).hasSize(12);
    }

    private static byte[] zip() throws IOException {
        EvaluationPlan plan =
                new PlanReader(id -> SurveyConfiguration.builtIn().scale(id))
                        .read(SMALL)
                        .plan()
                        .orElseThrow();
        EvaluationData data =
                CsvDataReader.read(
                                plan,
                                (DataSource.Csv) plan.source(),
                                REFERENCE.resolve("small-case"))
                        .data()
                        .orElseThrow();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        AnalysisPackage.ofFile(
                        Evaluation.of(plan, data, ProductVersion.text()),
                        data,
                        Language.SWEDISH,
                        BundleWording.of(Language.SWEDISH))
                .writeZip(zip);
        return zip.toByteArray();
    }

    /** Only where R is installed; {@link RecomputeIT} does all the others. */
    @Test
    void r_finds_the_same_numbers_of_the_small_case() throws IOException {
        assumeTrue(Recomputation.rscript().isPresent(), "R is not installed: not recomputed");
        Path analysis = Files.createDirectory(folder.resolve("copy"));
        for (String file :
                List.of("recompute.R", "data-wide.csv", "data-long.csv", "results-main.csv")) {
            Files.copy(written(SMALL).resolve(file), analysis.resolve(file));
        }
        assertThat(Recomputation.of(analysis).agrees().compared()).isGreaterThan(180);
        Recomputation.falsify(analysis, "sammanhang,T0,TX,overall,all,n", "12");
        assertThat(Recomputation.of(analysis).status()).isEqualTo(1);
    }

    private Path written(Path plan) throws IOException {
        Path known = written.get(plan);
        if (known != null) {
            return known;
        }
        Path out = folder.resolve("out" + written.size());
        Command.Outcome outcome = Command.run("evaluate", plan, "--out", out);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        written.put(plan, out.resolve("package"));
        return out.resolve("package");
    }

    private List<Map<String, String>> rows(Path plan) throws IOException {
        List<String> lines = Files.readAllLines(written(plan).resolve("data-wide.csv"));
        String[] names = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
