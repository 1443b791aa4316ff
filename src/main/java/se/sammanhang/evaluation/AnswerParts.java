package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResponseOption;

/**
 * The answers of a group to one question as parts of a base: with one choice everybody is in one
 * part, also those who passed the question by; with several, a person is in the part of each option
 * chosen.
 *
 * @param base persons of the base
 * @param persons in each part, in the order they are told
 * @see AnswerBase
 */
public record AnswerParts(int base, Map<String, Integer> persons) {

    public static final String BETTER = "better";
    public static final String SAME = "same";
    public static final String WORSE = "worse";
    public static final String TOP = "top";
    public static final String LOWER = "lower";
    public static final String DID_NOT_UNDERSTAND = "didNotUnderstand";
    public static final String NO_ANSWER = "noAnswer";

    private static final String OPTION = "option-";

    public AnswerParts {
        persons = Collections.unmodifiableMap(new LinkedHashMap<>(persons));
    }

    /** The part of an option. */
    public static String option(int code) {
        return OPTION + code;
    }

    /** Persons in any of these parts. */
    public int count(Collection<String> together) {
        return together.stream().mapToInt(part -> persons.getOrDefault(part, 0)).sum();
    }

    /** Counts the answers of a base. */
    static AnswerParts of(AnswerQuestion question, List<RoundAnswers> base) {
        Map<String, Integer> persons = new LinkedHashMap<>();
        names(question).forEach(part -> persons.put(part, 0));
        base.forEach(
                answers ->
                        of(question, answers)
                                .forEach(part -> persons.merge(part, 1, Integer::sum)));
        return new AnswerParts(base.size(), persons);
    }

    private static List<String> names(AnswerQuestion question) {
        return switch (question.reading()) {
            case PERCEIVED -> List.of(BETTER, SAME, WORSE, NO_ANSWER);
            case KNOWLEDGE -> List.of(TOP, LOWER, DID_NOT_UNDERSTAND, NO_ANSWER);
            case PLAIN, HELPED -> {
                List<String> options =
                        new ArrayList<>(
                                question.options().stream()
                                        .map(ResponseOption::code)
                                        .map(AnswerParts::option)
                                        .toList());
                if (!question.takesSeveral()) {
                    options.add(NO_ANSWER);
                }
                yield options;
            }
        };
    }

    /** The parts that somebody of the base is in. */
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
}
