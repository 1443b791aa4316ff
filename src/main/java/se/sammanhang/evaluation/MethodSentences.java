package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.HodgesLehmann;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedChange.TTest;
import se.sammanhang.statistics.PairedEffects;
import se.sammanhang.statistics.ReliableChange;

/** Says in plain words what other methods make of the same change. */
public final class MethodSentences {

    private static final Phrase TYPICAL =
            new Phrase(
                    "methods.typical",
                    "Den typiska förändringen, som enstaka stora hopp inte rår på, är {typical} poäng"
                            + " (osäkerhet {low} till {high}).",
                    "The typical change, which a few large leaps do not sway, is {typical} points"
                            + " (uncertainty {low} to {high}).",
                    "Den typiske ændring, som enkelte store spring ikke rokker ved, er {typical} point"
                            + " (usikkerhed {low} til {high}).");
    private static final Phrase EFFECT =
            new Phrase(
                    "methods.effect",
                    "Mätt i skalans egen spridning är det {effect} standardavvikelser (osäkerhet {low}"
                            + " till {high}).",
                    "Measured by the scale’s own spread it is {effect} standard deviations"
                            + " (uncertainty {low} to {high}).",
                    "Målt i skalaens egen spredning er det {effect} standardafvigelser (usikkerhed"
                            + " {low} til {high}).");
    private static final Phrase SAME =
            new Phrase(
                    "methods.same",
                    "Drar vi om bland de {n} personerna {times} gånger blir osäkerheten {low} till"
                            + " {high}. Det ger samma bild.",
                    "Drawn again {times} times from the {n} persons, the uncertainty runs from {low}"
                            + " to {high}. That gives the same picture.",
                    "Trækker vi om blandt de {n} personer {times} gange, bliver usikkerheden {low} til"
                            + " {high}. Det giver det samme billede.");
    private static final Phrase OTHER =
            new Phrase(
                    "methods.other",
                    "Drar vi om bland de {n} personerna {times} gånger blir osäkerheten {low} till"
                            + " {high}. Det ger en annan bild: var försiktig med slutsatsen.",
                    "Drawn again {times} times from the {n} persons, the uncertainty runs from {low}"
                            + " to {high}. That gives another picture: be careful with the conclusion.",
                    "Trækker vi om blandt de {n} personer {times} gange, bliver usikkerheden {low} til"
                            + " {high}. Det giver et andet billede: vær forsigtig med konklusionen.");
    private static final Phrase NOTHING =
            new Phrase(
                    "methods.nothing",
                    "För få har svarat båda gångerna för att räkna på fler sätt.",
                    "Too few answered both times to compute it in more ways.",
                    "For få har svaret begge gange til at regne på flere måder.");
    private static final Phrase MANY =
            new Phrase(
                    "methods.many",
                    "{clear} av {groups} grupper har en tydlig förändring sedan vi tagit hänsyn till"
                            + " att många jämförelser görs.",
                    "{clear} of {groups} groups have a clear change once we have allowed for making"
                            + " many comparisons.",
                    "{clear} af {groups} grupper har en tydelig ændring, når vi tager højde for, at der"
                            + " laves mange sammenligninger.");
    private static final Phrase NOT_COUNTED =
            new Phrase(
                    "methods.notCounted",
                    "Grupper med färre än {fewest} personer, och de vars uppgift saknas, prövas inte"
                            + " och är inte med i det antalet ({left} här).",
                    "Groups of fewer than {fewest} persons, and those of whom the fact is missing, are"
                            + " not tested and not in that number ({left} here).",
                    "Grupper med færre end {fewest} personer, og dem, hvis oplysning mangler, prøves"
                            + " ikke og er ikke med i det antal ({left} her).");
    private static final Phrase RELIABLE =
            new Phrase(
                    "methods.reliable",
                    "{up} har ökat och {down} minskat med mer än mätfelet, {threshold} poäng.",
                    "{up} have risen and {down} fallen by more than the measurement error,"
                            + " {threshold} points.",
                    "{up} er steget og {down} faldet med mere end målefejlen, {threshold} point.");
    private static final Phrase RELIABLE_CHANCE =
            new Phrase(
                    "methods.reliableChance",
                    "Även bland 20 personer som inte alls har ändrats skulle ungefär en se ut så.",
                    "Even among 20 persons who have not changed at all about one would look so.",
                    "Selv blandt 20 personer, der slet ikke har ændret sig, ville omkring én se sådan"
                            + " ud.");
    private static final Phrase LATE =
            new Phrase(
                    "methods.late",
                    "{late} svarade första gången mer än {days} dagar efter starten och räknas för sig:"
                            + " i snitt {change} poäng (osäkerhet {low} till {high}).",
                    "{late} answered the first time more than {days} days after the start and are"
                            + " counted apart: {change} points on average (uncertainty {low} to {high}).",
                    "{late} svarede første gang mere end {days} dage efter starten og regnes for sig: i"
                            + " gennemsnit {change} point (usikkerhed {low} til {high}).");
    private static final Phrase LATE_FEW =
            new Phrase(
                    "methods.lateFew",
                    "{late} svarade första gången mer än {days} dagar efter starten och räknas för sig:"
                            + " för få för ett eget snitt.",
                    "{late} answered the first time more than {days} days after the start, counted"
                            + " apart: too few for a mean of their own.",
                    "{late} svarede første gang mere end {days} dage efter starten og regnes for sig:"
                            + " for få til et gennemsnit for sig.");

