package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.evaluation.AttritionFinding.Difference;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Summary;

/** Says in plain words who was lost, and what that can have done to the change. */
public final class AttritionSentences {

    /**
     * Below this, in standard deviations, two groups are alike. Source: Austin (2009), Stat. Med.
     * 28(25), 3083-3107.
     */
    public static final double ALIKE_BELOW = 0.1;

    private static final Phrase NOBODY_STARTED =
            new Phrase(
                    "attrition.nobodyStarted",
                    "{scale}: ingen har en poäng vid {from}, så det går inte att säga vilka som"
                            + " tappades.",
                    "{scale}: nobody has a score at {from}, so it is not possible to say who was"
                            + " lost.",
                    "{scale}: ingen har en score ved {from}, så det kan ikke siges, hvem der faldt"
                            + " fra.");
    private static final Phrase NONE_LOST =
            new Phrase(
                    "attrition.noneLost",
                    "{scale}: alla {started} som började kan jämföras med sig själva vid {to}.",
                    "{scale}: all {started} who started can be compared with themselves at {to}.",
                    "{scale}: alle {started}, der begyndte, kan sammenlignes med sig selv ved {to}.");
    private static final Phrase LOST =
            new Phrase(
                    "attrition.lost",
                    "{scale}: {lost} som hade en poäng vid {from} svarade inte vid {to}, eller på för få"
                            + " av samma frågor.",
                    "{scale}: {lost} who had a score at {from} did not answer at {to}, or too few of"
                            + " the same questions.",
                    "{scale}: {lost}, der havde en score ved {from}, svarede ikke ved {to}, eller på"
                            + " for få af de samme spørgsmål.");
    private static final Phrase DIFFERENT_START =
            new Phrase(
                    "attrition.differentStart",
                    "Störst är skillnaden i utgångsläget: de som svarade igen hade i snitt {returned}"
                            + " poäng vid {from}, de som tappades {lost}.",
                    "They differ most in where they started: those who answered again had {returned}"
                            + " points on average at {from}, those lost {lost}.",
                    "Størst er forskellen i udgangspunktet: de, der svarede igen, havde i gennemsnit"
                            + " {returned} point ved {from}, de frafaldne {lost}.");
    private static final Phrase DIFFERENT_SHARE =
            new Phrase(
                    "attrition.differentShare",
                    "Störst är skillnaden för {name}: {returned} bland dem som svarade igen, {lost} bland"
                            + " de tappade.",
                    "They differ most in {name}: {returned} among those who answered again, {lost}"
                            + " among those lost.",
                    "Størst er forskellen for {name}: {returned} blandt dem, der svarede igen, {lost} blandt"
                            + " de frafaldne.");
    private static final Phrase ALIKE =
            new Phrase(
                    "attrition.alike",
                    "I det vi vet liknar de som tappades dem som svarade igen. De kan ändå skilja sig i"
                            + " sådant vi inte vet.",
                    "In what we know, those lost are like those who answered again. They may still"
                            + " differ in what we do not know.",
                    "I det, vi ved, ligner de frafaldne dem, der svarede igen. De kan alligevel være"
                            + " forskellige i det, vi ikke ved.");
    private static final Phrase WEIGHTED =
            new Phrase(
                    "attrition.weighted",
                    "Får de som svarade igen väga så att de liknar alla som började blir"
                            + " snittförändringen {weighted} poäng (osäkerhet {low} till {high}) i"
                            + " stället för {plain}.",
                    "If those who answered again are weighted to be like all who started, the mean"
                            + " change becomes {weighted} points (uncertainty {low} to {high}) instead"
                            + " of {plain}.",
                    "Hvis de, der svarede igen, vægtes, så de ligner alle, der begyndte, bliver"
                            + " gennemsnitsændringen {weighted} point (usikkerhed {low} til {high}) i"
                            + " stedet for {plain}.");
    private static final Phrase NOT_WEIGHTED =
            new Phrase(
                    "attrition.notWeighted",
                    "Underlaget räcker inte för att väga dem som svarade igen så att de liknar alla som"
                            + " började.",
                    "The data are not enough to weight those who answered again to be like all who"
                            + " started.",
                    "Materialet rækker ikke til at vægte dem, der svarede igen, så de ligner alle, der"
                            + " begyndte.");
    private static final Phrase UNCHANGED =
            new Phrase(
                    "attrition.unchanged",
                    "Om ingen av de tappade har ändrats alls är snittförändringen för alla som började"
                            + " {unchanged} poäng.",
                    "If none of those lost has changed at all, the mean change of all who started is"
                            + " {unchanged} points.",
                    "Hvis ingen af de frafaldne har ændret sig, er gennemsnitsændringen for alle, der"
                            + " begyndte, {unchanged} point.");
    private static final Phrase TIPPING_LESS =
            new Phrase(
                    "attrition.tippingLess",
                    "Snittet för alla blir noll först om de tappade i snitt har ändrats {theirs} poäng:"
                            + " {delta} poäng mer nedåt än de som svarade igen.",
                    "The mean of all comes down to zero only if those lost have changed by {theirs}"
                            + " points on average: {delta} points more downwards than those who answered again.",
                    "Gennemsnittet for alle bliver først nul, hvis de frafaldne i gennemsnit har ændret"
                            + " sig {theirs} point: {delta} point mere nedad end dem, der svarede igen.");
    private static final Phrase TIPPING_MORE =
            new Phrase(
                    "attrition.tippingMore",
                    "Snittet för alla blir noll först om de tappade i snitt har ändrats {theirs} poäng:"
                            + " {delta} poäng mer uppåt än de som svarade igen.",
                    "The mean of all comes up to zero only if those lost have changed by {theirs}"
                            + " points on average: {delta} points more upwards than those who answered again.",
                    "Gennemsnittet for alle bliver først nul, hvis de frafaldne i gennemsnit har ændret"
                            + " sig {theirs} point: {delta} point mere opad end dem, der svarede igen.");
    private static final Phrase NO_TIPPING =
            new Phrase(
                    "attrition.noTipping",
                    "Inte ens om alla tappade har ändrats så mycket som skalan tillåter blir snittet"
                            + " för alla noll.",
                    "Not even if all those lost have changed as much as the scale allows does the mean"
                            + " of all come to zero.",
                    "Ikke engang hvis alle frafaldne har ændret sig så meget, som skalaen tillader,"
                            + " bliver gennemsnittet for alle nul.");
    private static final Phrase BOUNDS_SHARE =
            new Phrase(
                    "attrition.boundsShare",
                    "Vad som än hände med de tappade har mellan {low} och {high} av de {started} som"
                            + " började fått ett högre värde.",
                    "Whatever happened to those lost, between {low} and {high} of the {started} who"
                            + " started have a higher score.",
                    "Hvad der end skete med de frafaldne, har mellem {low} og {high} af de {started},"
                            + " der begyndte, fået en højere værdi.");
    private static final Phrase BOUNDS_MEAN =
            new Phrase(
                    "attrition.boundsMean",
                    "Vad som än hände med de tappade ligger snittförändringen för alla som började mellan"
                            + " {low} och {high} poäng: så blir den om alla tappade slutade längst ned"
                            + " eller högst upp på skalan.",
                    "Whatever happened to those lost, the mean change of all who started lies between"
                            + " {low} and {high} points: that is if all those lost ended at the bottom"
                            + " or at the top of the scale.",
                    "Hvad der end skete med de frafaldne, ligger gennemsnitsændringen for alle, der"
                            + " begyndte, mellem {low} og {high} point: sådan bliver den, hvis alle"
                            + " frafaldne endte nederst eller øverst på skalaen.");

