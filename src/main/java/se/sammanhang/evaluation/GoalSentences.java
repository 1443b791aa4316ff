package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.ScaleId;

/** Says a goal, its verdict and how many persons it takes to tell. */
public final class GoalSentences {

    private static final Phrase WANTED =
            new Phrase(
                    "goal.wanted",
                    "{scale}, {group}: minst {target} av 100 ska få ett högre värde från {from} till"
                            + " {to}.",
                    "{scale}, {group}: at least {target} of 100 are to have a higher score from {from}"
                            + " to {to}.",
                    "{scale}, {group}: mindst {target} af 100 skal få en højere værdi fra {from} til"
                            + " {to}.");
    private static final Phrase WANTED_PERCEIVED =
            new Phrase(
                    "goal.wantedPerceived",
                    "{item} ({group}): minst {target} av 100 ska svara åt det bättre hållet vid"
                            + " {round}.",
                    "{item} ({group}): at least {target} of 100 are to answer towards better at"
                            + " {round}.",
                    "{item} ({group}): mindst {target} af 100 skal svare i den bedre retning ved"
                            + " {round}.");
    private static final Phrase WANTED_OF_DISCHARGED =
            new Phrase(
                    "goal.wantedOfDischarged",
                    "{group}: minst {target} av 100 av dem som lämnat projektet ska {do}.",
                    "{group}: at least {target} of 100 of those who have left the project are to"
                            + " {do}.",
                    "{group}: mindst {target} af 100 af dem, der har forladt projektet, skal {do}.");
    private static final Phrase WANTED_OF_ENROLLED =
            new Phrase(
                    "goal.wantedOfEnrolled",
                    "{group}: minst {target} av 100 av alla inskrivna ska {do}.",
                    "{group}: at least {target} of 100 of all enrolled are to {do}.",
                    "{group}: mindst {target} af 100 af alle indskrevne skal {do}.");
    private static final Phrase PLANNED =
            new Phrase(
                    "goal.planned",
                    "För att målet ska kunna visas behövs minst {whenAllRise} svar, och då måste alla"
                            + " ha ökat.",
                    "To show the goal it takes at least {whenAllRise} answers, and all of them must"
                            + " have risen.",
                    "For at målet kan vises, skal der mindst {whenAllRise} svar til, og så skal alle"
                            + " være steget.");
    private static final Phrase AT_TRUTH =
            new Phrase(
                    "goal.atTruth",
                    "Ökar {truth} av 100 i själva verket behövs omkring {needed} svar.",
                    "If {truth} of 100 rise in truth, it takes about {needed} answers.",
                    "Stiger {truth} af 100 i virkeligheden, skal der omkring {needed} svar til.");
    private static final Phrase IF_SAME =
            new Phrase(
                    "goal.ifSame",
                    "Är andelen den vi ser nu skulle omkring {needed} svar räcka för att kunna säga.",
                    "If the share is the one we see now, about {needed} answers would be enough to"
                            + " tell.",
                    "Er andelen den, vi ser nu, ville omkring {needed} svar være nok til at sige det.");
    private static final Phrase IF_SAME_NEVER =
            new Phrase(
                    "goal.ifSameNever",
                    "Andelen vi ser nu ligger så nära målet att fler svar knappast avgör saken.",
                    "The share we see now is so near the goal that more answers would hardly decide"
                            + " it.",
                    "Andelen, vi ser nu, ligger så tæt på målet, at flere svar næppe afgør sagen.");

    private GoalSentences() {}

    /**
     * The goal, its verdict, and what it takes to tell.
     *
     * @param everybody what a goal for all is called
     */
    public static List<Sentence> of(
            GoalFinding finding,
            EvaluationPlan plan,
            LocalisedText everybody,
            Function<Group, LocalisedText> names) {
        EvaluationPlan.Goal goal = finding.goal();
        List<Sentence> sentences = new ArrayList<>();
        LocalisedText group = goal.group().isOverall() ? everybody : names.apply(goal.group());
        sentences.add(wanted(goal, plan, group));
        sentences.addAll(FindingSentences.ofGoal(finding));
        NeededPersons needed = finding.needed();
        switch (finding.verdict()) {
            case REACHED, NOT_REACHED -> {}
            case CANNOT_TELL -> {
                if (finding.observed().computed().isPresent()) {
                    sentences.add(
                            needed.ifSameShare()
                                    .computed()
                                    .map(n -> IF_SAME.with(new Told().count("needed", n)))
                                    .orElseGet(() -> IF_SAME_NEVER.with(new Told())));
                } else if (!(goal.method() instanceof GoalMethod.Paired)) {
                    sentences.addAll(GoalVerdictSentences.beforeData(goal, plan.confidence()));
                } else {
                    sentences.add(
                            PLANNED.with(new Told().count("whenAllRise", needed.whenAllRise())));
                    needed.atTruth()
                            .computed()
                            .map(
                                    n ->
                                            AT_TRUTH.with(
                                                    new Told()
                                                            .count(
                                                                    "truth",
                                                                    hundredths(needed.truth()))
                                                            .count("needed", n)))
                            .ifPresent(sentences::add);
                }
            }
        }
        return sentences;
    }

    private static Sentence wanted(
            EvaluationPlan.Goal goal, EvaluationPlan plan, LocalisedText group) {
        Told told = new Told();
        return switch (goal.method()) {
            case GoalMethod.Paired(ScaleId scale, Contrast contrast) ->
                    WANTED.with(
                            told.text("scale", plan.scale(scale).orElseThrow().name())
                                    .text("group", group)
                                    .count("target", hundredths(goal.targetShare()))
                                    .round("from", contrast.from())
                                    .round("to", contrast.to()));
            case GoalMethod.Perceived(AnswerQuestion question) ->
                    WANTED_PERCEIVED.with(
                            told.text("item", question.name())
                                    .text("group", group)
                                    .count("target", hundredths(goal.targetShare()))
                                    .round("round", question.round()));
            case GoalMethod.Status(OutcomeQuestion question) ->
                    (switch (question.base()) {
                                case DISCHARGED -> WANTED_OF_DISCHARGED;
                                case ENROLLED -> WANTED_OF_ENROLLED;
                            })
                            .with(
                                    told.text("group", group)
                                            .count("target", hundredths(goal.targetShare()))
                                            .text(
                                                    "do",
                                                    GoalWords.of(question.outcome()).infinitive()));
        };
    }

    private static int hundredths(double share) {
        return (int) Math.rint(share * 100);
    }
}
