package se.sammanhang.evaluation;

import static se.sammanhang.evaluation.FindingSentences.percent;
import static se.sammanhang.evaluation.FindingSentences.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.sammanhang.evaluation.EvaluationPlan.Goal;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Share;

/** Says whether a goal is reached, and what it would take to tell. */
public final class GoalSentences {

    private static final SentenceText.Template DID_UNTIL =
            new SentenceText.Template("{did}{until}", "{did}{until}", "{did}{until}");

    private GoalSentences() {}

    /** What it will take to tell, said when the goal is set: before there are any data. */
    public static List<Sentence> beforeData(Goal goal, ConfidenceLevel level) {
        NeededPersons needed = NeededPersons.before(goal, level);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("target", percent(goal.targetShare()));
        values.put("needed", needed.whenAllRise());
        values.put("do", GoalWords.of(goal.method()).infinitive());
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(sentence(SentenceId.GOAL_BEFORE, values));
        needed.atTruth()
                .computed()
                .ifPresent(
                        persons -> {
                            Map<String, Object> truth = new LinkedHashMap<>();
                            truth.put("truth", needed.truth() * 100);
                            truth.put("needed", persons);
                            truth.put("do", GoalWords.of(goal.method()).does());
                            sentences.add(sentence(SentenceId.GOAL_BEFORE_TRUTH, truth));
                        });
        return List.copyOf(sentences);
    }

    private static final LocalisedText ANSWERS = LocalisedText.of("svar", "answers", "svar");
    private static final LocalisedText PERSONS =
            LocalisedText.of("personer att räkna", "persons to count", "personer at tælle");

    /** Nobody to judge it by. */
    private static Sentence notYet(GoalFinding goal) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n", 0);
        values.put("N", goal.known());
        values.put("target", percent(goal.goal().targetShare()));
        return sentence(
                SentenceId.GOAL_NOT_YET,
                values,
                Map.of(
                        "what",
                        switch (goal.source()) {
                            case REGISTER -> PERSONS;
                            case SURVEY, INTERVIEW, OPEN_ANSWER -> ANSWERS;
                        }));
    }

    /** The verdict on one goal. */
    static Sentence verdict(GoalFinding goal) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("x", goal.observed().computed().map(Share::count).orElse(0));
        values.put("n", goal.matched());
        values.put("N", goal.known());
        values.put("target", percent(goal.goal().targetShare()));
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("of", of(goal));
        words.put("did", did(goal));
        words.put("until", until(goal));
        cutOff(goal).ifPresent(day -> values.put("day", day.toString()));
        return sentence(
                switch (goal.verdict()) {
                    case REACHED -> SentenceId.GOAL_REACHED;
                    case NOT_REACHED -> SentenceId.GOAL_NOT_REACHED;
                    case CANNOT_TELL -> SentenceId.GOAL_CANNOT_TELL;
                },
                values,
                words);
    }

    /** Whom the share is of, in words. */
    private static LocalisedText of(GoalFinding goal) {
        return switch (goal.goal().method()) {
            case GoalMethod.Paired _, GoalMethod.Perceived _ -> SentenceId.OF_MATCHED.text();
            case GoalMethod.Status(OutcomeQuestion question) ->
                    switch (question.base()) {
                        case DISCHARGED -> SentenceId.OF_DISCHARGED.text();
                        case ENROLLED -> SentenceId.OF_ENROLLED.text();
                    };
        };
    }

    /** What those did who count; of all enrolled it says until when, of the others {@link #of}. */
    private static LocalisedText did(GoalFinding goal) {
        LocalisedText did = GoalWords.of(goal.goal().method()).did();
        return switch (goal.goal().method()) {
            case GoalMethod.Paired _, GoalMethod.Perceived _ -> did;
            case GoalMethod.Status(OutcomeQuestion question) ->
                    switch (question.base()) {
                        case DISCHARGED -> did;
                        case ENROLLED -> SentenceText.filled(DID_UNTIL, Map.of("did", did));
                    };
        };
    }

    /** Until when exits count, by the day where one is known. */
    private static LocalisedText until(GoalFinding goal) {
        return switch (goal.goal().method()) {
            case GoalMethod.Paired _, GoalMethod.Perceived _ -> LocalisedText.swedish("");
            case GoalMethod.Status(OutcomeQuestion question) ->
                    switch (question.at()) {
                        case CUT_OFF ->
                                cutOff(goal)
                                        .map(OutcomeSentences::until)
                                        .orElseGet(SentenceId.UNTIL_CUT_OFF::text);
                        case END -> LocalisedText.swedish("");
                    };
        };
    }

    private static Optional<LocalDate> cutOff(GoalFinding goal) {
        return goal.otherBase().flatMap(OutcomeFinding::cutOff);
    }

    /** The verdict, the other base where there are two, and what it takes if nobody can tell. */
    static List<Sentence> all(GoalFinding goal) {
        List<Sentence> sentences = new ArrayList<>();
        if (goal.observed().computed().isEmpty()) {
            sentences.add(notYet(goal));
            goal.otherBase().map(OutcomeSentences::of).ifPresent(sentences::add);
            return List.copyOf(sentences);
        }
        sentences.add(verdict(goal));
        goal.otherBase().map(OutcomeSentences::of).ifPresent(sentences::add);
        if (goal.verdict() == GoalFinding.Verdict.CANNOT_TELL) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("n", goal.matched());
            OptionalInt fewest = goal.needed().fewestAbove();
            values.put("needed", fewest.orElse(goal.needed().whenAllRise()));
            GoalWords words = GoalWords.of(goal.goal().method());
            sentences.add(
                    fewest.isPresent()
                            ? sentence(
                                    SentenceId.GOAL_FEWEST,
                                    values,
                                    Map.of("do", words.infinitive()))
                            : sentence(
                                    SentenceId.GOAL_TOO_FEW, values, Map.of("do", words.does())));
        }
        return List.copyOf(sentences);
    }
}