    private AttritionSentences() {}

    /** How many were lost, and in what they differ most. */
    public static List<Sentence> ofLoss(
            AttritionFinding finding,
            EvaluationPlan plan,
            Function<Group.Part, LocalisedText> names) {
        Told base =
                new Told()
                        .text("scale", plan.scale(finding.scale()).orElseThrow().name())
                        .round("from", finding.from())
                        .round("to", finding.to())
                        .count("started", finding.started());
        if (finding.started() == 0) {
            return List.of(NOBODY_STARTED.with(base));
        }
        if (finding.lost() == 0) {
            return List.of(NONE_LOST.with(base));
        }
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(LOST.with(base.portion("lost", finding.lost(), finding.started())));
        largest(finding)
                .filter(found -> size(found) >= ALIKE_BELOW || areAlike(finding))
                .map(found -> difference(finding, found, names))
                .ifPresent(sentences::add);
        return sentences;
    }

    /**
     * The difference that is farthest from zero, among those that at least five who answered again
     * and five lost stand behind. Those of whom nothing is known are no level.
     */
    public static Optional<Difference> largest(AttritionFinding finding) {
        return finding.differences().stream()
                .filter(one -> one.standardised().computed().isPresent())
                .filter(one -> isCarried(finding, one))
                .max(Comparator.comparingDouble(AttritionSentences::size));
    }

