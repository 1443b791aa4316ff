package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.FloorAndCeiling;
import se.sammanhang.statistics.reliability.Reliability;
import se.sammanhang.statistics.reliability.Reliability.Warning;

/** Says in plain words how precisely a scale measures and how small a change could be seen. */
public final class MeasurementSentences {

    /** Alpha from here is called high. Source: Nunnally (1978), Psychometric Theory, ch. 7. */
    public static final double HIGH = 0.8;

    /** Alpha from here is called fair. Source: as for {@link #HIGH}. */
    public static final double FAIR = 0.7;

    /**
     * More than this at an end of a scale is many. Source: Terwee et al. (2007), J. Clin.
     * Epidemiol. 60(1), 34-42.
     */
    public static final double MANY_AT_END = 0.15;

    private static final Phrase WELL =
            new Phrase(
                    "reliability.well",
                    "Vid {round} hänger frågorna väl ihop: alfa {alpha} (osäkerhet {low} till {high})"
                            + " bland de {n} av {N} som svarade på alla {items}.",
                    "At {round} the questions hang together well: alpha {alpha} (uncertainty {low} to"
                            + " {high}) among the {n} of {N} who answered all {items}.",
                    "Ved {round} hænger spørgsmålene godt sammen: alfa {alpha} (usikkerhed {low} til"
                            + " {high}) blandt de {n} af {N}, der svarede på alle {items}.");
    private static final Phrase FAIRLY =
            new Phrase(
                    "reliability.fairly",
                    "Vid {round} hänger frågorna någorlunda ihop: alfa {alpha} (osäkerhet {low} till"
                            + " {high}) bland de {n} av {N} som svarade på alla {items}.",
                    "At {round} the questions hang together fairly: alpha {alpha} (uncertainty {low}"
                            + " to {high}) among the {n} of {N} who answered all {items}.",
                    "Ved {round} hænger spørgsmålene nogenlunde sammen: alfa {alpha} (usikkerhed {low}"
                            + " til {high}) blandt de {n} af {N}, der svarede på alle {items}.");
    private static final Phrase WEAKLY =
            new Phrase(
                    "reliability.weakly",
                    "Vid {round} hänger frågorna svagt ihop: alfa {alpha} (osäkerhet {low} till {high})"
                            + " bland de {n} av {N} som svarade på alla {items}. Se svaren fråga för"
                            + " fråga innan poängen tolkas.",
                    "At {round} the questions hang together weakly: alpha {alpha} (uncertainty {low}"
                            + " to {high}) among the {n} of {N} who answered all {items}. Look at the"
                            + " answers question by question before reading the score.",
                    "Ved {round} hænger spørgsmålene svagt sammen: alfa {alpha} (usikkerhed {low} til"
                            + " {high}) blandt de {n} af {N}, der svarede på alle {items}. Se svarene"
                            + " spørgsmål for spørgsmål, før tallet tolkes.");
    private static final Phrase NOT_YET =
            new Phrase(
                    "reliability.notYet",
                    "Vid {round} finns det inga svar ännu.",
                    "At {round} there are no answers yet.",
                    "Ved {round} er der ingen svar endnu.");
    private static final Phrase UNKNOWN =
            new Phrase(
                    "reliability.unknown",
                    "Vid {round} går det inte att säga hur väl frågorna hänger ihop: för få har "
                            + "svarat på alla, eller så har alla svarat lika ({answered} av {N} har svarat på"
                            + " någon).",
                    "At {round} it is not possible to say how well the questions hang together: too"
                            + " few answered all of them, or all answered alike ({answered} of {N} answered "
                            + "any).",
                    "Ved {round} kan det ikke siges, hvor godt spørgsmålene hænger sammen: for få "
                            + "har svaret på alle, eller også har alle svaret ens ({answered} af {N} har "
                            + "svaret på nogen).");
    private static final Phrase DISAGREE =
            new Phrase(
                    "reliability.disagree",
                    "Frågorna drar åt olika håll: kontrollera vilka som ska vändas.",
                    "The questions pull in different directions: check which are to be reversed.",
                    "Spørgsmålene trækker i hver sin retning: kontrollér, hvilke der skal vendes.");
    private static final Phrase AGAINST =
            new Phrase(
                    "reliability.against",
                    "Minst en fråga går emot de andra. Tabellen visar vilken.",
                    "At least one question goes against the others. The table shows which.",
                    "Mindst ét spørgsmål går imod de andre. Tabellen viser hvilket.");
    private static final Phrase ENDS =
            new Phrase(
                    "ends.both",
                    "{scale}: vid {from} stod {top} redan på högsta möjliga värde och {bottom} på"
                            + " lägsta.",
                    "{scale}: at {from}, {top} already stood at the highest possible value and"
                            + " {bottom} at the lowest.",
                    "{scale}: ved {from} lå {top} allerede på den højest mulige værdi og {bottom} på"
                            + " den lavest mulige.");
    private static final Phrase CEILING =
            new Phrase(
                    "ends.ceiling",
                    "Den som redan står högst kan inte visa någon ökning.",
                    "Those who already stand at the top cannot show a rise.",
                    "Den, der allerede ligger øverst, kan ikke vise en stigning.");
    private static final Phrase FLOOR =
            new Phrase(
                    "ends.floor",
                    "Den som redan står lägst kan inte visa någon minskning.",
                    "Those who already stand at the bottom cannot show a fall.",
                    "Den, der allerede ligger nederst, kan ikke vise et fald.");
    private static final Phrase DETECTABLE =
            new Phrase(
                    "detectable.points",
                    "{scale}: när {pairs} personer svarar båda gångerna syns en snittförändring på"
                            + " {points} poäng eller mer i 4 fall av 5.",
                    "{scale}: when {pairs} persons answer both times, a mean change of {points} points"
                            + " or more shows in 4 cases of 5.",
                    "{scale}: når {pairs} personer svarer begge gange, ses en gennemsnitsændring på"
                            + " {points} point eller mere i 4 ud af 5 tilfælde.");
    private static final Phrase DETECTABLE_SD =
            new Phrase(
                    "detectable.sd",
                    "{scale}: när {pairs} personer svarar båda gångerna syns en snittförändring på"
                            + " {dz} standardavvikelser eller mer i 4 fall av 5.",
                    "{scale}: when {pairs} persons answer both times, a mean change of {dz} standard"
                            + " deviations or more shows in 4 cases of 5.",
                    "{scale}: når {pairs} personer svarer begge gange, ses en gennemsnitsændring på"
                            + " {dz} standardafvigelser eller mere i 4 ud af 5 tilfælde.");
    private static final Phrase DETECTABLE_NOTHING =
            new Phrase(
                    "detectable.nothing",
                    "{scale}: med {pairs} som svarat båda gångerna går ingen snittförändring att visa.",
                    "{scale}: with {pairs} who answered both times no mean change can be shown.",
                    "{scale}: med {pairs}, der har svaret begge gange, kan ingen gennemsnitsændring"
                            + " påvises.");
    private static final Phrase DETECTABLE_NOBODY =
            new Phrase(
                    "detectable.nobody",
                    "{scale}: ingen kan jämföras med sig själv vid {from} och vid {to} ännu.",
                    "{scale}: nobody can be compared with themselves at {from} and at {to} yet.",
                    "{scale}: ingen kan endnu sammenlignes med sig selv ved {from} og ved {to}.");
    private static final Phrase SMALLER =
            new Phrase(
                    "detectable.smaller",
                    "En mindre förändring kan finnas utan att vi ser den.",
                    "There can be a smaller change without our seeing it.",
                    "Der kan være en mindre ændring, uden at vi ser den.");

