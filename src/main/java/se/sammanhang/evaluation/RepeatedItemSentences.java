package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.RepeatedItemFinding.Test;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedTable;

/** Says in plain words how the same persons answered one item at two rounds, never why. */
public final class RepeatedItemSentences {

    private static final Phrase BASE =
            new Phrase(
                    "items.base",
                    "{both} har svarat på frågan både vid {from} och vid {to}; bara de räknas.",
                    "{both} answered the question both at {from} and at {to}; only they count.",
                    "{both} har svaret på spørgsmålet både ved {from} og ved {to}; kun de tæller.");
    private static final Phrase NOBODY =
            new Phrase(
                    "items.nobody",
                    "Ingen av {N} har svarat på frågan både vid {from} och vid {to}.",
                    "None of {N} answered the question both at {from} and at {to}.",
                    "Ingen af {N} har svaret på spørgsmålet både ved {from} og ved {to}.");
    private static final Phrase LATE =
            new Phrase(
                    "items.late",
                    "{late} till har svarat båda gångerna, men så sent efter starten att svaren inte"
                            + " räknas.",
                    "{late} more answered both times, but so late after the start that the answers"
                            + " do not count.",
                    "Yderligere {late} har svaret begge gange, men så sent efter starten, at svarene"
                            + " ikke tæller med.");
    private static final Phrase ONE_LATE =
            new Phrase(
                    "items.late",
                    "{late} till har svarat båda gångerna, men så sent efter starten att svaret inte"
                            + " räknas.",
                    "{late} more answered both times, but so late after the start that the answer"
                            + " does not count.",
                    "Yderligere {late} har svaret begge gange, men så sent efter starten, at svaret"
                            + " ikke tæller med.");
    private static final Phrase MORE =
            new Phrase(
                    "items.more",
                    "Fler svarar \u201d{yes}\u201d vid {to} än vid {from}: {after} mot {before}.",
                    "More answer \u201c{yes}\u201d at {to} than at {from}: {after} against {before}.",
                    "Flere svarer \u201d{yes}\u201d ved {to} end ved {from}: {after} mod {before}.");
    private static final Phrase FEWER =
            new Phrase(
                    "items.fewer",
                    "Färre svarar \u201d{yes}\u201d vid {to} än vid {from}: {after} mot {before}.",
                    "Fewer answer \u201c{yes}\u201d at {to} than at {from}: {after} against {before}.",
                    "Færre svarer \u201d{yes}\u201d ved {to} end ved {from}: {after} mod {before}.");
    private static final Phrase ONE_OF_MANY =
            new Phrase(
                    "items.oneOfMany",
                    "{before} svarade \u201d{yes}\u201d vid {from} och {after} vid {to}, men skillnaden"
                            + " är inte tydlig när vi räknar med att {tests} jämförelser görs.",
                    "{before} answered \u201c{yes}\u201d at {from} and {after} at {to}, but the"
                            + " difference is not clear once we allow for making {tests}"
                            + " comparisons.",
                    "{before} svarede \u201d{yes}\u201d ved {from} og {after} ved {to}, men forskellen"
                            + " er ikke tydelig, når vi tager højde for, at der laves {tests}"
                            + " sammenligninger.");
    private static final Phrase UNSURE =
            new Phrase(
                    "items.unsure",
                    "{before} svarade \u201d{yes}\u201d vid {from} och {after} vid {to}. Det går inte att"
                            + " säga om det är fler eller färre.",
                    "{before} answered \u201c{yes}\u201d at {from} and {after} at {to}. It is not"
                            + " possible to say whether more or fewer do.",
                    "{before} svarede \u201d{yes}\u201d ved {from} og {after} ved {to}. Det kan ikke"
                            + " siges, om det er flere eller færre.");
    private static final Phrase UNCHANGED =
            new Phrase(
                    "items.unchanged",
                    "{after} svarade \u201d{yes}\u201d vid {to}, precis de som gjorde det vid {from}:"
                            + " ingen har gått från det ena till det andra.",
                    "{after} answered \u201c{yes}\u201d at {to}, the very ones who did so at {from}:"
                            + " nobody went from one to the other.",
                    "{after} svarede \u201d{yes}\u201d ved {to}, netop de, der gjorde det ved {from}:"
                            + " ingen er gået fra det ene til det andet.");
    private static final Phrase POINTS =
            new Phrase(
                    "items.points",
                    "Skillnaden är {difference} procentenheter (osäkerhet {low} till {high}).",
                    "The difference is {difference} percentage points (uncertainty {low} to {high}).",
                    "Forskellen er {difference} procentpoint (usikkerhed {low} til {high}).");
    private static final Phrase PERSONS =
            new Phrase(
                    "items.persons",
                    "Skillnaden är {difference} av {n} personer; osäkerheten går från {low} till"
                            + " {high}.",
                    "The difference is {difference} of {n} persons; the uncertainty goes from {low} to"
                            + " {high}.",
                    "Forskellen er {difference} af {n} personer; usikkerheden går fra {low} til"
                            + " {high}.");
    private static final Phrase CROSSED =
            new Phrase(
                    "items.crossed",
                    "{gained} gick från ett annat svar till \u201d{yes}\u201d, {lost} gick från"
                            + " \u201d{yes}\u201d till ett annat svar.",
                    "{gained} went from another answer to \u201c{yes}\u201d, {lost} went from"
                            + " \u201c{yes}\u201d to another answer.",
                    "{gained} gik fra et andet svar til \u201d{yes}\u201d, {lost} gik fra"
                            + " \u201d{yes}\u201d til et andet svar.");
    private static final Phrase OTHERWISE =
            new Phrase(
                    "items.otherwise",
                    "Svaren fördelar sig annorlunda vid {to} än vid {from}.",
                    "The answers are spread differently at {to} than at {from}.",
                    "Svarene fordeler sig anderledes ved {to} end ved {from}.");
    private static final Phrase OTHERWISE_OF_MANY =
            new Phrase(
                    "items.otherwiseOneOfMany",
                    "Svaren fördelar sig lite annorlunda vid {to} än vid {from}, men skillnaden är"
                            + " inte tydlig när vi räknar med att {tests} jämförelser görs.",
                    "The answers are spread a little differently at {to} than at {from}, but the"
                            + " difference is not clear once we allow for making {tests}"
                            + " comparisons.",
                    "Svarene fordeler sig lidt anderledes ved {to} end ved {from}, men forskellen er"
                            + " ikke tydelig, når vi tager højde for, at der laves {tests}"
                            + " sammenligninger.");
    private static final Phrase ALIKE_OR_NOT =
            new Phrase(
                    "items.alikeOrNot",
                    "Det går inte att säga att svaren fördelar sig annorlunda vid {to} än vid {from}.",
                    "It is not possible to say that the answers are spread differently at {to} than at"
                            + " {from}.",
                    "Det kan ikke siges, at svarene fordeler sig anderledes ved {to} end ved {from}.");
    private static final Phrase NOT_TESTED =
            new Phrase(
                    "items.notTested",
                    "Om svaren fördelar sig annorlunda går inte att pröva: {why}.",
                    "Whether the answers are spread differently cannot be tested: {why}.",
                    "Om svarene fordeler sig anderledes kan ikke prøves: {why}.");
    private static final Phrase MOVED =
            new Phrase(
                    "items.moved",
                    "{same} gav samma svar båda gångerna, {last} gick mot \u201d{lastOption}\u201d och"
                            + " {first} mot \u201d{firstOption}\u201d.",
                    "{same} gave the same answer both times, {last} moved towards"
                            + " \u201c{lastOption}\u201d and {first} towards \u201c{firstOption}\u201d.",
                    "{same} gav samme svar begge gange, {last} gik mod \u201d{lastOption}\u201d og"
                            + " {first} mod \u201d{firstOption}\u201d.");

