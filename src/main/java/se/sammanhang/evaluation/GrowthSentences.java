package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.evaluation.GrowthFinding.Step;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.MixedFit;

/** Says in plain words how a scale developed over all rounds. */
public final class GrowthSentences {

    private static final Phrase HIGHER =
            new Phrase(
                    "growth.higher",
                    "Vid {round} är värdet i snitt {difference} poäng högre än vid {from} (osäkerhet"
                            + " {low} till {high}).",
                    "At {round} the score is {difference} points higher on average than at {from}"
                            + " (uncertainty {low} to {high}).",
                    "Ved {round} er værdien i gennemsnit {difference} point højere end ved {from}"
                            + " (usikkerhed {low} til {high}).");
    private static final Phrase LOWER =
            new Phrase(
                    "growth.lower",
                    "Vid {round} är värdet i snitt {difference} poäng lägre än vid {from} (osäkerhet"
                            + " {low} till {high} poäng lägre).",
                    "At {round} the score is {difference} points lower on average than at {from}"
                            + " (uncertainty {low} to {high} points lower).",
                    "Ved {round} er værdien i gennemsnit {difference} point lavere end ved {from}"
                            + " (usikkerhed {low} til {high} point lavere).");
    private static final Phrase UNSURE =
            new Phrase(
                    "growth.unsure",
                    "Vid {round} går det inte att säga om värdet är högre eller lägre än vid {from}"
                            + " (osäkerhet {low} till {high} poäng).",
                    "At {round} it is not possible to say whether the score is higher or lower than at"
                            + " {from} (uncertainty {low} to {high} points).",
                    "Ved {round} kan det ikke siges, om værdien er højere eller lavere end ved {from}"
                            + " (usikkerhed {low} til {high} point).");
    private static final Phrase ONE_OF_MANY =
            new Phrase(
                    "growth.oneOfMany",
                    "Vid {round} är skillnaden mot {from} i snitt {difference} poäng (osäkerhet {low}"
                            + " till {high}), men den är inte tydlig när vi räknar med att"
                            + " {tests} jämförelser görs.",
                    "At {round} the difference from {from} is {difference} points on average"
                            + " (uncertainty {low} to {high}), but it is not clear once we allow for"
                            + " making {tests} comparisons.",
                    "Ved {round} er forskellen fra {from} i gennemsnit {difference} point (usikkerhed"
                            + " {low} til {high}), men den er ikke tydelig, når vi tager højde for, at"
                            + " der laves {tests} sammenligninger.");
    private static final Phrase EVERYBODY =
            new Phrase(
                    "growth.everybody",
                    "{answers} svar från {persons} av {N} personer är med, också deras som bara har"
                            + " svarat någon gång.",
                    "{answers} answers of {persons} of {N} persons count, also those of people who"
                            + " answered only some of the times.",
                    "{answers} svar fra {persons} af {N} personer er med, også deres, der kun har"
                            + " svaret nogle af gangene.");
    private static final Phrase INDEPENDENT =
            new Phrase(
                    "growth.independent",
                    "Samma persons svar liknar inte varandra mer än olika personers, så alla svar har"
                            + " räknats som oberoende av varandra.",
                    "Answers of the same person are no more alike than those of different persons, so"
                            + " all answers were counted as independent of each other.",
                    "Samme persons svar ligner ikke hinanden mere end forskellige personers, så alle"
                            + " svar er regnet som uafhængige af hinanden.");
    private static final Phrase OWN_PACE =
            new Phrase(
                    "growth.ownPace",
                    "Uträkningen räknar med att var och en har sin egen nivå och sin egen takt.",
                    "The calculation allows each person a level and a pace of their own.",
                    "Udregningen regner med, at hver person har sit eget niveau og sit eget tempo.");
    private static final Phrase SAME_PACE_FEW =
            new Phrase(
                    "growth.samePaceFew",
                    "Uträkningen räknar med att var och en har sin egen nivå men att takten är samma"
                            + " för alla: svaren per person är för få för att räkna med fler takter."
                            + " Går det olika fort för olika personer är osäkerheten större än vad som"
                            + " står här.",
                    "The calculation allows each person a level of their own but takes the pace to be"
                            + " the same for all: there are too few answers per person to allow for"
                            + " more. If persons move at different paces, the uncertainty is larger"
                            + " than told here.",
                    "Udregningen regner med, at hver person har sit eget niveau, men at tempoet er det"
                            + " samme for alle: svarene per person er for få til at regne med flere."
                            + " Går det forskelligt hurtigt for forskellige personer, er usikkerheden"
                            + " større, end der står her.");
    private static final Phrase SAME_PACE_ALIKE =
            new Phrase(
                    "growth.samePaceAlike",
                    "Uträkningen räknar med att var och en har sin egen nivå men att takten är samma"
                            + " för alla: skillnader i takt går inte att skilja ut i svaren.",
                    "The calculation allows each person a level of their own but takes the pace to be"
                            + " the same for all: differences in pace cannot be told apart in the"
                            + " answers.",
                    "Udregningen regner med, at hver person har sit eget niveau, men at tempoet er det"
                            + " samme for alle: forskelle i tempo kan ikke skelnes i svarene.");
    private static final Phrase SOME_OWN_PACE =
            new Phrase(
                    "growth.someOwnPace",
                    "I {own} av {models} uträkningar har var och en sin egen takt; i de andra är takten"
                            + " samma för alla, för att svaren inte räcker till mer.",
                    "In {own} of {models} calculations each person has a pace of their own; in the"
                            + " others the pace is the same for all, because the answers do not carry"
                            + " more.",
                    "I {own} af {models} udregninger har hver person sit eget tempo; i de andre er"
                            + " tempoet det samme for alle, fordi svarene ikke rækker til mere.");
    private static final Phrase NOT =
            new Phrase(
                    "growth.not",
                    "Svaren räcker inte för att följa {scale} över tre omgångar eller fler.",
                    "The answers are not enough to follow {scale} over three rounds or more.",
                    "Svarene rækker ikke til at følge {scale} over tre omgange eller flere.");

