package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.MeasurementPrecision.KnownReliability;
import se.sammanhang.evaluation.MeasurementPrecision.OfScale;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Norm;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.ScoreMetric;

/** What may be told of a start, of regression to the mean, and of persons of the same site. */
class LimitationsTest {

    private static final RoundCode T0 = new RoundCode("T0");
    private static final RoundCode TX = new RoundCode("TX");
    private static final ScaleId SCALE = new ScaleId("wellbeing");
    private static final ItemId ITEM = new ItemId("A1");
    private static final String UP = "limitation.regressionUp";

    @Test
    void without_numbers_the_mean_at_the_start_is_not_told() {
        Limitation low = find(started(7), UP).orElseThrow();
        assertThat(low.sentence().text().in(Language.SWEDISH)).contains("De 7").contains("på 25 i");
        assertThat(low.withoutNumbers().in(Language.SWEDISH)).doesNotContain("25", "7");
        assertThat(find(started(7), "limitation.lowStart").orElseThrow().withoutNumbers())
                .extracting(text -> text.in(Language.SWEDISH))
                .asString()
                .doesNotContainPattern("[0-9]");
    }

    @Test
    void without_norms_only_the_worst_third_of_the_scale_is_a_bad_start() {
        PlannedScale up = scale(Polarity.HIGHER_IS_BETTER, List.of());
        assertThat(BadStart.of(up, 33.3)).isPresent();
        assertThat(BadStart.of(up, 100.0 / 3)).isEmpty();
        assertThat(BadStart.of(up, 46.3)).isEmpty();
        PlannedScale down = scale(Polarity.LOWER_IS_BETTER, List.of());
        assertThat(BadStart.of(down, 66.7)).isPresent();
        assertThat(BadStart.of(down, 200.0 / 3)).isEmpty();
        assertThat(BadStart.of(down, 20)).isEmpty();
        assertThat(BadStart.of(up, 10).orElseThrow().rule().in(Language.SWEDISH))
                .isEqualTo("i den lägsta tredjedelen av skalan från 0 till 100");
        assertThat(BadStart.of(down, 90).orElseThrow().rule().in(Language.ENGLISH))
                .isEqualTo("in the highest third of the scale from 0 to 100");
    }

    @Test
    void beside_norms_a_bad_start_is_worse_than_every_one_of_them() {
        PlannedScale up = scale(Polarity.HIGHER_IS_BETTER, norms(60, 70));
        assertThat(BadStart.of(up, 59)).isPresent();
        assertThat(BadStart.of(up, 60)).isEmpty();
        PlannedScale down = scale(Polarity.LOWER_IS_BETTER, norms(60, 70));
        assertThat(BadStart.of(down, 71)).isPresent();
        assertThat(BadStart.of(down, 70)).isEmpty();
        assertThat(BadStart.of(up, 59).orElseThrow().rule().in(Language.DANISH))
                .startsWith("lavere end i hver gruppe");
    }

    @Test
    void a_scale_without_a_range_and_norms_has_no_bad_start() {
        assertThat(BadStart.of(ComparedPeople.scale(SCALE), -1000)).isEmpty();
    }

    /** SOC-13 in its own unit: start 63, norms on either side of it. */
    @Test
    void one_norm_below_the_start_is_enough_to_say_nothing() {
        assertThat(find(evaluate(people(12), 22.8, 27.4, 23.7, 27.4), UP)).isEmpty();
        assertThat(find(evaluate(people(12), 25, 27.4), UP)).isEmpty();
    }

    @Test
    void above_every_norm_nothing_is_said() {
        assertThat(ids(evaluate(people(12), 10, 20)))
                .noneMatch(id -> id.startsWith("limitation.regression"));
    }

    @Test
    void two_numbers_that_are_told_alike_are_one() {
        assertThat(text(evaluate(people(12), 27.4, 27.4), Language.SWEDISH))
                .contains("kan omkring 0,4 poäng av en ökning")
                .doesNotContain("mellan");
        assertThat(text(evaluate(people(12), 27.4, 27.45), Language.ENGLISH)).contains("about 0.4");
        assertThat(text(evaluate(people(12), 27.4, 35), Language.DANISH))
                .contains("mellem 0,4 og 1,8 point");
    }

    @Test
    void the_name_of_a_norm_is_in_no_sentence() {
        for (Language language : List.of(Language.SWEDISH, Language.ENGLISH, Language.DANISH)) {
            assertThat(text(evaluate(people(12), 45), language)).doesNotContain("first-born");
        }
    }

    @Test
    void without_norms_it_is_told_for_a_tenth_of_the_scale_and_only_if_they_were_chosen() {
        Limitation each =
                find(evaluate(people(12)), "limitation.regressionPerTenthUp").orElseThrow();
        assertThat(each.sentence().values()).containsEntry("tenth", 10.0);
        assertThat((Double) each.sentence().values().get("back")).isCloseTo(1.8, within(1e-9));
        assertThat(each.sentence().text().in(Language.ENGLISH))
                .startsWith("If they were chosen because they were low")
                .contains("about 1.8", "in points: 10");
    }

