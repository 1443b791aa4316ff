package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Variable;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.evaluation.InterventionFinding.Interaction;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.FTest;
import se.sammanhang.statistics.model.GroupGrowth;
import se.sammanhang.statistics.model.JointTest;

/** A number that is sure alone, but not among the tests of its family, is never called sure. */
class AdjustedVerdictTest {

    private static final RoundCode T0 = new RoundCode("T0");
    private static final RoundCode T3 = new RoundCode("T3");
    private static final RoundCode TX = new RoundCode("TX");
    private static final ScaleId SCALE = new ScaleId("wellbeing");
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    @ParameterizedTest
    @CsvSource({
        "false, 0.001, UNSURE",
        "true, 0.049, CLEAR",
        "true, 0.0501, ONE_OF_MANY",
        "true, , CLEAR",
        "false, , UNSURE"
    })
    void what_is_sure_alone_must_be_sure_in_its_family_too(
            boolean apart, @org.jspecify.annotations.Nullable Double adjusted, Clarity expected) {
        assertThat(Clarity.of(apart, Optional.ofNullable(adjusted).map(p -> of(p, 3)), LEVEL))
                .isEqualTo(expected);
    }

    /** R 4.2.2: t.test p 0.0341 of c(1, 1, 2, 0, 1); p.adjust(..., "BH") with six more 0.2388. */
    @Test
    void one_group_of_six_that_rose_by_chance_is_not_called_sure() {
        List<Person> persons = new ArrayList<>();
        for (String group : List.of("a", "b", "c", "d", "e", "f")) {
            double[] changes =
                    group.equals("a")
                            ? new double[] {1, 1, 2, 0, 1}
                            : new double[] {-1, 0, 1, 0, 0};
            for (int i = 0; i < changes.length; i++) {
                persons.add(
                        person(
                                group + i,
                                Map.of("team", group),
                                Map.of(T0, 10.0 + i, TX, 10.0 + i + changes[i])));
            }
        }
        List<Finding> findings = result(persons, "team").findings();
        Finding chosen =
                findings.stream()
                        .filter(finding -> finding.group().level().equals("a"))
                        .findFirst()
                        .orElseThrow();
        var test = chosen.change().computed().orElseThrow().test().computed().orElseThrow();
        assertThat(test.p()).isCloseTo(0.0341094231674, within(1e-12));
        assertThat(chosen.adjustedP().orElseThrow().value())
                .isCloseTo(0.238765962172, within(1e-12));
        assertThat(test.interval().contains(0)).isFalse();
        assertThat(chosen.clarity()).isEqualTo(Clarity.ONE_OF_MANY);
        assertThat(FindingSentences.of(chosen, plan("team")))
                .extracting(Sentence::id)
                .contains("change.oneOfMany")
                .doesNotContain("change.up", "change.unsure");
        Sentence said =
                FindingSentences.of(chosen, plan("team")).stream()
                        .filter(sentence -> sentence.id().equals("change.oneOfMany"))
                        .findFirst()
                        .orElseThrow();
        assertThat(said.text().in(Language.SWEDISH)).contains("7 jämförelser");
        assertThat(MethodSentences.ofMany(findings).getFirst().text().in(Language.ENGLISH))
                .startsWith("0 of 6 groups");
    }

    @ParameterizedTest
    @CsvSource({
        "0.028, 0.774, interventions.genderOneOfMany",
        "0.028, 0.041, interventions.gender",
        "0.2, 0.774, interventions.noGender"
    })
    void an_intervention_differs_by_gender_only_by_its_adjusted_p(
            double p, double adjusted, String expected) {
        assertThat(
                        InterventionSentences.of(
                                withInteraction(p, adjusted),
                                this::name,
                                ComparedPeople.plan(List.of())))
                .extracting(Sentence::id)
                .contains(expected)
                .filteredOn(id -> id.startsWith("interventions.gender"))
                .hasSize(expected.equals("interventions.noGender") ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.028, 0.056, genderGrowth.oneOfMany",
        "0.028, 0.028, genderGrowth.different",
        "0.3, 0.3, genderGrowth.unsure"
    })
    void genders_grow_apart_only_by_the_adjusted_p(double p, double adjusted, String expected) {
        GenderGrowthFinding finding = growing(p).with(of(adjusted, 2));
        assertThat(GenderGrowthSentences.of(finding, this::name, LEVEL).getFirst().id())
                .isEqualTo(expected);
    }