    private static final Phrase MORE =
            new Phrase(
                    "growth.interventionMore",
                    "{name}: vid {round} ligger de som haft insatsen {difference} poäng högre än de som"
                            + " inte haft den, räknat från samma start (osäkerhet {low} till {high}).",
                    "{name}: at {round} those who had it stand {difference} points higher than those"
                            + " who had not, counted from the same start (uncertainty {low} to"
                            + " {high}).",
                    "{name}: ved {round} ligger de, der har haft indsatsen, {difference} point højere"
                            + " end dem uden, regnet fra samme start (usikkerhed {low} til {high}).");
    private static final Phrase LESS =
            new Phrase(
                    "growth.interventionLess",
                    "{name}: vid {round} ligger de som haft insatsen {difference} poäng lägre än de som"
                            + " inte haft den, räknat från samma start (osäkerhet {low} till {high}).",
                    "{name}: at {round} those who had it stand {difference} points lower than those"
                            + " who had not, counted from the same start (uncertainty {low} to"
                            + " {high}).",
                    "{name}: ved {round} ligger de, der har haft indsatsen, {difference} point lavere"
                            + " end dem uden, regnet fra samme start (usikkerhed {low} til {high}).");
    private static final Phrase INTERVENTION_OF_MANY =
            new Phrase(
                    "growth.interventionOneOfMany",
                    "{name}: vid {round} är skillnaden {difference} poäng mot dem som inte haft"
                            + " insatsen (osäkerhet {low} till {high}), men den är inte tydlig när"
                            + " vi räknar med att {tests} jämförelser görs.",
                    "{name}: at {round} the difference from those who had not had it is {difference}"
                            + " points (uncertainty {low} to {high}), but it is not clear once we"
                            + " allow for making {tests} comparisons.",
                    "{name}: ved {round} er forskellen fra dem uden indsatsen {difference} point"
                            + " (usikkerhed {low} til {high}), men den er ikke tydelig, når vi tager"
                            + " højde for, at der laves {tests} sammenligninger.");
    private static final Phrase NO_OTHER =
            new Phrase(
                    "growth.interventionsUnsure",
                    "För ingen annan insats går det att säga att utvecklingen skiljer sig.",
                    "For no other intervention can it be said that growth differs.",
                    "For ingen anden indsats kan det siges, at udviklingen er anderledes.");
    private static final Phrase NONE =
            new Phrase(
                    "growth.interventionsNone",
                    "För ingen insats går det att säga att utvecklingen skiljer sig från deras som inte"
                            + " haft den.",
                    "For no intervention can it be said that growth differs from that of those"
                            + " without it.",
                    "For ingen indsats kan det siges, at udviklingen er anderledes end hos dem uden.");
    private static final Phrase NOT_CAUSE =
            new Phrase(
                    "growth.notCause",
                    "Om ingen lottade vem som fick vad kan vi inte säga att en insats är orsaken.",
                    "If nobody drew lots for who got what, we cannot say that an intervention is the"
                            + " cause.",
                    "Hvis ingen trak lod om, hvem der fik hvad, kan vi ikke sige, at en indsats er"
                            + " årsagen.");

