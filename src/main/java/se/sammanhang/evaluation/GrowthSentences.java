package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.model.MixedFit;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;

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
                            + " {low} till {high}).",
                    "At {round} the score is {difference} points lower on average than at {from}"
                            + " (uncertainty {low} to {high}).",
                    "Ved {round} er værdien i gennemsnit {difference} point lavere end ved {from}"
                            + " (usikkerhed {low} til {high}).");
    private static final Phrase UNSURE =
            new Phrase(
                    "growth.unsure",
                    "Vid {round} går det inte att säga om värdet är högre eller lägre än vid {from}"
                            + " (osäkerhet {low} till {high} poäng).",
                    "At {round} it is not possible to say whether the score is higher or lower than at"
                            + " {from} (uncertainty {low} to {high} points).",
                    "Ved {round} kan det ikke siges, om værdien er højere eller lavere end ved {from}"
                            + " (usikkerhed {low} til {high} point).");
    private static final Phrase EVERYBODY =
            new Phrase(
                    "growth.everybody",
                    "{answers} svar från {persons} av {N} personer är med, också deras som bara har"
                            + " svarat någon gång.",
                    "{answers} answers of {persons} of {N} persons count, also those of people who"
                            + " answered only some of the times.",
                    "{answers} svar fra {persons} af {N} personer er med, også deres, der kun har"
                            + " svaret nogle af gangene.");
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
                    "Vi kan inte säga att en insats är orsaken: ingen lottade vem som fick vad.",
                    "We cannot say that an intervention is the cause: nobody drew lots for who got"
                            + " what.",
                    "Vi kan ikke sige, at en indsats er årsagen: ingen trak lod om, hvem der fik hvad.");

    private GrowthSentences() {}

    /** Which interventions go with another growth; each counted from the common start. */
    public static List<Sentence> ofInterventions(
            List<GrowthFinding> findings, Function<Group.Part, LocalisedText> names) {
        List<Sentence> sentences = new ArrayList<>();
        for (GrowthFinding finding : findings) {
            for (Step step : stepsOfIntervention(finding)) {
                Interval interval = step.difference().inference().interval();
                double estimate = step.difference().estimate();
                if (!interval.contains(0)) {
                    sentences.add(
                            (estimate > 0 ? MORE : LESS)
                                    .with(
                                            new Told()
                                                    .text(
                                                            "name",
                                                            names.apply(
                                                                    finding.group()
                                                                            .parts()
                                                                            .getFirst()))
                                                    .round("round", step.round())
                                                    .number("difference", Math.abs(estimate))
                                                    .interval(interval)));
                }
            }
        }
        sentences.add((sentences.isEmpty() ? NONE : NO_OTHER).with(new Told()));
        sentences.add(NOT_CAUSE.with(new Told()));
        return sentences;
    }

    /** One later round against the first, for everybody. */
    public record Step(RoundCode round, int n, FixedEffect difference) {}

    /** The later rounds that have a difference from the first. */
    public static List<Step> steps(GrowthFinding finding) {
        List<Step> steps = new ArrayList<>();
        for (GrowthFinding.RoundCount round :
                finding.rounds().subList(1, finding.rounds().size())) {
            effect(finding, round.round().value())
                    .ifPresent(found -> steps.add(new Step(round.round(), round.n(), found)));
        }
        return steps;
    }

    /** Later rounds of an intervention: its difference besides that of the round. */
    public static List<Step> stepsOfIntervention(GrowthFinding finding) {
        List<Step> steps = new ArrayList<>();
        for (GrowthFinding.RoundCount round :
                finding.rounds().subList(1, finding.rounds().size())) {
            effect(finding, round.round().value() + ":" + finding.group().level())
                    .ifPresent(found -> steps.add(new Step(round.round(), round.with(), found)));
        }
        return steps;
    }

    private static Optional<FixedEffect> effect(GrowthFinding finding, String column) {
        return finding.fit()
                .computed()
                .filter(fit -> fit.coefficients().containsKey(column))
                .flatMap(fit -> fit.coefficient(column).computed());
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
        for (Step step : steps(finding)) {
            double estimate = step.difference().estimate();
            boolean clear = !step.difference().inference().interval().contains(0);
            sentences.add(
                    (!clear ? UNSURE : estimate > 0 ? HIGHER : LOWER)
                            .with(
                                    new Told()
                                            .round("round", step.round())
                                            .round("from", finding.rounds().getFirst().round())
                                            .number("difference", Math.abs(estimate))
                                            .interval(step.difference().inference().interval())));
        }
        sentences.add(
                EVERYBODY.with(
                        new Told()
                                .count("answers", fit.n())
                                .count("persons", fit.persons())
                                .count("N", finding.known())));
        return sentences;
    }
}
