package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedChange.TTest;

/**
 * Says a finding in plain words: natural frequencies first, per cent only from {@value
 * #PERCENT_FROM} persons, the interval in words, never a cause.
 */
public final class FindingSentences {

    /** Fewest persons for which a percentage may be said; below it is "9 of 15". */
    public static final int PERCENT_FROM = 20;

    private FindingSentences() {}

    /** The sentences of one finding, in reading order. */
    public static List<Sentence> of(Finding finding, EvaluationPlan plan) {
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("group", groupOf(finding.group(), plan));
        base.put("scale", nameOf(finding, plan));
        base.put("from", RoundName.of(finding.from()));
        base.put("to", RoundName.of(finding.to()));
        base.put("n", finding.matched());
        base.put("N", finding.known());
        List<Sentence> sentences = new ArrayList<>();
        switch (finding.change()) {
            case Estimate.NotComputable<PairedChange> _ ->
                    sentences.add(sentence(SentenceId.CHANGE_NOBODY, base));
            case Estimate.Computed<PairedChange>(PairedChange change) ->
                    sentences.addAll(
                            described(finding, change, base)
                                    .map(List::of)
                                    .orElseGet(() -> changeSentences(finding, change, base)));
        }
        finding.shares()
                .computed()
                .filter(shares -> shares.n() > 1)
                .ifPresent(shares -> sentences.add(sharesSentence(shares, base)));
        finding.couldNotImprove()
                .computed()
                .filter(count -> count > 0)
                .ifPresent(
                        count ->
                                sentences.add(
                                        sentence(
                                                noRoom(finding, plan),
                                                with(base, "count", count))));
        if (finding.to().equals(Contrast.LAST)) {
            sentences.add(sentence(SentenceId.LAST_APART, Map.of()));
        }
        if (finding.group().overlapsOthers()) {
            sentences.add(sentence(SentenceId.OVERLAP, Map.of()));
        }
        return ScoreUnit.said(sentences, plan.scale(finding.scale()));
    }

    /** The verdict on one goal. */
    public static Sentence of(GoalFinding goal) {
        return GoalSentences.verdict(goal);
    }

    /** The verdict, and what it would take where nobody can tell. */
    public static List<Sentence> ofGoal(GoalFinding goal) {
        return GoalSentences.all(goal);
    }

    /** Room to rise is only worth a sentence where a rise is an improvement. */
    private static SentenceId noRoom(Finding finding, EvaluationPlan plan) {
        return switch (plan.scale(finding.scale()).orElseThrow().polarity()) {
            case HIGHER_IS_BETTER -> SentenceId.COULD_NOT_RISE;
            case LOWER_IS_BETTER -> SentenceId.COULD_NOT_FALL;
        };
    }

    private static Object nameOf(Finding finding, EvaluationPlan plan) {
        return plan.scale(finding.scale())
                .map(PlannedScale::name)
                .orElseGet(() -> LocalisedText.swedish(finding.scale().value()));
    }

    /** "Kvinnor, coachning. " in each language; nothing for everybody. */
    static LocalisedText groupOf(Group group, EvaluationPlan plan) {
        Map<Language, String> words = new LinkedHashMap<>();
        for (Language language : List.of(Language.SWEDISH, Language.ENGLISH, Language.DANISH)) {
            String label =
                    group.parts().stream()
                            .map(part -> plan.label(part).in(language))
                            .collect(Collectors.joining(", "));
            words.put(
                    language,
                    label.isEmpty()
                            ? ""
                            : label.substring(0, 1).toUpperCase(language.toLocale())
                                    + label.substring(1)
                                    + ". ");
        }
        return new LocalisedText(words);
    }

    /** Of a group that is not tested: the mean, without an interval, and why that is all. */
    private static Optional<Sentence> described(
            Finding finding, PairedChange change, Map<String, Object> base) {
        return finding.onlyDescribed()
                .filter(_ -> change.n() > 1)
                .map(
                        why ->
                                sentence(
                                        switch (why) {
                                            case TOO_FEW -> SentenceId.CHANGE_TOO_FEW;
                                            case UNKNOWN_GROUP -> SentenceId.CHANGE_UNKNOWN_GROUP;
                                        },
                                        with(base, "change", change.mean())));
    }

    private static List<Sentence> changeSentences(
            Finding finding, PairedChange change, Map<String, Object> base) {
        Map<String, Object> values = with(base, "change", change.mean());
        return switch (change.test()) {
            case Estimate.NotComputable<TTest> _ ->
                    List.of(
                            sentence(
                                    change.n() == 1
                                            ? SentenceId.CHANGE_ONE
                                            : SentenceId.CHANGE_ALL_EQUAL,
                                    values));
            case Estimate.Computed<TTest>(TTest test) -> {
                Interval interval = test.interval();
                values.put("level", Math.round(interval.level().value() * 1000) / 10.0);
                values.put("low", interval.low());
                values.put("high", interval.high());
                SentenceId direction =
                        switch (finding.clarity()) {
                            case CLEAR ->
                                    interval.low() > 0
                                            ? SentenceId.CHANGE_UP
                                            : SentenceId.CHANGE_DOWN;
                            case ONE_OF_MANY -> SentenceId.CHANGE_ONE_OF_MANY;
                            case UNSURE -> SentenceId.CHANGE_UNSURE;
                        };
                Map<String, Object> said =
                        finding.clarity() == Clarity.ONE_OF_MANY
                                ? with(
                                        base,
                                        "tests",
                                        finding.adjustedP().map(AdjustedP::tests).orElse(1))
                                : base;
                yield List.of(sentence(SentenceId.CHANGE_MEAN, values), sentence(direction, said));
            }
        };
    }

    private static Sentence sharesSentence(ChangeShares shares, Map<String, Object> base) {
        Map<String, Object> values = with(base, "up", shares.increase().count());
        values.put("same", shares.same().count());
        values.put("down", shares.decrease().count());
        if (shares.n() < PERCENT_FROM) {
            return sentence(SentenceId.SHARES_COUNTS, values);
        }
        values.put("upPercent", percent(shares.increase().proportion()));
        values.put("low", percent(shares.increase().interval().low()));
        values.put("high", percent(shares.increase().interval().high()));
        values.put("samePercent", percent(shares.same().proportion()));
        values.put("downPercent", percent(shares.decrease().proportion()));
        return sentence(SentenceId.SHARES_PERCENT, values);
    }

    static long percent(double share) {
        return Math.round(share * 100);
    }

    static Map<String, Object> with(Map<String, Object> base, String key, Object value) {
        Map<String, Object> values = new LinkedHashMap<>(base);
        values.put(key, value);
        return values;
    }

    static Sentence sentence(SentenceId id, Map<String, Object> values) {
        return sentence(id, values, Map.of());
    }

    /**
     * @param words put into the template before and instead of the values, and no part of them
     */
    static Sentence sentence(SentenceId id, Map<String, Object> values, Map<String, Object> words) {
        Map<String, Object> all = new LinkedHashMap<>(words);
        values.forEach(all::putIfAbsent);
        LocalisedText text = SentenceText.filled(id.template(), all);
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach(
                (key, value) ->
                        plain.put(
                                key,
                                value instanceof LocalisedText name
                                        ? name.in(Language.SWEDISH)
                                        : value));
        return new Sentence(id.id(), plain, text);
    }
}
