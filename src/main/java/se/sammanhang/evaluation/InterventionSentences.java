package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.InterventionFinding.Effect;
import se.sammanhang.evaluation.InterventionFinding.Interaction;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.Inference;

/** Says in plain words how change goes with each intervention, the others held equal. */
public final class InterventionSentences {

    private static final Phrase MORE =
            new Phrase(
                    "interventions.more",
                    "{name}: de {with} av {n} som haft insatsen har i snitt ändrats {difference} "
                            + "poäng mer uppåt än de som inte haft den, när det andra hålls lika (osäkerhet "
                            + "{low} till {high}).",
                    "{name}: the {with} of {n} who had it have changed {difference} points more "
                            + "upwards on average than those who had not, with the rest held equal "
                            + "(uncertainty {low} to {high}).",
                    "{name}: de {with} af {n}, der har haft indsatsen, har i gennemsnit ændret sig "
                            + "{difference} point mere opad end dem uden, når det andet holdes lige "
                            + "(usikkerhed {low} til {high}).");
    private static final Phrase LESS =
            new Phrase(
                    "interventions.less",
                    "{name}: de {with} av {n} som haft insatsen har i snitt ändrats {difference} "
                            + "poäng mer nedåt än de som inte haft den, när det andra hålls lika (osäkerhet "
                            + "{low} till {high}).",
                    "{name}: the {with} of {n} who had it have changed {difference} points more "
                            + "downwards on average than those who had not, with the rest held equal "
                            + "(uncertainty {low} to {high}).",
                    "{name}: de {with} af {n}, der har haft indsatsen, har i gennemsnit ændret sig "
                            + "{difference} point mere nedad end dem uden, når det andet holdes lige "
                            + "(usikkerhed {low} til {high}).");
    private static final Phrase UNSURE =
            new Phrase(
                    "interventions.unsure",
                    "Det går inte att säga om förändringen är en annan för dem som haft: {names}. "
                            + "Osäkerheten rymmer både mer och mindre.",
                    "It is not possible to say whether the change is another for those who had: "
                            + "{names}. The uncertainty holds both more and less.",
                    "Det kan ikke siges, om ændringen er en anden for dem, der har haft: {names}. "
                            + "Usikkerheden rummer både mere og mindre.");
    private static final Phrase TOGETHER =
            new Phrase(
                    "interventions.together",
                    "{name} går inte att skilja från {others}: det är för ofta samma personer.",
                    "{name} cannot be separated from {others}: they are too often the same persons.",
                    "{name} kan ikke skilles fra {others}: det er for ofte de samme personer.");
    private static final Phrase TOO_FEW =
            new Phrase(
                    "interventions.tooFew",
                    "För få har haft, eller varit utan, för att jämföra: {names}.",
                    "Too few have had, or been without, to compare: {names}.",
                    "For få har haft, eller været uden, til at sammenligne: {names}.");
    private static final Phrase NO_MODEL =
            new Phrase(
                    "interventions.noModel",
                    "{used} personer räcker inte för att hålla insatserna isär.",
                    "{used} persons are not enough to tell the interventions apart.",
                    "{used} personer rækker ikke til at holde indsatserne adskilt.");
    private static final Phrase GENDER =
            new Phrase(
                    "interventions.gender",
                    "{name}: skillnaden ser olika ut för olika kön, mer än slumpen brukar ge.",
                    "{name}: the difference looks different by gender, more than chance usually gives.",
                    "{name}: forskellen ser forskellig ud for forskellige køn, mere end tilfældet"
                            + " plejer at give.");
    private static final Phrase GENDER_OF_MANY =
            new Phrase(
                    "interventions.genderOneOfMany",
                    "{name}: skillnaden ser olika ut för olika kön, men inte mer än slumpen kan ge när"
                            + " {tests} jämförelser görs.",
                    "{name}: the difference looks different by gender, but not more than chance can"
                            + " give when {tests} comparisons are made.",
                    "{name}: forskellen ser forskellig ud for forskellige køn, men ikke mere end"
                            + " tilfældet kan give, når der laves {tests} sammenligninger.");
    private static final Phrase ONE_OF_MANY =
            new Phrase(
                    "interventions.oneOfMany",
                    "{name}: de {with} av {n} som haft insatsen skiljer sig i snitt med {difference}"
                            + " poäng från de andra, när det andra hålls lika (osäkerhet {low} till"
                            + " {high}), men det är inte tydligt när vi räknar med att {tests}"
                            + " jämförelser görs.",
                    "{name}: the {with} of {n} who had it differ by {difference} points on average"
                            + " from the others, with the rest held equal (uncertainty {low} to {high}),"
                            + " but this is not clear once we allow for making {tests} comparisons.",
                    "{name}: de {with} af {n}, der har haft indsatsen, adskiller sig i gennemsnit med"
                            + " {difference} point fra de andre, når det andet holdes lige (usikkerhed"
                            + " {low} til {high}), men det er ikke tydeligt, når vi tager højde for, at"
                            + " der laves {tests} sammenligninger.");
    private static final Phrase NO_GENDER =
            new Phrase(
                    "interventions.noGender",
                    "För ingen insats går det att säga att den hänger ihop med olika förändring för"
                            + " olika kön.",
                    "For no intervention can it be said that it goes with a different change by"
                            + " gender.",
                    "For ingen indsats kan det siges, at den hænger sammen med forskellig ændring for"
                            + " forskellige køn.");
    private static final Phrase NOT_CAUSE =
            new Phrase(
                    "interventions.notCause",
                    "Om ingen lottade vem som fick vad kan vi inte säga att en insats är orsaken.",
                    "If nobody drew lots for who got what, we cannot say that an intervention is the"
                            + " cause.",
                    "Hvis ingen trak lod om, hvem der fik hvad, kan vi ikke sige, at en indsats er"
                            + " årsagen.");