    private static final LocalisedText NONE_CHANGED =
            LocalisedText.of(
                    "alla svarade likadant båda gångerna",
                    "everybody answered the same both times",
                    "alle svarede det samme begge gange");
    private static final LocalisedText TOO_FEW =
            LocalisedText.of(
                    "för få har bytt svar",
                    "too few have changed their answer",
                    "for få har skiftet svar");

    private RepeatedItemSentences() {}

    /** What is most important first. */
    public static List<Sentence> of(RepeatedItemFinding finding, ConfidenceLevel level) {
        if (finding.matched() == 0) {
            return late(finding, List.of(NOBODY.with(rounds(finding).count("N", finding.known()))));
        }
        List<Sentence> sentences = new ArrayList<>();
        switch (finding.test()) {
            case Test.YesOrNo yesOrNo -> sentences.addAll(yesOrNo(finding, yesOrNo, level));
            case Test.Ordered ordered -> {
                sentences.add(ordered(finding, ordered, level));
                sentences.add(moved(finding));
            }
        }
        sentences.add(
                BASE.with(rounds(finding).portion("both", finding.matched(), finding.known())));
        return late(finding, sentences);
    }

    private static List<Sentence> late(RepeatedItemFinding finding, List<Sentence> sentences) {
        List<Sentence> all = new ArrayList<>(sentences);
        if (finding.late() > 0) {
            all.add(
                    (finding.late() == 1 ? ONE_LATE : LATE)
                            .with(new Told().count("late", finding.late())));
        }
        return List.copyOf(all);
    }