    private MeasurementSentences() {}

    /** How well the questions of a scale hang together at one round. */
    public static List<Sentence> of(ReliabilityFinding finding) {
        Told told = new Told().round("round", finding.round()).count("N", finding.known());
        if (!(finding.reliability() instanceof Estimate.Computed<Reliability>(Reliability found))) {
            return List.of(
                    finding.answered() == 0
                            ? NOT_YET.with(told)
                            : UNKNOWN.with(told.count("answered", finding.answered())));
        }
        List<Sentence> sentences = new ArrayList<>();
        Phrase phrase = found.alpha() >= HIGH ? WELL : found.alpha() >= FAIR ? FAIRLY : WEAKLY;
        sentences.add(
                phrase.with(
                        told.ratio("alpha", found.alpha())
                                .ratioInterval(found.interval())
                                .count("n", found.n())
                                .count("items", finding.items())));
        if (found.warnings().contains(Warning.ITEMS_DISAGREE)) {
            sentences.add(DISAGREE.with(new Told()));
        } else if (found.warnings().contains(Warning.ITEM_AGAINST_REST)) {
            sentences.add(AGAINST.with(new Told()));
        }
        return sentences;
    }

    /** How many of everybody matched stood at an end of the scale; nothing without a range. */
    public static List<Sentence> ofEnds(Finding overall, EvaluationPlan plan) {
        List<Sentence> sentences = new ArrayList<>();
        if (overall.methods().endsBefore()
                instanceof Estimate.Computed<FloorAndCeiling>(FloorAndCeiling ends)) {
            sentences.add(
                    ENDS.with(
                            new Told()
                                    .text("scale", plan.scale(overall.scale()).orElseThrow().name())
                                    .round("from", overall.from())
                                    .portionOrNone(
                                            "top", ends.ceiling().count(), ends.ceiling().n())
                                    .portionOrNone(
                                            "bottom", ends.floor().count(), ends.floor().n())));
            if (ends.ceiling().proportion() > MANY_AT_END) {
                sentences.add(CEILING.with(new Told()));
            }
            if (ends.floor().proportion() > MANY_AT_END) {
                sentences.add(FLOOR.with(new Told()));
            }
        }
        return sentences;
    }

    /** The smallest change that so many pairs can show. */
    public static Sentence of(MinimumDetectable finding, EvaluationPlan plan) {
        Told told =
                new Told()
                        .text("scale", plan.scale(finding.scale()).orElseThrow().name())
                        .count("pairs", finding.pairs());
        if (finding.points() instanceof Estimate.Computed<Double>(Double points)) {
            return ScoreUnit.said(
                    DETECTABLE.with(told.number("points", points)), plan.scale(finding.scale()));
        }
        if (finding.dz() instanceof Estimate.Computed<Double>(Double dz)) {
            return DETECTABLE_SD.with(told.ratio("dz", dz));
        }
        return finding.pairs() == 0
                ? DETECTABLE_NOBODY.with(
                        told.round("from", finding.contrast().from())
                                .round("to", finding.contrast().to()))
                : DETECTABLE_NOTHING.with(told);
    }

    /** That what cannot be seen can still be there. */
    public static Sentence ofWhatIsSmaller() {
        return SMALLER.with(new Told());
    }
}
