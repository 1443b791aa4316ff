package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Summary;

/** Says in plain words where the scores of everybody lie, round by round. */
public final class LevelSentences {

    private static final Phrase LEVEL =
            new Phrase(
                    "levels.round",
                    "Vid {round} har {scored} en poäng: i snitt {mean}, och hälften av dem ligger mellan"
                            + " {low} och {high}.",
                    "At {round}, {scored} have a score: {mean} on average, and half of them lie between"
                            + " {low} and {high}.",
                    "Ved {round} har {scored} en score: i gennemsnit {mean}, og halvdelen af dem ligger"
                            + " mellem {low} og {high}.");
    private static final Phrase ALIKE =
            new Phrase(
                    "levels.alike",
                    "Vid {round} har {scored} en poäng: alla hade {mean}.",
                    "At {round}, {scored} have a score: all had {mean}.",
                    "Ved {round} har {scored} en score: alle havde {mean}.");
    private static final Phrase ONE =
            new Phrase(
                    "levels.one",
                    "Vid {round} har {scored} en poäng: {mean}.",
                    "At {round}, {scored} has a score: {mean}.",
                    "Ved {round} har {scored} en score: {mean}.");
    private static final Phrase NOBODY =
            new Phrase(
                    "levels.nobody",
                    "Vid {round} har ingen av {N} en poäng.",
                    "At {round} none of {N} has a score.",
                    "Ved {round} har ingen af {N} en score.");
    private static final Phrase NOT_THE_SAME =
            new Phrase(
                    "levels.notTheSame",
                    "Det behöver inte vara samma personer i varje omgång: läs förändringen hos dem"
                            + " som har svarat båda gångerna.",
                    "They need not be the same persons in each round: read the change of those who"
                            + " answered both times.",
                    "Det behøver ikke være de samme personer i hver omgang: læs ændringen hos dem,"
                            + " der har svaret begge gange.");

    private LevelSentences() {}

    private static Phrase phrase(Summary scores) {
        boolean alike = scores.minimum() == scores.maximum();
        return scores.n() == 1 ? ONE : alike ? ALIKE : LEVEL;
    }

    /**
     * One sentence per round.
     *
     * @param everybody of one scale, in the order of the rounds
     */
    public static List<Sentence> of(List<WaveFinding> everybody) {
        List<Sentence> sentences = new ArrayList<>();
        for (WaveFinding wave : everybody) {
            Told told = new Told().round("round", wave.round()).count("N", wave.known());
            sentences.add(
                    switch (wave.scores()) {
                        case Estimate.Computed<Summary>(Summary scores) ->
                                phrase(scores)
                                        .with(
                                                told.portion("scored", scores.n(), wave.known())
                                                        .number("mean", scores.mean())
                                                        .number("low", scores.firstQuartile())
                                                        .number("high", scores.thirdQuartile()));
                        case Estimate.NotComputable<Summary> _ -> NOBODY.with(told);
                    });
        }
        if (everybody.stream().filter(wave -> wave.scored() > 0).count() > 1
                && everybody.stream().anyMatch(wave -> wave.scored() < wave.known())) {
            sentences.add(NOT_THE_SAME.with(new Told()));
        }
        return sentences;
    }
}