    private static Told rounds(RepeatedItemFinding finding) {
        return new Told()
                .round("from", finding.question().contrast().from())
                .round("to", finding.question().contrast().to());
    }

    private static int tests(RepeatedItemFinding finding) {
        return finding.adjustedP().map(AdjustedP::tests).orElse(1);
    }

    private static List<Sentence> yesOrNo(
            RepeatedItemFinding finding, Test.YesOrNo test, ConfidenceLevel level) {
        PairedTable pairs = test.pairs();
        LocalisedText yes = joined(finding.question().yesOptions());
        int before = pairs.yesYes() + pairs.yesNo();
        int after = pairs.yesYes() + pairs.noYes();
        Told told =
                rounds(finding)
                        .text("yes", yes)
                        .portion("before", before, pairs.n())
                        .portion("after", after, pairs.n());
        if (pairs.changed() == 0) {
            return List.of(UNCHANGED.with(told));
        }
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(
                switch (finding.clarity(level)) {
                    case CLEAR -> (after > before ? MORE : FEWER).with(told);
                    case ONE_OF_MANY -> ONE_OF_MANY.with(told.count("tests", tests(finding)));
                    case UNSURE -> UNSURE.with(told);
                });
        test.interval()
                .computed()
                .map((Interval interval) -> difference(after - before, pairs.n(), interval))
                .ifPresent(sentences::add);
        sentences.add(
                CROSSED.with(
                        new Told()
                                .text("yes", yes)
                                .count("gained", pairs.noYes())
                                .count("lost", pairs.yesNo())));
        return sentences;
    }

    /** In per cent where the base carries it, otherwise in persons, the limits rounded outwards. */
    private static Sentence difference(int more, int n, Interval interval) {
        return n >= FindingSentences.PERCENT_FROM
                ? POINTS.with(
                        new Told()
                                .signed("difference", 100.0 * more / n)
                                .signed("low", 100 * interval.low())
                                .signed("high", 100 * interval.high()))
                : PERSONS.with(
                        new Told()
                                .whole("difference", more)
                                .count("n", n)
                                .whole("low", (int) Math.floor(n * interval.low()))
                                .whole("high", (int) Math.ceil(n * interval.high())));
    }

    private static Sentence ordered(
            RepeatedItemFinding finding, Test.Ordered test, ConfidenceLevel level) {
        if (test.margins() instanceof Estimate.NotComputable<?>(Reason reason)) {
            return NOT_TESTED.with(
                    new Told().text("why", reason == Reason.NONE_CHANGED ? NONE_CHANGED : TOO_FEW));
        }
        Told told = rounds(finding);
        return switch (finding.clarity(level)) {
            case CLEAR -> OTHERWISE.with(told);
            case ONE_OF_MANY -> OTHERWISE_OF_MANY.with(told.count("tests", tests(finding)));
            case UNSURE -> ALIKE_OR_NOT.with(told);
        };
    }

    private static Sentence moved(RepeatedItemFinding finding) {
        List<ResponseOption> options = finding.question().options();
        int n = finding.matched();
        return MOVED.with(
                new Told()
                        .portion("same", finding.same(), n)
                        .count("last", finding.towardsLast())
                        .count("first", n - finding.same() - finding.towardsLast())
                        .text("lastOption", options.getLast().label())
                        .text("firstOption", options.getFirst().label()));
    }

    /** Labels with a stroke between them. */
    static LocalisedText joined(List<ResponseOption> options) {
        return new LocalisedText(
                Map.of(
                        Language.SWEDISH, joined(options, Language.SWEDISH),
                        Language.ENGLISH, joined(options, Language.ENGLISH),
                        Language.DANISH, joined(options, Language.DANISH)));
    }

    private static String joined(List<ResponseOption> options, Language language) {
        return options.stream()
                .map(option -> option.label().in(language))
                .collect(Collectors.joining(" / "));
    }
}