    private static final Phrase EXCLUSIVE =
            new Phrase(
                    "interventions.exclusive",
                    "Alla {used} har haft exakt en av insatserna. Då finns ingen som var utan att jämföra"
                            + " med, och insatserna kan inte hållas isär på det här sättet.",
                    "All {used} have had exactly one of the interventions. Then nobody was without to"
                            + " compare with, and the interventions cannot be told apart in this way.",
                    "Alle {used} har haft præcis én af indsatserne. Så er der ingen uden at sammenligne"
                            + " med, og indsatserne kan ikke holdes adskilt på denne måde.");

    private static final Phrase START_OTHER =
            new Phrase(
                    "interventions.startOther",
                    "{name}, bland dem som började lika högt: {difference} poäng mot dem som inte haft"
                            + " insatsen (osäkerhet {low} till {high}). Det är ett annat besked, för det"
                            + " är en annan fråga: läs båda.",
                    "{name}, among those who started equally high: {difference} points against those"
                            + " who had not had it (uncertainty {low} to {high}). That is another"
                            + " answer, because it is another question: read both.",
                    "{name}, blandt dem, der begyndte lige højt: {difference} point mod dem uden"
                            + " indsatsen (usikkerhed {low} til {high}). Det er et andet svar, for det"
                            + " er et andet spørgsmål: læs begge.");
    private static final Phrase START_SAME =
            new Phrase(
                    "interventions.startSame",
                    "Bland dem som började lika högt blir beskedet detsamma.",
                    "Among those who started equally high the answer is the same.",
                    "Blandt dem, der begyndte lige højt, er svaret det samme.");

    /** Only of a plan that says itself what its columns are; a project's cannot. */
    private static final Phrase AS_GROUPS =
            new Phrase(
                    "interventions.asGroups",
                    "Lägg in insatserna som en grupp i stället (columns: groups) och jämför grupperna"
                            + " (comparisons).",
                    "Give the interventions as a group instead (columns: groups) and compare the"
                            + " groups (comparisons).",
                    "Angiv indsatserne som en gruppe i stedet (columns: groups), og sammenlign"
                            + " grupperne (comparisons).");

    private InterventionSentences() {}

    /**
     * Clear differences first, then what cannot be told, then that none of it is a cause.
     *
     * @param plan says when a p is small, and whether it can give interventions as groups
     */
    public static List<Sentence> of(
            InterventionFinding finding,
            Function<Group.Part, LocalisedText> names,
            EvaluationPlan plan) {
        List<Sentence> sentences = new ArrayList<>();
        if (finding.change().fit().computed().isEmpty()) {
            return List.of(NO_MODEL.with(new Told().count("used", finding.used())));
        }
        if (finding.everybodyHadOne()) {
            return exclusive(finding, plan.source());
        }
        List<Sentence> oneOfMany = new ArrayList<>();
        List<LocalisedText> unsure = new ArrayList<>();
        List<LocalisedText> tooFew = new ArrayList<>();
        List<Sentence> together = new ArrayList<>();
        for (Effect effect : finding.change().effects()) {
            LocalisedText name = names.apply(effect.intervention());
            if (effect.othersEqual() instanceof Estimate.Computed<Coefficient>(Coefficient found)
                    && found.robust() instanceof Estimate.Computed<Inference>(Inference sure)) {
                switch (effect.clarity()) {
                    case CLEAR ->
                            sentences.add(clear(finding, effect, name, found.estimate(), sure));
                    case ONE_OF_MANY ->
                            oneOfMany.add(oneOfMany(finding, effect, name, found.estimate(), sure));
                    case UNSURE -> unsure.add(name);
                }
            } else if (effect.tooCloseTo().isEmpty()) {
                tooFew.add(name);
            } else {
                together.add(together(effect, name, names));
            }
        }
        sentences.addAll(oneOfMany);
        if (!unsure.isEmpty()) {
            sentences.add(
                    UNSURE.with(new Told().text("names", LocalisedText.joined(unsure, "; "))));
        }
        sentences.addAll(atEqualStart(finding, names));
        sentences.addAll(together);
        if (!tooFew.isEmpty()) {
            sentences.add(
                    TOO_FEW.with(new Told().text("names", LocalisedText.joined(tooFew, "; "))));
        }
        sentences.addAll(genders(finding, names, plan.confidence()));
        sentences.add(NOT_CAUSE.with(new Told()));
        return sentences;
    }