    private MethodSentences() {}

    /** Typical change and resampling of everybody. */
    public static List<Sentence> ofEstimates(Finding overall) {
        List<Sentence> sentences = new ArrayList<>();
        if (overall.methods().typical()
                        instanceof Estimate.Computed<HodgesLehmann>(HodgesLehmann typical)
                && typical.interval() instanceof Estimate.Computed<Interval>(Interval interval)) {
            sentences.add(
                    TYPICAL.with(
                            new Told().signed("typical", typical.estimate()).interval(interval)));
        }
        overall.methods()
                .resampled()
                .computed()
                .flatMap(interval -> resampled(overall, interval))
                .ifPresent(sentences::add);
        return sentences.isEmpty() ? List.of(NOTHING.with(new Told())) : sentences;
    }

    /** How large the change of everybody is in the spread of the scale. */
    public static Sentence ofEffect(Finding overall) {
        return overall.methods()
                .correctable()
                .computed()
                .map(MethodSentences::effect)
                .orElseGet(() -> NOTHING.with(new Told()));
    }

    private static Sentence effect(PairedEffects effects) {
        return EFFECT.with(
                new Told().ratio("effect", effects.gav()).ratioInterval(effects.dav().interval()));
    }

    private static Optional<Sentence> resampled(Finding overall, Interval interval) {
        return overall.change()
                .then(PairedChange::test)
                .map(TTest::interval)
                .computed()
                .map(
                        student ->
                                (side(student) == side(interval) ? SAME : OTHER)
                                        .with(
                                                new Told()
                                                        .count("n", overall.matched())
                                                        .count("times", ChangeMethods.REPLICATES)
                                                        .interval(interval)));
    }

    private static int side(Interval interval) {
        return interval.low() > 0 ? 1 : interval.high() < 0 ? -1 : 0;
    }

    /**
     * How many groups changed clearly, after adjustment, and how many are not counted because they
     * are only described; nothing with fewer than two tests.
     *
     * @param findings of one scale and contrast
     */
    public static List<Sentence> ofMany(List<Finding> findings) {
        List<Finding> tested =
                findings.stream()
                        .filter(finding -> !finding.group().isOverall())
                        .filter(finding -> finding.adjustedP().isPresent())
                        .toList();
        long clear = tested.stream().filter(finding -> finding.clarity() == Clarity.CLEAR).count();
        if (tested.size() < 2) {
            return List.of();
        }
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(
                MANY.with(new Told().count("clear", (int) clear).count("groups", tested.size())));
        long left = findings.stream().filter(one -> one.onlyDescribed().isPresent()).count();
        if (left > 0) {
            sentences.add(
                    NOT_COUNTED.with(
                            new Told()
                                    .count("fewest", OnlyDescribed.FEWEST)
                                    .count("left", (int) left)));
        }
        return sentences;
    }

    /** Who changed beyond measurement error; nothing where the plan gives no reliability. */
    public static List<Sentence> ofReliable(Finding overall) {
        return overall.methods().reliable().flatMap(found -> found.change().computed()).stream()
                .flatMap(change -> List.of(reliable(change), chance()).stream())
                .toList();
    }

    private static Sentence reliable(ReliableChange change) {
        return RELIABLE.with(
                new Told()
                        .portion("up", change.shares().increase().count(), change.shares().n())
                        .portion("down", change.shares().decrease().count(), change.shares().n())
                        .number("threshold", change.threshold()));
    }

    private static Sentence chance() {
        return RELIABLE_CHANCE.with(new Told());
    }

    /** Those whose first answer came late and who are kept apart; nothing where nobody is. */
    public static Optional<Sentence> ofLate(Finding overall, EvaluationPlan plan) {
        boolean apart = plan.conventions().lateBaselines() == EvaluationPlan.LateBaselines.APART;
        if (!apart || overall.lateBaselines() == 0) {
            return Optional.empty();
        }
        Told told =
                new Told()
                        .count("late", overall.lateBaselines())
                        .count("days", plan.conventions().baselineWindowDays().orElse(0));
        return Optional.of(
                overall.methods()
                        .late()
                        .computed()
                        .flatMap(
                                change ->
                                        change.test()
                                                .computed()
                                                .map(
                                                        test ->
                                                                LATE.with(
                                                                        told.signed(
                                                                                        "change",
                                                                                        change
                                                                                                .mean())
                                                                                .interval(
                                                                                        test
                                                                                                .interval()))))
                        .orElseGet(() -> LATE_FEW.with(told)));
    }
}
