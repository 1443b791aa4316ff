package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;

/** Says a goal, its verdict and how many persons it takes to tell. */
public final class GoalAccount {

    private static final Phrase WANTED =
            new Phrase(
                    "goal.wanted",
                    "{what}, {group}: minst {target} av 100 ska {do}.",
                    "{what}, {group}: at least {target} of 100 are to {do}.",
                    "{what}, {group}: mindst {target} af 100 skal {do}.");
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

    private GoalAccount() {}

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
        sentences.add(
                WANTED.with(
                        new Told()
                                .text("what", subject(goal, plan))
                                .text(
                                        "group",
                                        goal.group().isOverall()
                                                ? everybody
                                                : names.apply(goal.group()))
                                .count("target", hundredths(goal.targetShare()))
                                .text("do", GoalWords.of(goal.method()).infinitive())));
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
                } else {
                    sentences.addAll(GoalSentences.beforeData(goal, plan.confidence()));
                }
            }
        }
        return sentences;
    }

    /** What the goal is about: a scale, a question, or where people go after the project. */
    public static LocalisedText subject(EvaluationPlan.Goal goal, EvaluationPlan plan) {
        return switch (goal.method()) {
            case GoalMethod.Paired(var scale, _) -> plan.scale(scale).orElseThrow().name();
            case GoalMethod.Perceived(AnswerQuestion question) -> question.name();
            case GoalMethod.Status(OutcomeQuestion question) -> base(question.base());
        };
    }

    private static LocalisedText base(OutcomeQuestion.Base base) {
        return switch (base) {
            case DISCHARGED ->
                    new LocalisedText(
                            Map.of(
                                    Language.SWEDISH, "De som lämnat projektet",
                                    Language.ENGLISH, "Those who have left the project",
                                    Language.DANISH, "De, der har forladt projektet"));
            case ENROLLED ->
                    new LocalisedText(
                            Map.of(
                                    Language.SWEDISH, "Alla inskrivna",
                                    Language.ENGLISH, "Everybody enrolled",
                                    Language.DANISH, "Alle indskrevne"));
        };
    }

    private static int hundredths(double share) {
        return (int) Math.rint(share * 100);
    }
}
