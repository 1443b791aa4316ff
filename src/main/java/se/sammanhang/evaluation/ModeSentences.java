package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedChange.TTest;

/** Says in plain words in which way people answered, and whether it matters. */
public final class ModeSentences {

    private static final Phrase SAME =
            new Phrase(
                    "mode.same",
                    "{same} svarade på samma sätt vid {from} och vid {to}. {switched} bytte sätt.",
                    "{same} answered in the same way at {from} and at {to}. {switched} changed.",
                    "{same} svarede på samme måde ved {from} og ved {to}. {switched} skiftede.");
    private static final Phrase NOT_KNOWN =
            new Phrase(
                    "mode.notKnown",
                    "För {rest} saknas uppgift om sättet en av gångerna.",
                    "For {rest} the way is not known for one of the times.",
                    "For {rest} mangler oplysning om måden en af gangene.");
    private static final Phrase NOBODY =
            new Phrase(
                    "mode.nobody",
                    "Ingen av {N} har svarat båda gångerna, så sätten går inte att jämföra.",
                    "None of {N} answered both times, so the ways cannot be compared.",
                    "Ingen af {N} har svaret begge gange, så måderne kan ikke sammenlignes.");
    private static final Phrase CHANGE =
            new Phrase(
                    "mode.change",
                    "{scale}: bland de {n} som svarade på samma sätt båda gångerna är"
                            + " snittförändringen {change} poäng (osäkerhet {low} till {high}), bland"
                            + " alla {all} är den {overall}.",
                    "{scale}: among the {n} who answered in the same way both times, the mean change"
                            + " is {change} points (uncertainty {low} to {high}); among all {all} it is"
                            + " {overall}.",
                    "{scale}: blandt de {n}, der svarede på samme måde begge gange, er"
                            + " gennemsnitsændringen {change} point (usikkerhed {low} til {high}),"
                            + " blandt alle {all} er den {overall}.");
    private static final Phrase FEW =
            new Phrase(
                    "mode.few",
                    "{scale}: {n} svarade på samma sätt båda gångerna. Det räcker inte för ett eget"
                            + " snitt.",
                    "{scale}: {n} answered in the same way both times. That is not enough for a mean"
                            + " of their own.",
                    "{scale}: {n} svarede på samme måde begge gange. Det rækker ikke til et eget"
                            + " gennemsnit.");

    private ModeSentences() {}

    /** How many kept their way of answering. */
    public static List<Sentence> of(ModeFinding finding) {
        if (finding.both() == 0) {
            return List.of(NOBODY.with(new Told().count("N", finding.known())));
        }
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(
                SAME.with(
                        new Told()
                                .portion("same", finding.same(), finding.both())
                                .round("from", finding.from())
                                .round("to", finding.to())
                                .portion("switched", finding.switched(), finding.both())));
        int rest = finding.both() - finding.same() - finding.switched();
        if (rest > 0) {
            sentences.add(NOT_KNOWN.with(new Told().portion("rest", rest, finding.both())));
        }
        return sentences;
    }

    /**
     * Change among those who kept their way, beside that of everybody.
     *
     * @param overall of the same scale and contrast
     */
    public static Sentence of(ModeFinding.SameMode same, Finding overall, EvaluationPlan plan) {
        Told told =
                new Told()
                        .text("scale", plan.scale(same.scale()).orElseThrow().name())
                        .count("n", same.n());
        if (same.change() instanceof Estimate.Computed<PairedChange>(PairedChange change)
                && change.test() instanceof Estimate.Computed<TTest>(TTest test)
                && overall.change() instanceof Estimate.Computed<PairedChange>(PairedChange all)) {
            return ScoreUnit.said(
                    CHANGE.with(
                            told.signed("change", change.mean())
                            .interval(test.interval())
                            .count("all", all.n())
                            .signed("overall", all.mean())),
                    plan.scale(same.scale()));
        }
        return FEW.with(told);
    }
}
