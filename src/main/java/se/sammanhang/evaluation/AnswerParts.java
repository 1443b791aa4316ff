package se.sammanhang.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import se.sammanhang.evaluation.AnswerFinding.OptionCount;
import se.sammanhang.evaluation.AnswerFinding.Split;
import se.sammanhang.evaluation.AnswerFinding.Without;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/**
 * The answers to one question as parts of those who answered anything at the round: with one choice
 * everybody is in one part, also those who passed the question by; with several, a person is in the
 * part of each option chosen.
 */
public final class AnswerParts {

    public static final String BETTER = "better";
    public static final String SAME = "same";
    public static final String WORSE = "worse";
    public static final String TOP = "top";
    public static final String LOWER = "lower";
    public static final String DID_NOT_UNDERSTAND = "didNotUnderstand";
    public static final String NO_ANSWER = "noAnswer";

    private static final String OPTION = "option-";

    private AnswerParts() {}

    /** The part of an option. */
    public static String option(int code) {
        return OPTION + code;
    }

    /** Persons of a group in each part, in the order they are told. */
    public static Map<String, Integer> of(AnswerFinding finding) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        int silent = finding.responded() - finding.answered();
        switch (finding.split()) {
            case Split.Direction(var worse, var same, var better) -> {
                parts.put(BETTER, count(better));
                parts.put(SAME, count(same));
                parts.put(WORSE, count(worse));
                parts.put(NO_ANSWER, silent);
            }
            case Split.Knowing(var atTop, _) -> {
                int unclear = unclear(finding, Without::didNotUnderstand);
                parts.put(TOP, count(atTop));
                parts.put(LOWER, finding.answered() - count(atTop));
                parts.put(DID_NOT_UNDERSTAND, unclear);
                parts.put(NO_ANSWER, silent - unclear);
            }
            case Split.Options(), Split.Several() -> {
                for (OptionCount option : finding.options()) {
                    parts.put(option(option.option().code()), option.persons());
                }
                if (!finding.question().takesSeveral()) {
                    parts.put(NO_ANSWER, silent);
                }
            }
        }
        return parts;
    }

    /** The parts that somebody who answered anything at the round is in. */
    static Set<String> of(AnswerQuestion question, RoundAnswers answers) {
        Set<Integer> chosen = answers.chosen(question.item());
        boolean unclear = answers.without().get(question.item()) == NonAnswer.DID_NOT_UNDERSTAND;
        return switch (question.reading()) {
            case PERCEIVED ->
                    Set.of(
                            chosen.isEmpty()
                                    ? NO_ANSWER
                                    : isIn(chosen, question.better())
                                            ? BETTER
                                            : isIn(chosen, question.worse()) ? WORSE : SAME);
            case KNOWLEDGE ->
                    Set.of(
                            chosen.isEmpty()
                                    ? unclear ? DID_NOT_UNDERSTAND : NO_ANSWER
                                    : isIn(chosen, question.top()) ? TOP : LOWER);
            case PLAIN, HELPED -> options(question, chosen);
        };
    }

    private static Set<String> options(AnswerQuestion question, Set<Integer> chosen) {
        Set<String> parts = new TreeSet<>();
        chosen.forEach(code -> parts.add(option(code)));
        if (parts.isEmpty() && !question.takesSeveral()) {
            parts.add(NO_ANSWER);
        }
        return parts;
    }

    private static boolean isIn(Set<Integer> chosen, Set<Integer> codes) {
        return chosen.stream().anyMatch(codes::contains);
    }

    private static int count(Estimate<Share> share) {
        return share.computed().map(Share::count).orElse(0);
    }

    private static int unclear(AnswerFinding finding, ToIntFunction<Without> kind) {
        return finding.without().map(kind::applyAsInt).orElse(0);
    }
}