    private static boolean isCarried(AttritionFinding finding, Difference difference) {
        return switch (difference) {
            case Difference.OfScore _ -> areFive(finding.returned(), finding.lost());
            case Difference.OfShare(var part, var returned, var lost, _) ->
                    !PlannedComparison.isOfNobody(part) && areFive(returned, lost);
        };
    }

    private static boolean areFive(int returned, int lost) {
        return Math.min(returned, lost) >= OnlyDescribed.FEWEST;
    }

    /** That they are alike is told only where no difference is left out for its few persons. */
    private static boolean areAlike(AttritionFinding finding) {
        return finding.differences().stream().allMatch(one -> size(one) < ALIKE_BELOW);
    }

    private static double size(Difference difference) {
        return Math.abs(difference.standardised().computed().orElse(0.0));
    }

    private static Sentence difference(
            AttritionFinding finding,
            Difference difference,
            Function<Group.Part, LocalisedText> names) {
        if (size(difference) < ALIKE_BELOW) {
            return ALIKE.with(new Told());
        }
        return switch (difference) {
            case Difference.OfScore(var returned, var lost, _) ->
                    DIFFERENT_START.with(
                            new Told()
                                    .round("from", finding.from())
                                    .number("returned", mean(returned))
                                    .number("lost", mean(lost)));
            case Difference.OfShare(var part, var returned, var lost, _) ->
                    DIFFERENT_SHARE.with(
                            new Told()
                                    .text("name", names.apply(part))
                                    .portion("returned", returned, finding.returned())
                                    .portion("lost", lost, finding.lost()));
        };
    }

    private static double mean(Estimate<Summary> scores) {
        return scores.computed().map(Summary::mean).orElseThrow();
    }

    /** What the loss can have done; nothing where nobody was lost. */
    public static List<Sentence> ofReach(AttritionFinding finding) {
        List<Sentence> sentences = new ArrayList<>();
        if (finding.lost() == 0) {
            return sentences;
        }
        finding.weighted()
                .computed()
                .ifPresentOrElse(
                        weighted ->
                                sentences.add(
                                        WEIGHTED.with(
                                                new Told()
                                                        .signed("weighted", weighted.mean().mean())
                                                        .interval(weighted.mean().interval())
                                                        .signed(
                                                                "plain",
                                                                weighted.mean().unweighted()))),
                        () -> sentences.add(NOT_WEIGHTED.with(new Told())));
        finding.unchanged()
                .computed()
                .ifPresent(
                        mean ->
                                sentences.add(
                                        UNCHANGED.with(new Told().signed("unchanged", mean))));
        tipping(finding).ifPresent(sentences::add);
        finding.increase()
                .computed()
                .ifPresent(
                        bounds ->
                                sentences.add(
                                        BOUNDS_SHARE.with(
                                                new Told()
                                                        .count("low", of(finding, bounds.low()))
                                                        .count("high", of(finding, bounds.high()))
                                                        .count("started", finding.started()))));
        finding.meanChange()
                .computed()
                .ifPresent(
                        bounds ->
                                sentences.add(
                                        BOUNDS_MEAN.with(
                                                new Told()
                                                        .signed("low", bounds.low())
                                                        .signed("high", bounds.high()))));
        return sentences;
    }

    private static int of(AttritionFinding finding, double share) {
        return (int) Math.rint(share * finding.started());
    }

    private static Optional<Sentence> tipping(AttritionFinding finding) {
        if (!(finding.tippingPoint() instanceof Estimate.Computed<Double>(Double delta))
                || !(finding.unchanged() instanceof Estimate.Computed<Double>(Double unchanged))) {
            return Optional.empty();
        }
        if (finding.meanChange().computed().filter(b -> b.low() > 0 || b.high() < 0).isPresent()) {
            return Optional.of(NO_TIPPING.with(new Told()));
        }
        double mean = unchanged * finding.started() / finding.returned();
        Told told = new Told().signed("theirs", mean + delta).number("delta", Math.abs(delta));
        return Optional.of((delta < 0 ? TIPPING_LESS : TIPPING_MORE).with(told));
    }
}
