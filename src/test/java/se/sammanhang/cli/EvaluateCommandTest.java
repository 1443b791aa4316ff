package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EvaluateCommandTest {

    private static final Path EXAMPLES = Path.of("src/docs/examples");
    private static final Path SCHEMAS = Path.of("src/docs/schema");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    /** Six of eight worry less: where less is better, that is what a goal counts. */
    @Test
    void a_goal_on_a_scale_where_lower_is_better_counts_those_who_fell() throws IOException {
        Files.writeString(
                folder.resolve("worry.csv"),
                "id,w_T0,w_TX\na,9,1\nb,9,2\nc,9,3\nd,9,4\ne,9,5\nf,9,6\ng,5,9\nh,5,5\n");
        Path plan =
                Files.writeString(
                        folder.resolve("worry.yaml"),
                        """
                        version: "1"
                        data: {csv: worry.csv, layout: wide, person: id}
                        rounds: [T0, TX]
                        scales: [{id: worry, score: "w_{round}", polarity: lowerIsBetter}]
                        goals: [{id: less, scale: worry, from: T0, to: TX, share: 0.3}]
                        """);
        Path out = folder.resolve("worry");
        assertThat(Command.run("evaluate", plan, "--out", out).exitCode()).isZero();
        JsonNode goal = Command.json(out.resolve("results.json")).at("/goals/0");
        assertThat(goal.at("/direction").asString()).isEqualTo("decrease");
        assertThat(goal.at("/count").asInt()).isEqualTo(6);
        assertThat(goal.at("/verdict").asString()).isEqualTo("reached");
        assertThat(goal.at("/sentences").toString())
                .contains("6 av de 8 som räknas (av 8 kända) minskade");
    }

    @Test
    void a_plan_with_five_faults_is_refused_with_all_five_and_nothing_is_written()
            throws IOException {
        Files.writeString(
                folder.resolve("answers.csv"),
                """
                person,round,gender,k1,k2
                a,T0,WOMAN,1,2
                a,TX,WOMAN,9,2
                b,T0,MAN,three,4
                b,T0,MAN,3,4
                """);
        Path plan =
                Files.writeString(
                        folder.resolve("plan.yaml"),
                        """
                        version: "1"
                        colour: blue
                        data: {csv: answers.csv, layout: long, person: person, round: round}
                        rounds: [T0, TX]
                        columns: {gender: gender, site: site}
                        scales:
                          - {id: k, items: [k1, k2], steps: [1, 5]}
                        """);
        Command.Outcome outcome = Command.run("evaluate", plan, "--out", folder.resolve("out"));
        assertThat(outcome.exitCode()).isEqualTo(2);
        String csv = folder.resolve("answers.csv").toString();
        assertThat(outcome.err().lines())
                .anySatisfy(line -> says(line, plan + ":2:1: EV102", "colour"))
                .anySatisfy(line -> says(line, csv + ":1:6: EV202", "\"site\""))
                .anySatisfy(line -> says(line, csv + ":3:4: EV204", "wants 1 to 5, got 9"))
                .anySatisfy(line -> says(line, csv + ":4:4: EV203", "got \"three\""))
                .anySatisfy(line -> says(line, csv + ":5:1: EV205", "first on line 4"))
                .hasSize(6);
        assertThat(outcome.err()).contains("5 problems; nothing was written.");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("plan.yaml", "answers.csv");
    }

    private static void says(String line, String place, String text) {
        assertThat(line).startsWith(place).contains(text);
    }

    @Test
    void a_plan_that_does_not_exist_is_a_problem_and_no_crash() {
        Command.Outcome outcome =
                Command.run(
                        "evaluate", folder.resolve("none.yaml"), "--out", folder.resolve("out"));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("EV201");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void missing_arguments_give_exit_code_2_and_the_usage() {
        Command.Outcome outcome = Command.run("evaluate");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("PLAN").contains("--out");
    }

    @Test
    void a_project_without_a_database_is_refused_and_no_database_is_made() throws IOException {
        try (CommandFolder empty = new CommandFolder()) {
            Command.Outcome outcome =
                    Command.run("evaluate", "--project", "x", "--out", folder.resolve("out"));
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).contains("no database", "SAMMANHANG_DATA");
            assertThat(empty.data()).isEmptyDirectory();
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** A secret made up here would change the passwords under the server that runs there. */
    @Test
    void an_outside_server_is_left_alone_without_the_secret_of_the_installation()
            throws IOException {
        System.setProperty("sammanhang.db.url", "jdbc:postgresql://127.0.0.1:1/sammanhang");
        try (CommandFolder elsewhere = new CommandFolder()) {
            for (Command.Outcome outcome :
                    List.of(
                            Command.run("evaluate", "--project", "x", "--out", folder.resolve("o")),
                            Command.run(
                                    "project", "create", EXAMPLES.resolve("vagen.project.yaml")),
                            Command.run("password", "x"))) {
                assertThat(outcome.exitCode()).isEqualTo(2);
                assertThat(outcome.err()).contains("database-secret", "SAMMANHANG_DB_SECRET");
            }
            assertThat(Command.run("backup", "--out", folder.resolve("b.zip")).exitCode())
                    .isNotEqualTo(0);
            assertThat(Command.run("doctor").exitCode()).isEqualTo(1);
            assertThat(elsewhere.data()).isEmptyDirectory();
        } finally {
            System.clearProperty("sammanhang.db.url");
        }
    }

    @Test
    void a_plan_for_a_project_is_checked_against_the_survey_files() throws IOException {
        Path plan =
                Files.writeString(
                        folder.resolve("project.plan.yaml"),
                        """
                        version: "1"
                        data: {project: vagen}
                        rounds: [T0, T7]
                        scales:
                          - {id: ready, score: "{round}"}
                          - {id: mine, items: [K1, K99], steps: [1, 2]}
                          - {id: pooled, items: [H1, MH1], steps: [1, 5]}
                        """);
        try (CommandFolder _ = new CommandFolder()) {
            Command.Outcome outcome = Command.run("evaluate", plan, "--out", folder.resolve("o"));
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err().lines())
                    .anySatisfy(line -> says(line, plan + ":3:9: EV106", "no round T7"))
                    .anySatisfy(line -> says(line, plan + ":5:5: EV105", "belongs to CSV data"))
                    .anySatisfy(line -> says(line, plan + ":6:5: EV105", "item K1 offers, 1 to 5"))
                    .anySatisfy(line -> says(line, plan + ":7:5: EV105", "item MH1 offers, 1 to 3"))
                    .anySatisfy(line -> says(line, plan + ":6:5: EV106", "no item K99"));
        }
    }

    @Test
    void a_plan_and_another_project_contradict_each_other() throws IOException {
        Path plan =
                Files.writeString(
                        folder.resolve("p.yaml"),
                        "version: 1\ndata: {project: a}\nrounds: [T0, TX]\nscales: [{use: health}]\n");
        for (Path each : List.of(plan, EXAMPLES.resolve("sleep.plan.yaml"))) {
            Command.Outcome outcome =
                    Command.run("evaluate", each, "--project", "b", "--out", folder.resolve("out"));
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).contains("--project");
        }
    }

    @Test
    void an_unknown_command_is_refused() {
        assertThat(Command.run("evalute").exitCode()).isEqualTo(2);
    }

    @Test
    void help_lists_evaluate() {
        Command.Outcome outcome = Command.run("help");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("evaluate").contains("verify");
    }

    @Test
    void options_and_nothing_start_the_server() {
        assertThat(Commands.areMeant()).isFalse();
        assertThat(Commands.areMeant("--demo")).isFalse();
        assertThat(Commands.areMeant("evaluate", "x")).isTrue();
        assertThat(Commands.areMeant("--help")).isTrue();
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        Path plan = EXAMPLES.resolve("sleep.plan.yaml");
        run(plan, folder.resolve("one"));
        run(plan, folder.resolve("two"));
        for (String file : List.of("results.json", "scores.csv", "report.html")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
    }

    @Test
    void long_data_with_items_goals_and_overlapping_interventions_are_evaluated()
            throws IOException {
        run(EXAMPLES.resolve("long.plan.yaml"), folder.resolve("out"));
        String json = Files.readString(folder.resolve("out/results.json"));
        assertThat(problems("results", json)).isEmpty();
        var women =
                Results.of(folder.resolve("out/results.json"))
                        .estimate(
                                "coherence",
                                "T0",
                                "TX",
                                "gender+intervention/woman+coaching",
                                "paired-t");
        assertThat(women.at("/n").asInt()).isEqualTo(2);
        assertThat(women.at("/N").asInt()).isEqualTo(2);
    }

    @Test
    void results_agree_with_their_schema() throws IOException {
        run(EXAMPLES.resolve("sleep.plan.yaml"), folder.resolve("out"));
        assertThat(problems("results", Files.readString(folder.resolve("out/results.json"))))
                .isEmpty();
    }

    @Test
    void the_schema_of_results_refuses_an_estimate_without_n() throws IOException {
        run(EXAMPLES.resolve("sleep.plan.yaml"), folder.resolve("out"));
        String without =
                Files.readString(folder.resolve("out/results.json"))
                        .replaceFirst("\"n\" : 10,", "");
        assertThat(problems("results", without)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void example_plans_agree_with_their_schema(Path plan) throws IOException {
        assertThat(yamlProblems(Files.readString(plan))).isEmpty();
    }

    @Test
    void the_schema_of_plans_refuses_an_unknown_key() throws IOException {
        assertThat(
                        yamlProblems(
                                Files.readString(EXAMPLES.resolve("sleep.plan.yaml"))
                                        + "colour: blue\n"))
                .isNotEmpty();
    }

    static List<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".plan.yaml")).sorted().toList();
        }
    }

    private static void run(Path plan, Path out) {
        Command.Outcome outcome = Command.run("evaluate", plan, "--out", out);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    private static List<Error> problems(String schema, String json) throws IOException {
        return schema(schema).validate(json, InputFormat.JSON);
    }

    private static List<Error> yamlProblems(String yaml) throws IOException {
        return schema("evaluation-plan").validate(yaml, InputFormat.YAML);
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(name + ".schema.json")));
    }
}
