package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.desk.KeepPlans;
import se.sammanhang.demo.DemoProjects;
import se.sammanhang.report.ReportConfiguration;
import se.sammanhang.security.Argon2Passwords;
import se.sammanhang.surveyfile.SurveyConfiguration;

/**
 * R finds the same numbers from the exported data, by the exported script. Part of {@code
 * ./sammanhang verify soak}, because it needs R.
 */
@EnabledIfSystemProperty(named = "sammanhang.soak", matches = "true")
class RecomputeIT {

    private static final Path REFERENCE = Path.of("src/test/resources/reference");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "small-case/small.plan.yaml, 180", // fifteen persons, a late baseline, four common items
        "shapes/weights.plan.yaml, 220", // decimals before and after, three treatment groups
        "shapes/four.plan.yaml, 480", // four measurements by gender
        "shapes/twenty.plan.yaml, 60", // twenty items of which half reversed, steps 1-4
        "shapes/soc.plan.yaml, 240", // 2,000 respondents of SOC-13 by age band
        "shapes/cells.plan.yaml, 640", // sixteen persons in cells of two to four
        "comparisons/comparisons.plan.yaml, 900", // arms, cells, regions and gender compared
        "growth/three.plan.yaml, 500", // three genders over four rounds
        "growth/paces.plan.yaml, 350", // paces of their own, where R has lmerTest
        "items/items.plan.yaml, 170", // the same question at two rounds
        "recompute/odd.plan.yaml, 29000" // whatever could go wrong between two programs
    })
    void r_finds_the_numbers_of_a_plan_file(Path plan, int atLeast) throws IOException {
        agrees(evaluated(REFERENCE.resolve(plan)), atLeast);
    }

    /** The documented examples; their data are public and lie beside the project. */
    @ParameterizedTest
    @CsvSource({
        "sleep, 60",
        "long, 520", // a group of four has no adjusted p
        "btheb, 1500", // five rounds, two overlapping interventions, drop-out
        "soc13, 110", // one round: scores and reliability
        "soc13-missing, 140" // five missing rules
    })
    void r_finds_the_numbers_of_the_examples(String name, int atLeast) throws IOException {
        Path examples = Path.of("src/docs/examples");
        copy(examples, name + ".plan.yaml");
        Path oracles = Path.of("../shared/oracles");
        for (Path data : List.of(examples, oracles)) {
            copy(data, name.replace('-', '_') + ".csv");
        }
        agrees(evaluated(folder.resolve(name + ".plan.yaml")), atLeast);
    }

    private void copy(Path from, String name) throws IOException {
        if (Files.exists(from.resolve(name)) && Files.notExists(folder.resolve(name))) {
            Files.copy(from.resolve(name), folder.resolve(name));
        }
    }

    @Test
    void r_finds_the_numbers_of_the_demo_projects() throws IOException {
        try (CommandFolder installation = new CommandFolder()) {
            try (ConfigurableApplicationContext server =
                    installation.server(
                            SurveyConfiguration.class,
                            ReportConfiguration.class,
                            EvaluateProject.class,
                            KeepPlans.class,
                            Argon2Passwords.class,
                            DemoProjects.class)) {
                server.getBean(DemoProjects.class).create("password of the demo");
            }
            agrees(evaluated("--project", "sex-orter-demo"), 3700);
            agrees(evaluated("--project", "kristinehamn-demo"), 100);
            agrees(evaluated(planOfEverything()), 5000);
        }
    }

    /** Every round and crossing, late baselines included, a goal, and scales of every kind. */
    private Path planOfEverything() throws IOException {
        return Files.writeString(
                folder.resolve("everything.plan.yaml"),
                """
                version: "1"
                data: {project: sex-orter-demo}
                rounds: [T0, T3, TX]
                scales:
                  - use: sammanhang
                  - use: health
                  - {id: k-sum, items: [K1, K2, K3, K4, K5, K6], reverse: [K2], steps: [1, 5], minimumAnswered: 3, increaseAtLeast: 3}
                  - {id: first, items: [K1], steps: [1, 5], metric: step}
                contrasts:
                  - {from: T0, to: TX}
                  - {from: T0, to: T3}
                  - {from: T3, to: TX}
                crossings: [[gender, intervention], [site, gender]]
                goals:
                  - {id: most, scale: sammanhang, from: T0, to: TX, share: 0.6}
                  - {id: women, scale: health, from: T0, to: TX, share: 0.3, group: {variable: gender, level: WOMAN}}
                conventions: {enrolment: last, baselineWindowDays: 7, lateBaselines: included}
                confidence: 0.9
                """);
    }

    @Test
    void r_refuses_a_number_that_was_changed_or_left_out() throws IOException {
        Path analysis = evaluated(REFERENCE.resolve("small-case/small.plan.yaml"));
        String address = "sammanhang,T0,TX,overall,all,meanChange";
        double mean = Recomputation.number(analysis, address);

        Recomputation.falsify(analysis, address, Double.toString(mean * (1 + 5e-10)));
        assertThat(Recomputation.of(analysis).status()).isZero();
        Recomputation.falsify(analysis, address, Double.toString(mean * (1 + 5e-9)));
        Recomputation changed = Recomputation.of(analysis);
        assertThat(changed.status()).as(changed.said()).isEqualTo(1);
        assertThat(changed.said()).contains("differs: sammanhang | T0 | TX | overall | all");

        Path results = analysis.resolve("results-main.csv");
        Files.writeString(
                results, Files.readString(results).replaceFirst(address + "," + ".*\n", ""));
        Recomputation shorter = Recomputation.of(analysis);
        assertThat(shorter.status()).isEqualTo(1);
        assertThat(shorter.said()).contains("only recomputed: 1");
    }

    private void agrees(Path analysis, int atLeast) throws IOException {
        Recomputation recomputed = Recomputation.of(analysis).agrees();
        assertThat(recomputed.compared()).isGreaterThanOrEqualTo(atLeast);
        assertThat(analysis.resolve("recomputed.csv")).isNotEmptyFile();
        System.out.printf(
                "R recomputed %d numbers of %s, largest relative difference %.1e%n",
                recomputed.compared(), folder.relativize(analysis), recomputed.largest());
    }

    private Path evaluated(Object... what) throws IOException {
        Path out = folder.resolve(name(what[what.length - 1].toString()));
        Command.Outcome outcome =
                Command.run(
                        Stream.concat(
                                        Stream.concat(Stream.of("evaluate"), Stream.of(what)),
                                        Stream.of("--out", out))
                                .toArray());
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return out.resolve("package");
    }

    private static String name(String what) {
        return Path.of(what).toFile().getName().replace(".plan.yaml", "");
    }
}
