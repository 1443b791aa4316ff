package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.application.desk.KeepPlans;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.demo.DemoProjects;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.exchange.Fingerprint;
import se.sammanhang.exchange.ResultsJson;
import se.sammanhang.instrument.Language;
import se.sammanhang.persistence.AuditRows;
import se.sammanhang.report.ReportConfiguration;
import se.sammanhang.security.Argon2Passwords;
import se.sammanhang.surveyfile.SurveyConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The command on the demo project, beside the evaluator's page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluateProjectCommandIT {

    private static final String PROJECT = "sex-orter-demo";
    private static final String USER = System.getProperty("user.name");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private final CommandFolder installation = new CommandFolder();

    EvaluateProjectCommandIT() throws IOException {}

    @BeforeAll
    void make_the_demo() {
        try (ConfigurableApplicationContext server = server()) {
            server.getBean(DemoProjects.class).create("password of the demo");
        }
    }

    @AfterAll
    void remove_the_demo() {
        installation.close();
    }

    @Test
    void the_command_gives_the_figures_of_the_evaluators_page_beside_a_server_and_after_it()
            throws IOException, SQLException {
        Path beside = folder.resolve("beside");
        Path after = folder.resolve("after");
        Analysed page;
        try (ConfigurableApplicationContext server = server()) {
            page =
                    server.getBean(EvaluateProject.class)
                            .analyse(
                                    server.getBean(AccountStore.class)
                                            .byLogin("utvarderare")
                                            .orElseThrow()
                                            .actor());
            succeeds("evaluate", "--project", PROJECT, "--out", beside);
            assertThat(AuditRows.of(server))
                    .contains(
                            PROJECT + " command evaluate by " + USER + " research.read " + PROJECT);
        }
        succeeds("evaluate", "--project", PROJECT, "--out", after);

        assertThat(withoutFiles(Files.readString(beside.resolve("results.json"))))
                .isEqualTo(
                        withoutFiles(
                                new String(
                                        ResultsJson.write(page.result(), Map.of()),
                                        StandardCharsets.UTF_8)));
        assertThat(drawn(beside.resolve("charts"))).isEqualTo(charts(page)).hasSizeGreaterThan(10);
        assertThat(fingerprints(after)).isEqualTo(fingerprints(beside));
    }

    @Test
    void results_of_a_project_carry_what_repeats_them_and_the_policy_of_the_project()
            throws IOException {
        Path out = folder.resolve("out");
        succeeds("evaluate", "--project", PROJECT, "--out", out, "--lang", "en");
        JsonNode json = Command.json(out.resolve("results.json"));
        assertThat(json.at("/plan/sha256").asString()).hasSize(64);
        assertThat(json.at("/data/sha256").asString()).hasSize(64);
        assertThat(json.at("/data/persons").asInt()).isEqualTo(282);
        assertThat(json.at("/code/version").asString()).isEqualTo(ProductVersion.text());
        assertThat(json.at("/seed").asInt()).isEqualTo(1);
        assertThat(json.at("/disclosure").asString()).isEqualTo("project");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("<html lang=\"en\"", "threshold-5-v2")
                .doesNotContain("class=\"internal\"");
    }

    @Test
    void a_plan_for_a_project_is_run_and_shows_nothing_of_few_unless_it_says_so()
            throws IOException {
        Path plan = plan(PROJECT, "");
        succeeds("evaluate", plan, "--out", folder.resolve("released"));
        assertThat(
                        Command.json(folder.resolve("released/results.json"))
                                .at("/data/persons")
                                .asInt())
                .isEqualTo(282);
        assertThat(Files.readString(folder.resolve("released/report.html")))
                .contains("threshold-5-v2");
        succeeds(
                "evaluate",
                plan(PROJECT, "disclosure: none\n"),
                "--project",
                PROJECT,
                "--out",
                folder.resolve("internal"));
        assertThat(Files.readString(folder.resolve("internal/report.html")))
                .contains(
                        "class=\"internal\"",
                        "data-chapter=\"who-answered\"",
                        "data-chapter=\"who-was-lost\"",
                        "data-chapter=\"interventions\"",
                        "data-chapter=\"outcomes\"");
    }

    @Test
    void an_unknown_project_is_refused_with_the_list_of_those_there_are() throws IOException {
        Command.Outcome byId =
                Command.run("evaluate", "--project", "Nowhere", "--out", folder.resolve("no"));
        assertThat(byId.exitCode()).isEqualTo(2);
        assertThat(byId.err()).contains("Nowhere", "kristinehamn-demo, sex-orter-demo");

        Path plan = plan("nowhere", "colour: blue\n");
        Command.Outcome byPlan = Command.run("evaluate", plan, "--out", folder.resolve("no"));
        assertThat(byPlan.exitCode()).isEqualTo(2);
        assertThat(byPlan.err())
                .contains("EV106", "kristinehamn-demo, sex-orter-demo", "EV102", "2 problems");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    private Path plan(String project, String more) throws IOException {
        return Files.writeString(
                folder.resolve("project.plan.yaml"),
                """
                version: "1"
                data: {project: %s}
                rounds: [T0, TX]
                scales:
                  - use: sammanhang
                """
                                .formatted(project)
                        + more);
    }

    private static void succeeds(Object... arguments) {
        Command.Outcome outcome = Command.run(arguments);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    private ConfigurableApplicationContext server() {
        return installation.server(
                SurveyConfiguration.class,
                ReportConfiguration.class,
                KeepPlans.class,
                EvaluateProject.class,
                Argon2Passwords.class,
                DemoProjects.class);
    }

    /** What the page draws, in Swedish: name of the file and picture. */
    private static Map<String, String> charts(Analysed page) {
        Map<String, String> charts = new TreeMap<>();
        for (Figure figure : page.shown().figures()) {
            for (ChartSize size : ChartSize.OF_REPORTS) {
                if (figure.language().equals(Language.SWEDISH)) {
                    charts.put(
                            figure.id() + "-" + size.fileName() + ".svg",
                            ChartPainter.svg(figure, size));
                }
            }
        }
        return charts;
    }

    private static Map<String, String> drawn(Path charts) throws IOException {
        Map<String, String> drawn = new TreeMap<>();
        for (Path file : files(charts)) {
            if (file.toString().endsWith(".svg")) {
                drawn.put(file.toFile().getName(), Files.readString(file));
            }
        }
        return drawn;
    }

    private static Map<String, String> fingerprints(Path folder) throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        for (Path file : files(folder)) {
            fingerprints.put(
                    folder.relativize(file).toString(),
                    Fingerprint.sha256(Files.readAllBytes(file)));
        }
        return fingerprints;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static JsonNode withoutFiles(String json) {
        ObjectNode root = (ObjectNode) JsonMapper.builder().build().readTree(json);
        return root.without(List.of("files"));
    }
}
