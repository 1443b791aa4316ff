package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    private static final Phrase IF_SAME_PERSONS =
            new Phrase(
                    "goal.ifSamePersons",
                    "Är andelen den vi ser nu skulle omkring {needed} personer räcka för att kunna säga.",
                    "If the share is the one we see now, about {needed} persons would be enough to"
                            + " tell.",
                    "Er andelen den, vi ser nu, ville omkring {needed} personer være nok til at sige"
                            + " det.");
    private static final Phrase IF_SAME_NEVER_PERSONS =
            new Phrase(
                    "goal.ifSameNeverPersons",
                    "Andelen vi ser nu ligger så nära målet att fler personer knappast avgör saken.",
                    "The share we see now is so near the goal that more persons would hardly decide"
                            + " it.",
                    "Andelen, vi ser nu, ligger så tæt på målet, at flere personer næppe afgør sagen.");
    private static final Phrase IF_SAME_NEVER =
            new Phrase(
                    "goal.ifSameNever",
                    "Andelen vi ser nu ligger så nära målet att fler svar knappast avgör saken.",
                    "The share we see now is so near the goal that more answers would hardly decide"
                            + " it.",
                    "Andelen, vi ser nu, ligger så tæt på målet, at flere svar næppe afgør sagen.");

    private static final SentenceText.Template QUOTED =
            new SentenceText.Template("”{question}”", "“{question}”", "»{question}«");

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
                                    .map(n -> ifSame(finding).with(new Told().count("needed", n)))
                                    .orElseGet(() -> never(finding).with(new Told())));
                } else {
                    sentences.addAll(GoalSentences.beforeData(goal, plan.confidence()));
                }
            }
        }
        return sentences;
    }

    private static Phrase ifSame(GoalFinding finding) {
        return finding.source() == EvidenceSource.REGISTER ? IF_SAME_PERSONS : IF_SAME;
    }

    private static Phrase never(GoalFinding finding) {
        return finding.source() == EvidenceSource.REGISTER ? IF_SAME_NEVER_PERSONS : IF_SAME_NEVER;
    }

    /** What the goal is about: a scale, a question, or where people went, of whom, by when. */
    public static LocalisedText subject(EvaluationPlan.Goal goal, EvaluationPlan plan) {
        return switch (goal.method()) {
            case GoalMethod.Paired(var scale, _, _) ->
                    plan.scale(scale)
                            .map(PlannedScale::name)
                            .orElseGet(() -> LocalisedText.swedish(scale.value()));
            case GoalMethod.Perceived(AnswerQuestion question) ->
                    SentenceText.filled(QUOTED, Map.of("question", question.name()));
            case GoalMethod.Status(OutcomeQuestion question) -> status(question);
        };
    }

    /** For example: Work or study, of those who have left the project, by the cut-off. */
    private static LocalisedText status(OutcomeQuestion question) {
        return SentenceText.filled(
                new SentenceText.Template(
                        "{outcome}, {base}, {at}",
                        "{outcome}, {base}, {at}",
                        "{outcome}, {base}, {at}"),
                Map.of(
                        "outcome", outcome(question.outcome()),
                        "base", base(question.base()),
                        "at", at(question.at())));
    }

    private static LocalisedText outcome(OutcomeQuestion.Outcome outcome) {
        return switch (outcome) {
            case WORK_OR_STUDY ->
                    LocalisedText.of(
                            "Arbete eller studier", "Work or study", "Arbejde eller uddannelse");
            case WORK -> LocalisedText.of("Arbete", "Work", "Arbejde");
            case STUDY -> LocalisedText.of("Studier", "Study", "Uddannelse");
        };
    }

    private static LocalisedText base(OutcomeQuestion.Base base) {
        return switch (base) {
            case DISCHARGED ->
                    LocalisedText.of(
                            "av dem som lämnat projektet",
                            "of those who have left the project",
                            "af dem, der har forladt projektet");
            case ENROLLED ->
                    LocalisedText.of("av alla inskrivna", "of all enrolled", "af alle indskrevne");
        };
    }

    private static LocalisedText at(OutcomeQuestion.Moment at) {
        return switch (at) {
            case CUT_OFF ->
                    LocalisedText.of("vid brytdatum", "at the cut-off", "ved skæringsdatoen");
            case END -> LocalisedText.of("hittills", "so far", "indtil nu");
        };
    }

    private static int hundredths(double share) {
        return (int) Math.rint(share * 100);
    }
}
