package se.sammanhang.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sammanhang.evaluation.AnswerPatterns;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.FindingSentences;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.LastAnswered;
import se.sammanhang.evaluation.MinimumDetectable;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.Sentence;
import se.sammanhang.evaluation.WaveFinding;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Norm;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedChange.TTest;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.ShareIntervals;
import se.sammanhang.statistics.Summary;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a result as results.json: keys in a fixed order, numbers with every digit of a double, the
 * same bytes for the same result. The format is in {@code src/docs/schema/results.schema.json}.
 */
public final class ResultsJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultsJson() {}

    /**
     * The UTF-8 bytes of results.json.
     *
     * @param files other files of the same run by what they hold, for example scores
     */
    public static byte[] write(EvaluationResult result, Map<String, String> files) {
        EvaluationPlan plan = result.plan();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "sammanhang-results");
        root.put("formatVersion", 1);
        Map<String, Object> stamp = new LinkedHashMap<>();
        stamp.put("version", plan.stamp().version());
        stamp.put("sha256", plan.stamp().sha256());
        plan.stamp().fixedAt().ifPresent(day -> stamp.put("fixedAt", day.toString()));
        root.put("plan", stamp);
        root.put("data", ordered("sha256", result.dataSha256(), "persons", result.known()));
        root.put("code", ordered("version", result.codeVersion()));
        root.put("seed", plan.seed());
        root.put("confidence", plan.confidence().value());
        root.put(
                "disclosure",
                switch (plan.disclosure()) {
                    case NONE -> "none";
                    case PROJECT -> "project";
                });
        root.put("rounds", plan.rounds().stream().map(Object::toString).toList());
        roundNames(plan).ifPresent(names -> root.put("roundNames", names));
        root.put("scales", plan.scales().stream().map(ResultsJson::scale).toList());
        // the intervals by resampling take most of the time: all are drawn before the first is
        // asked
        result.findings().parallelStream().forEach(finding -> finding.methods().resampled());
        List<Object> estimates = new ArrayList<>();
        for (Finding finding : result.findings()) {
            estimates.add(pairedT(finding, plan));
            estimates.add(share(finding, "share-increase", ChangeShares::increase));
            estimates.add(share(finding, "share-same", ChangeShares::same));
            estimates.add(share(finding, "share-decrease", ChangeShares::decrease));
            estimates.addAll(ChangeMethodsJson.of(finding));
        }
        root.put("estimates", estimates);
        root.put(
                "minimumDetectable",
                MinimumDetectable.of(result).stream().map(GoalJson::detectable).toList());
        root.put("waves", result.waves().stream().map(ResultsJson::wave).toList());
        root.put("goals", result.goals().stream().map(GoalJson::goal).toList());
        if (!result.answers().isEmpty()) {
            root.put(
                    "answers",
                    result.answers().stream().map(a -> AnswersJson.write(a, plan)).toList());
        }
        result.register().ifPresent(r -> root.put("register", RegisterJson.write(r, plan)));
        if (!result.notes().isEmpty()) {
            root.put("notes", result.notes().stream().map(NotesJson::write).toList());
        }
        result.last().ifPresent(last -> root.put("lastAnswered", lastAnswered(last)));
        root.put("patterns", result.patterns().stream().map(ResultsJson::patterns).toList());
        CircumstancesJson.write(root, result.circumstances(), plan);
        root.put("files", new LinkedHashMap<>(files));
        return (JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Names that the plan gives its rounds; absent where it gives none. */
    private static Optional<Map<String, Object>> roundNames(EvaluationPlan plan) {
        Map<String, Object> names = new LinkedHashMap<>();
        plan.rounds()
                .forEach(
                        round ->
                                round.name()
                                        .ifPresent(name -> names.put(round.value(), texts(name))));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> norm(Norm norm) {
        Map<String, Object> map =
                ordered(
                        "population", norm.population(),
                        "ages", norm.ages(),
                        "sex", norm.sex() == Norm.Sex.FEMALE ? "female" : "male",
                        "n", norm.n(),
                        "mean", norm.mean());
        norm.sd().ifPresent(sd -> map.put("sd", sd));
        map.put("source", norm.source());
        return map;
    }

    private static Map<String, Object> scale(PlannedScale scale) {
        Map<String, Object> map = ordered("id", scale.id().value(), "name", texts(scale.name()));
        map.put(
                "polarity",
                scale.polarity() == Polarity.HIGHER_IS_BETTER ? "higherIsBetter" : "lowerIsBetter");
        scale.range().ifPresent(r -> map.put("range", ordered("low", r.low(), "high", r.high())));
        scale.unit().ifPresent(unit -> map.put("unit", texts(unit)));
        switch (scale) {
            case PlannedScale.FromItems items -> {
                map.put("items", items.definition().items().size());
                map.put("minimumAnswered", items.definition().minimumAnswered());
                map.put(
                        "increase",
                        ordered("atLeast", items.definition().increaseAtLeast(), "unit", "steps"));
                if (!items.definition().confirmedKey()) {
                    map.put("keyConfirmed", false);
                }
                if (!items.definition().norms().isEmpty()) {
                    map.put(
                            "norms",
                            items.definition().norms().stream().map(ResultsJson::norm).toList());
                }
            }
            case PlannedScale.ReadyScore ready ->
                    map.put(
                            "increase",
                            ready.increaseAtLeast()
                                    .map(least -> ordered("atLeast", least, "unit", "points"))
                                    .orElse(ordered("any", true)));
        }
        return map;
    }

    static Map<String, String> texts(LocalisedText text) {
        Map<String, String> map = new LinkedHashMap<>();
        text.byLanguage().forEach((language, words) -> map.put(language.code(), words));
        return map;
    }

    private static List<Map<String, Object>> lastAnswered(LastAnswered last) {
        return last.rounds().stream()
                .map(count -> ordered("round", count.round().value(), "n", count.persons()))
                .toList();
    }

    static Map<String, Object> address(Finding finding, String method) {
        Map<String, Object> map =
                ordered(
                        "scale", finding.scale().value(),
                        "from", finding.from().value(),
                        "to", finding.to().value(),
                        "group", group(finding.group()),
                        "method", method);
        map.put("source", finding.source().code());
        map.put("n", finding.matched());
        map.put("N", finding.known());
        finding.onlyDescribed().ifPresent(why -> map.put("onlyDescribed", why.code()));
        return map;
    }

    static Map<String, Object> group(Group group) {
        return ordered("variable", group.variable(), "level", group.level());
    }

    /** What those without room for a change for the better are called. */
    private static String noRoom(PlannedScale scale) {
        return switch (scale.polarity()) {
            case HIGHER_IS_BETTER -> "couldNotRise";
            case LOWER_IS_BETTER -> "couldNotFall";
        };
    }

    private static Map<String, Object> pairedT(Finding finding, EvaluationPlan plan) {
        Map<String, Object> map = address(finding, "paired-t");
        finding.change().computed().ifPresent(change -> change(map, change));
        finding.adjustedP().ifPresent(adjusted -> map.put("adjustedP", adjusted(adjusted)));
        finding.before().computed().ifPresent(s -> map.put("before", summary(s)));
        finding.after().computed().ifPresent(s -> map.put("after", summary(s)));
        finding.couldNotImprove()
                .computed()
                .ifPresent(
                        count -> map.put(noRoom(plan.scale(finding.scale()).orElseThrow()), count));
        finding.items()
                .ifPresent(
                        items ->
                                map.put(
                                        "commonItems",
                                        ordered(
                                                "fewest", items.fewest(),
                                                "most", items.most(),
                                                "ofScale", items.ofScale())));
        map.put("lateBaselines", finding.lateBaselines());
        noTest(finding).ifPresent(reason -> map.put("notComputable", reason.code()));
        map.put(
                "sentences",
                FindingSentences.of(finding, plan).stream().map(ResultsJson::sentence).toList());
        return map;
    }

    static Map<String, Object> adjusted(AdjustedP adjusted) {
        return ordered(
                "value", adjusted.value(),
                "family", adjusted.family(),
                "method", adjusted.method().code(),
                "tests", adjusted.tests());
    }

    private static Optional<Estimate.Reason> noTest(Finding finding) {
        return finding.change()
                .why()
                .or(
                        () ->
                                finding.change()
                                        .computed()
                                        .map(PairedChange::test)
                                        .flatMap(Estimate::why));
    }

    static void change(Map<String, Object> map, PairedChange change) {
        map.put("estimate", change.mean());
        change.sd().computed().ifPresent(sd -> map.put("sd", sd));
        change.test().computed().ifPresent(test -> test(map, test));
    }

    private static void test(Map<String, Object> map, TTest test) {
        map.put("standardError", test.standardError());
        map.put("ci", interval(test.interval()));
        map.put("statistic", test.t());
        map.put("df", test.degreesOfFreedom());
        map.put("p", test.p());
    }

    static Map<String, Object> interval(Interval interval) {
        return ordered(
                "level", interval.level().value(),
                "low", interval.low(),
                "high", interval.high(),
                "method", interval.method().code());
    }

    private static Map<String, Object> share(
            Finding finding,
            String method,
            java.util.function.Function<ChangeShares, Share> which) {
        Map<String, Object> map = address(finding, method);
        finding.shares().computed().map(which).ifPresent(share -> share(map, share));
        finding.shares().why().ifPresent(reason -> map.put("notComputable", reason.code()));
        return map;
    }

    /** Count, share and intervals: Wilson's first, others beside it. */
    static void share(Map<String, Object> map, Share share) {
        ConfidenceLevel level = share.interval().level();
        map.put("count", share.count());
        map.put("estimate", share.proportion());
        map.put("ci", interval(share.interval()));
        map.put(
                "otherIntervals",
                Stream.of(
                                ShareIntervals.clopperPearson(share.count(), share.n(), level),
                                ShareIntervals.jeffreys(share.count(), share.n(), level),
                                ShareIntervals.wilsonCorrected(share.count(), share.n(), level))
                        .flatMap(interval -> interval.computed().stream())
                        .map(ResultsJson::interval)
                        .toList());
    }

    private static Map<String, Object> wave(WaveFinding wave) {
        Map<String, Object> map =
                ordered(
                        "scale", wave.scale().value(),
                        "round", wave.round().value(),
                        "group", group(wave.group()),
                        "source", wave.source().code(),
                        "n", wave.scored(),
                        "N", wave.known());
        wave.scores().computed().ifPresent(s -> map.putAll(summary(s)));
        wave.scores().why().ifPresent(reason -> map.put("notComputable", reason.code()));
        return map;
    }

    static Map<String, Object> summary(Summary summary) {
        Map<String, Object> map = ordered("n", summary.n(), "mean", summary.mean());
        summary.sd().computed().ifPresent(sd -> map.put("sd", sd));
        map.put("median", summary.median());
        map.put("q1", summary.firstQuartile());
        map.put("q3", summary.thirdQuartile());
        map.put("min", summary.minimum());
        map.put("max", summary.maximum());
        return map;
    }

    private static Map<String, Object> patterns(AnswerPatterns patterns) {
        return ordered(
                "scale", patterns.scale().value(),
                "persons", new LinkedHashMap<>(patterns.persons()),
                "monotone", patterns.monotone());
    }

    static Map<String, Object> sentence(Sentence sentence) {
        return ordered(
                "id", sentence.id(),
                "values", new LinkedHashMap<>(sentence.values()),
                "text", texts(sentence.text()));
    }
}