    private GrowthSentences() {}

    /** Whether persons have a level and a pace of their own in the model, and if not, why. */
    static Sentence pace(MixedFit fit) {
        return paceOf(fit).with(new Told());
    }

    private static Phrase paceOf(MixedFit fit) {
        if (fit.singular()) {
            return INDEPENDENT;
        }
        return fit.noSlope()
                .map(
                        why ->
                                switch (why) {
                                    case TOO_FEW_ANSWERS -> SAME_PACE_FEW;
                                    case AT_ITS_LIMIT -> SAME_PACE_ALIKE;
                                })
                .orElse(OWN_PACE);
    }

    /** Which interventions go with another growth; each counted from the common start. */
    public static List<Sentence> ofInterventions(
            List<GrowthFinding> findings, Function<Group.Part, LocalisedText> names) {
        List<Sentence> clear = new ArrayList<>();
        List<Sentence> oneOfMany = new ArrayList<>();
        for (GrowthFinding finding : findings) {
            LocalisedText name = names.apply(finding.group().parts().getFirst());
            for (Step step : finding.steps()) {
                switch (step.clarity()) {
                    case CLEAR ->
                            clear.add(
                                    (isRise(step) ? MORE : LESS)
                                            .with(size(step).text("name", name)));
                    case ONE_OF_MANY ->
                            oneOfMany.add(
                                    INTERVENTION_OF_MANY.with(ofMany(step).text("name", name)));
                    case UNSURE -> {}
                }
            }
        }
        List<Sentence> sentences = new ArrayList<>(clear);
        sentences.addAll(oneOfMany);
        sentences.add((sentences.isEmpty() ? NONE : NO_OTHER).with(new Told()));
        sentences.add(NOT_CAUSE.with(new Told()));
        paces(findings).ifPresent(sentences::add);
        return sentences;
    }

    /** Absent where nothing was computed. */
    private static Optional<Sentence> paces(List<GrowthFinding> findings) {
        List<Phrase> paces =
                findings.stream()
                        .flatMap(finding -> finding.fit().computed().stream())
                        .map(GrowthSentences::paceOf)
                        .toList();
        int own = Collections.frequency(paces, OWN_PACE);
        return own == 0 || own == paces.size()
                ? paces.stream().findFirst().map(pace -> pace.with(new Told()))
                : Optional.of(
                        SOME_OWN_PACE.with(
                                new Told().count("own", own).count("models", paces.size())));
    }

    private static boolean isRise(Step step) {
        return step.difference().estimate() > 0;
    }

    private static Told size(Step step) {
        return new Told()
                .round("round", step.round())
                .number("difference", Math.abs(step.difference().estimate()))
                .interval(step.difference().inference().interval());
    }

    private static Told ofMany(Step step) {
        return new Told()
                .round("round", step.round())
                .signed("difference", step.difference().estimate())
                .interval(step.difference().inference().interval())
                .count("tests", step.adjustedP().map(Finding.AdjustedP::tests).orElse(1));
    }

    /** How everybody developed. */
    public static List<Sentence> of(GrowthFinding finding, EvaluationPlan plan) {
        if (!(finding.fit() instanceof Estimate.Computed<MixedFit>(MixedFit fit))) {
            return List.of(
                    NOT.with(
                            new Told()
                                    .text(
                                            "scale",
                                            plan.scale(finding.scale()).orElseThrow().name())));
        }
        List<Sentence> sentences = new ArrayList<>();
        RoundCode from = finding.rounds().getFirst().round();
        for (Step step : finding.steps()) {
            sentences.add(
                    switch (step.clarity()) {
                        case CLEAR ->
                                isRise(step)
                                        ? HIGHER.with(size(step).round("from", from))
                                        : LOWER.with(
                                                size(step)
                                                        .lowerBy(
                                                                step.difference()
                                                                        .inference()
                                                                        .interval())
                                                        .round("from", from));
                        case ONE_OF_MANY -> ONE_OF_MANY.with(ofMany(step).round("from", from));
                        case UNSURE -> UNSURE.with(size(step).round("from", from));
                    });
        }
        sentences.add(
                EVERYBODY.with(
                        new Told()
                                .count("answers", fit.n())
                                .count("persons", fit.persons())
                                .count("N", finding.known())));
        sentences.add(pace(fit));
        return sentences;
    }
}
