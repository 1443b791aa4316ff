package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.sammanhang.instrument.LocalisedText;

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
        sentences.add(
                WANTED.with(
                        new Told()
                                .text("scale", plan.scale(goal.scale()).orElseThrow().name())
                                .text(
                                        "group",
                                        goal.group().isOverall()
                                                ? everybody
                                                : names.apply(goal.group()))
                                .count("target", hundredths(goal.targetShare()))
                                .round("from", goal.contrast().from())
                                .round("to", goal.contrast().to())));
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

    private static int hundredths(double share) {
        return (int) Math.rint(share * 100);
    }
}
