package se.sammanhang.evaluation;

import java.util.Map;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.RoundCode;

/** Names of the rounds in a running sentence, after "at". */
public final class RoundName {

    private static final Map<String, LocalisedText> NAMES =
            Map.of(
                    EvaluationPlan.Contrast.LAST.value(),
                    LocalisedText.of("senaste svaret", "the last answer", "det seneste svar"),
                    "T0",
                    LocalisedText.of("start", "start", "start"),
                    "T3",
                    LocalisedText.of("uppföljning", "follow-up", "opfølgning"),
                    "TX",
                    LocalisedText.of("avslut", "exit", "afslutning"),
                    "T12",
                    LocalisedText.of(
                            "tolv månader efter", "twelve months after", "tolv måneder efter"),
                    "EX",
                    LocalisedText.of("snabbenkät", "express survey", "kort spørgeskema"));

    private RoundName() {}

    /** The name that the plan gives, or ours; the code itself where there is no word. */
    public static LocalisedText of(RoundCode round) {
        return round.name()
                .orElseGet(
                        () ->
                                NAMES.getOrDefault(
                                        round.value(), LocalisedText.swedish(round.value())));
    }
}