    @Test
    void sites_that_may_differ_by_chance_are_not_said_to_be_alike() {
        Circumstances unclear = atSites(0, 20);
        assertThat(ids(unclear))
                .contains("limitation.sitesMayBeAlike")
                .doesNotContain("limitation.sitesAlike");
        assertThat(find(unclear, "limitation.sitesMayBeAlike").orElseThrow().sentence().text())
                .extracting(text -> text.in(Language.SWEDISH))
                .asString()
                .contains("kan vara", "kan också vara slump");
        assertThat(ids(atSites(0, 60))).contains("limitation.sitesAlike");
    }

    @Test
    void without_numbers_the_sites_tell_no_number_made_from_means() {
        Limitation alike = find(atSites(2, 60), "limitation.sitesAlike").orElseThrow();
        assertThat(alike.withoutNumbers().in(Language.SWEDISH)).doesNotContainPattern("[0-9]");
    }

    @Test
    void the_spread_says_sites_the_same_way() {
        assertThat(spread(20)).contains("spread.sitesPerhaps").doesNotContain("spread.sites");
        assertThat(spread(60)).contains("spread.sites").doesNotContain("spread.sitesPerhaps");
    }

    private static List<String> spread(double apart) {
        EvaluationResult result = evaluateSites(0, apart);
        return SpreadSentences.of(result.findings().getFirst(), result.plan().confidence()).stream()
                .map(Sentence::id)
                .toList();
    }

    private static Circumstances started(int persons) {
        return evaluate(people(persons), 45, 60);
    }

    private static String text(Circumstances found, Language language) {
        return find(found, UP).orElseThrow().sentence().text().in(language);
    }

    private static List<String> ids(Circumstances found) {
        return found.limitations().stream().map(one -> one.sentence().id()).toList();
    }

    private static Optional<Limitation> find(Circumstances found, String id) {
        return found.limitations().stream()
                .filter(one -> one.sentence().id().equals(id))
                .findFirst();
    }

    /** All start at 2 of 1 to 5, which is 25 points. */
    private static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                new Person(
                                        "p" + i,
                                        Optional.empty(),
                                        Map.of(),
                                        List.of(),
                                        Map.of(T0, item(2), TX, item(1 + i % 5))))
                .toList();
    }

    private static RoundAnswers item(int code) {
        return new RoundAnswers(Optional.empty(), Map.of(ITEM, code), Map.of(), Optional.empty());
    }

    private static Circumstances evaluate(List<Person> persons, double... norms) {
        EvaluationPlan plan = AdjustedVerdictTest.plan();
        PlannedScale scale = scale(Polarity.HIGHER_IS_BETTER, norms(norms));
        OfScale precise =
                new OfScale(
                        Optional.of(new KnownReliability(0.82, Optional.empty(), "a source")),
                        Optional.empty());
        EvaluationPlan measured =
                new EvaluationPlan(
                        plan.stamp(),
                        plan.title(),
                        plan.source(),
                        plan.rounds(),
                        List.of(scale),
                        plan.contrasts(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        plan.confidence(),
                        plan.seed(),
                        plan.disclosure(),
                        plan.conventions(),
                        new MeasurementPrecision(Map.of(SCALE, precise), Optional.empty()));
        return Evaluation.of(measured, new EvaluationData("0".repeat(64), persons), "test")
                .circumstances();
    }

    private static List<Norm> norms(double... means) {
        return DoubleStream.of(means)
                .mapToObj(
                        mean ->
                                new Norm(
                                        "Finland, first-born children",
                                        "18",
                                        Norm.Sex.FEMALE,
                                        100,
                                        mean,
                                        Optional.empty(),
                                        "a source"))
                .toList();
    }

    private static PlannedScale scale(Polarity polarity, List<Norm> norms) {
        return new PlannedScale.FromItems(
                new ScaleDefinition(
                        SCALE,
                        LocalisedText.swedish("Välmående"),
                        List.of(ITEM),
                        Set.of(),
                        1,
                        5,
                        1,
                        ScoreMetric.POINTS_0_TO_100,
                        polarity,
                        1,
                        Optional.empty(),
                        false,
                        true,
                        norms));
    }

    private static Circumstances atSites(int without, double apart) {
        return evaluateSites(without, apart).circumstances();
    }

    /** Twelve persons at two sites whose changes lie apart, and some whose site is not known. */
    private static EvaluationResult evaluateSites(int without, double apart) {
        List<Person> persons =
                IntStream.range(0, 12 + without)
                        .mapToObj(i -> atSite(i, i < 12, apart * (i % 2)))
                        .toList();
        return Evaluation.of(
                AdjustedVerdictTest.plan(Group.SITE),
                new EvaluationData("0".repeat(64), persons),
                "test");
    }

    private static Person atSite(int i, boolean known, double more) {
        Map<RoundCode, RoundAnswers> rounds = new HashMap<>();
        rounds.put(T0, score(30));
        rounds.put(TX, score(30 + 12 * (i / 2 % 6 - 2.5) + more));
        return new Person(
                "p" + i,
                Optional.empty(),
                known ? Map.of(Group.SITE, i % 2 == 0 ? "east" : "west") : Map.of(),
                List.of(),
                rounds);
    }

    private static RoundAnswers score(double points) {
        return new RoundAnswers(
                Optional.empty(), Map.of(), Map.of(SCALE, points), Optional.empty());
    }
}
