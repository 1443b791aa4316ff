package se.sammanhang.evaluation;

import java.util.Map;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.RoundCode;

/** Names of the rounds in a running sentence, after "at". */
public final class RoundName {

    private static final Map<String, LocalisedText> NAMES =
            Map.of(
                    EvaluationPlan.Contrast.LAST.value(),
                    named("senaste svaret", "the last answer", "det seneste svar"),
                    "T0",
                    named("start", "start", "start"),
                    "T3",
                    named("uppföljning", "follow-up", "opfølgning"),
                    "TX",
                    named("avslut", "exit", "afslutning"),
                    "T12",
                    named("tolv månader efter", "twelve months after", "tolv måneder efter"),
                    "EX",
                    named("snabbenkät", "express survey", "kort spørgeskema"));

    private RoundName() {}

    private static LocalisedText named(String swedish, String english, String danish) {
        return new LocalisedText(
                Map.of(
                        Language.SWEDISH, swedish,
                        Language.ENGLISH, english,
                        Language.DANISH, danish));
    }

    /** The name; the code itself where we have no word. */
    public static LocalisedText of(RoundCode round) {
        return NAMES.getOrDefault(round.value(), LocalisedText.swedish(round.value()));
    }
}