    @Test
    void rounds_of_many_interventions_are_adjusted_together_and_those_of_everybody_apart() {
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<Intervention> had = new ArrayList<>();
            for (int k = 0; k < 5; k++) {
                if ((i >> k) % 2 == 1) {
                    had.add(new Intervention("i" + k, none(), none(), OptionalDouble.empty()));
                }
            }
            double wave = 3 * Math.sin(i * 2.1);
            persons.add(
                    new Person(
                            "p" + i,
                            Optional.empty(),
                            Map.of(),
                            had,
                            answers(
                                    Map.of(
                                            T0, 10 + wave + Math.sin(i * 1.3),
                                            T3, 11 + wave + Math.sin(i * 3.7) + 0.6 * (i % 2),
                                            TX, 14 + wave + Math.cos(i * 5.1)))));
        }
        List<GrowthFinding> growth = result(persons, Group.INTERVENTION).circumstances().growth();
        for (GrowthFinding finding : growth) {
            for (GrowthFinding.Step step : finding.steps()) {
                AdjustedP adjusted = step.adjustedP().orElseThrow();
                assertThat(adjusted.value())
                        .isGreaterThanOrEqualTo(step.difference().inference().p());
                assertThat(adjusted.tests()).isEqualTo(finding.group().isOverall() ? 2 : 10);
                assertThat(adjusted.family())
                        .isEqualTo(
                                finding.group().isOverall()
                                        ? "exploratory-growth"
                                        : "exploratory-growth-interventions");
                if (step.clarity() == Clarity.CLEAR) {
                    assertThat(adjusted.value()).isLessThan(0.05);
                }
            }
        }
        assertThat(growth).hasSize(6);
        assertThat(growth.getFirst().steps().getLast().clarity()).isEqualTo(Clarity.CLEAR);
    }

    private static AdjustedP of(double value, int tests) {
        return new AdjustedP(value, "family", Adjustment.BENJAMINI_HOCHBERG, tests);
    }

    private LocalisedText name(Group.Part part) {
        return LocalisedText.swedish(part.level());
    }

    /** A model of eighty persons whose interaction has this p. */
    private static InterventionFinding withInteraction(double p, double adjusted) {
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            persons.add(
                    new Person(
                            "p" + i,
                            Optional.empty(),
                            Map.of(Group.GENDER, i % 2 == 0 ? "WOMAN" : "MAN"),
                            (i / 2) % 2 == 0
                                    ? List.of(
                                            new Intervention(
                                                    "course",
                                                    none(),
                                                    none(),
                                                    OptionalDouble.empty()))
                                    : List.of(),
                            answers(Map.of(T0, 10 + Math.sin(i), TX, 11 + Math.cos(i * 3.1)))));
        }
        InterventionFinding found =
                result(persons, Group.GENDER, Group.INTERVENTION)
                        .circumstances()
                        .interventions()
                        .getFirst();
        Interaction other =
                new Interaction(
                        found.interactions().getFirst().intervention(),
                        List.of(),
                        Estimate.of(new FTest(5, 1, 76, p)),
                        Optional.of(of(adjusted, 28)));
        return found.with(found.change(), found.atEqualStart(), List.of(other));
    }

    private static GenderGrowthFinding growing(double p) {
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            persons.add(
                    person(
                            "p" + i,
                            Map.of(Group.GENDER, i % 2 == 0 ? "WOMAN" : "MAN"),
                            Map.of(
                                    T0, 10 + 3 * Math.sin(i),
                                    T3, 10 + 3 * Math.sin(i) + Math.cos(2.0 * i),
                                    TX, 11 + 3 * Math.sin(i) + Math.cos(3.0 * i))));
        }
        GenderGrowthFinding found =
                result(persons, Group.GENDER).circumstances().genderGrowth().getFirst();
        GroupGrowth growth = found.growth().computed().orElseThrow();
        return new GenderGrowthFinding(
                found.scale(),
                found.known(),
                found.genders(),
                Estimate.of(
                        new GroupGrowth(
                                growth.fit(),
                                growth.lines(),
                                Estimate.of(new JointTest(3, 2, 40, p)))),
                Optional.empty());
    }

    private static Person person(
            String id, Map<String, String> groups, Map<RoundCode, Double> scores) {
        return new Person(id, Optional.empty(), groups, List.of(), answers(scores));
    }

    private static Map<RoundCode, RoundAnswers> answers(Map<RoundCode, Double> scores) {
        Map<RoundCode, RoundAnswers> answers = new java.util.HashMap<>();
        scores.forEach(
                (round, score) ->
                        answers.put(
                                round,
                                new RoundAnswers(
                                        none(), Map.of(), Map.of(SCALE, score), Optional.empty())));
        return answers;
    }

    private static Optional<java.time.LocalDate> none() {
        return Optional.empty();
    }

    private static EvaluationResult result(List<Person> persons, String... variables) {
        return Evaluation.of(plan(variables), new EvaluationData("0".repeat(64), persons), "test");
    }

    static EvaluationPlan plan(String... variables) {
        return new EvaluationPlan(
                new EvaluationPlan.Stamp("", "0".repeat(64), "1", Optional.empty()),
                LocalisedText.swedish("prov"),
                new DataSource.Project(new ProjectId("prov")),
                List.of(T0, T3, TX),
                List.of(
                        new PlannedScale.ReadyScore(
                                SCALE,
                                LocalisedText.swedish("Välmående"),
                                Polarity.HIGHER_IS_BETTER,
                                Optional.empty(),
                                Optional.empty())),
                List.of(new Contrast(T0, TX)),
                List.of(variables).stream().map(name -> new Variable(name, Map.of())).toList(),
                List.of(),
                List.of(),
                List.of(),
                LEVEL,
                1,
                EvaluationPlan.DisclosurePolicyName.NONE,
                new EvaluationPlan.Conventions(
                        EvaluationPlan.EnrolmentRule.FIRST, Optional.empty(), Optional.empty()),
                MeasurementPrecision.UNKNOWN);
    }
}
