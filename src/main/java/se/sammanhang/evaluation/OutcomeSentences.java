package se.sammanhang.evaluation;

import static se.sammanhang.evaluation.FindingSentences.PERCENT_FROM;
import static se.sammanhang.evaluation.FindingSentences.percent;
import static se.sammanhang.evaluation.FindingSentences.sentence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/** Says how many went to work or study, and of whom. */
public final class OutcomeSentences {

    private OutcomeSentences() {}

    /** The sentence of one finding, with its group. */
    public static List<Sentence> of(OutcomeFinding finding, EvaluationPlan plan) {
        return List.of(say(finding, FindingSentences.groupOf(finding.group(), plan)));
    }

    /** The sentence without the group, where that has been said. */
    static Sentence of(OutcomeFinding finding) {
        return say(finding, LocalisedText.swedish(""));
    }

    private static Sentence say(OutcomeFinding finding, LocalisedText group) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("group", group);
        values.put("N", finding.enrolled());
        Map<String, Object> words = new LinkedHashMap<>();
        words.put(
                "until",
                finding.cutOff()
                        .map(OutcomeSentences::until)
                        .orElseGet(() -> LocalisedText.swedish("")));
        words.put("did", GoalWords.of(finding.question().outcome()).did());
        finding.cutOff().ifPresent(day -> values.put("day", day.toString()));
        return switch (finding.share()) {
            case Estimate.NotComputable<Share> _ ->
                    sentence(SentenceId.OUTCOME_NOBODY, values, words);
            case Estimate.Computed<Share>(Share share) -> {
                values.put("x", share.count());
                values.put("n", share.n());
                words.put("percent", inPercent(share, values));
                yield sentence(
                        switch (finding.question().base()) {
                            case DISCHARGED -> SentenceId.OUTCOME_DISCHARGED;
                            case ENROLLED -> SentenceId.OUTCOME_ENROLLED;
                        },
                        values,
                        words);
            }
        };
    }

    /** " up to and including 2022-10-01". */
    static LocalisedText until(LocalDate day) {
        return SentenceText.filled(SentenceId.UNTIL.template(), Map.of("day", day));
    }

    private static LocalisedText inPercent(Share share, Map<String, Object> values) {
        return Optional.of(share)
                .filter(many -> many.n() >= PERCENT_FROM)
                .map(
                        many -> {
                            values.put("xPercent", percent(many.proportion()));
                            values.put("low", percent(many.interval().low()));
                            values.put("high", percent(many.interval().high()));
                            return SentenceText.filled(
                                    SentenceId.BETWEEN_PERCENT.template(), values);
                        })
                .orElseGet(() -> LocalisedText.swedish(""));
    }
}