    /**
     * Where those who started equally high give another answer; that the answer is the same only
     * where it is so for every intervention that is told.
     */
    private static List<Sentence> atEqualStart(
            InterventionFinding finding, Function<Group.Part, LocalisedText> names) {
        List<Sentence> others = new ArrayList<>();
        boolean asked = false;
        boolean allSame = true;
        for (Effect effect : finding.change().effects()) {
            if (effect.othersEqual().then(Coefficient::robust).computed().isEmpty()) {
                continue;
            }
            asked = true;
            Optional<Effect> start =
                    finding.atEqualStart().effects().stream()
                            .filter(other -> other.intervention().equals(effect.intervention()))
                            .findFirst();
            if (start.isPresent()
                    && start.get().othersEqual()
                            instanceof Estimate.Computed<Coefficient>(Coefficient found)
                    && found.robust() instanceof Estimate.Computed<Inference>(Inference sure)) {
                if (direction(start.get()) != direction(effect)) {
                    others.add(
                            START_OTHER.with(
                                    new Told()
                                            .text("name", names.apply(effect.intervention()))
                                            .signed("difference", found.estimate())
                                            .interval(sure.interval())));
                }
            } else {
                allSame = false;
            }
        }
        return others.isEmpty() && asked && allSame ? List.of(START_SAME.with(new Told())) : others;
    }

    /** 1 surely more upwards, -1 surely more downwards, 0 it cannot be told. */
    private static int direction(Effect effect) {
        return effect.clarity() == Clarity.CLEAR
                ? (int) Math.signum(effect.othersEqual().computed().orElseThrow().estimate())
                : 0;
    }

    private static List<Sentence> exclusive(InterventionFinding finding, DataSource source) {
        Sentence told = EXCLUSIVE.with(new Told().count("used", finding.used()));
        return switch (source) {
            case DataSource.Csv _ -> List.of(told, AS_GROUPS.with(new Told()));
            case DataSource.Project _ -> List.of(told);
        };
    }

    private static Sentence clear(
            InterventionFinding finding,
            Effect effect,
            LocalisedText name,
            double estimate,
            Inference sure) {
        return (estimate > 0 ? MORE : LESS)
                .with(told(finding, effect, name, sure).number("difference", Math.abs(estimate)));
    }

    private static Sentence oneOfMany(
            InterventionFinding finding,
            Effect effect,
            LocalisedText name,
            double estimate,
            Inference sure) {
        return ONE_OF_MANY.with(
                told(finding, effect, name, sure)
                        .signed("difference", estimate)
                        .count("tests", effect.adjustedP().map(AdjustedP::tests).orElse(1)));
    }

    private static Told told(
            InterventionFinding finding, Effect effect, LocalisedText name, Inference sure) {
        return new Told()
                .text("name", name)
                .count("with", effect.with())
                .count("n", finding.used())
                .interval(sure.interval());
    }

    private static Sentence together(
            Effect effect, LocalisedText name, Function<Group.Part, LocalisedText> names) {
        return TOGETHER.with(
                new Told()
                        .text("name", name)
                        .text(
                                "others",
                                LocalisedText.joined(
                                        effect.tooCloseTo().stream()
                                                .map(
                                                        other ->
                                                                names.apply(
                                                                        new Group.Part(
                                                                                Group.INTERVENTION,
                                                                                other)))
                                                .toList(),
                                        "; ")));
    }

    private static List<Sentence> genders(
            InterventionFinding finding,
            Function<Group.Part, LocalisedText> names,
            ConfidenceLevel level) {
        List<Interaction> tested =
                finding.interactions().stream()
                        .filter(one -> one.test().computed().isPresent())
                        .toList();
        if (tested.isEmpty()) {
            return List.of();
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Interaction one : tested) {
            Told told = new Told().text("name", names.apply(one.intervention()));
            switch (one.clarity(level)) {
                case CLEAR -> sentences.add(GENDER.with(told));
                case ONE_OF_MANY ->
                        sentences.add(
                                GENDER_OF_MANY.with(
                                        told.count(
                                                "tests",
                                                one.adjustedP().map(AdjustedP::tests).orElse(1))));
                case UNSURE -> {}
            }
        }
        return sentences.isEmpty() ? List.of(NO_GENDER.with(new Told())) : sentences;
    }
}
