package se.sammanhang.disclosure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.instrument.RoundCode;

/**
 * One question of a release: of whom its answers are told, in which figures and how finely.
 *
 * @param rows everybody, then the genders
 * @param pattern how everybody is told
 * @param ofGenders how the genders are told, all in the same way
 */
record ReleasedQuestion(
        AnswerQuestion question,
        List<AnswerFinding> rows,
        AnswerPattern pattern,
        AnswerPattern ofGenders) {

    /** Whether each option of everybody is told, and not groups. */
    boolean tellsOptions() {
        return switch (question.reading()) {
            case PERCEIVED, KNOWLEDGE -> false;
            case PLAIN, HELPED -> true;
        };
    }

    AnswerFinding everybody() {
        return rows.getFirst();
    }

    /** The figure a group stands in. */
    String figure(Group group) {
        return switch (question.reading()) {
            case PERCEIVED ->
                    group.isOverall()
                            ? perceived(question.round())
                            : perceivedByGender(question.round());
            case KNOWLEDGE -> knowledge(question.round());
            case HELPED -> "helped-" + question.item() + "-" + question.round();
            case PLAIN -> "answers-" + question.item() + "-" + question.round();
        };
    }

    String row(Group group) {
        return ShownRows.row(
                figure(group), question.item() + " " + group.variable() + "=" + group.level());
    }

    /** Row of options told together. */
    String row(List<String> parts) {
        return ShownRows.row(
                figure(Group.OVERALL), question.item() + " " + String.join("+", parts));
    }

    static String perceived(RoundCode round) {
        return "perceived-" + round;
    }

    static String perceivedByGender(RoundCode round) {
        return "perceived-gender-" + round;
    }

    static String knowledge(RoundCode round) {
        return "knowledge-" + round;
    }

    /** The questions of the plan in its order, of everybody and, where it is so read, by gender. */
    static List<ReleasedQuestion> of(EvaluationResult result, DisclosurePolicy policy) {
        Map<AnswerQuestion, List<AnswerFinding>> byQuestion =
                result.answers().stream()
                        .filter(finding -> isTold(finding.group()))
                        .collect(
                                Collectors.groupingBy(
                                        AnswerFinding::question,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byQuestion.entrySet().stream()
                .map(entry -> ReleasedQuestion.of(entry.getKey(), entry.getValue(), policy))
                .toList();
    }

    private static ReleasedQuestion of(
            AnswerQuestion question, List<AnswerFinding> rows, DisclosurePolicy policy) {
        List<AnswerFinding> genders = rows.subList(1, rows.size());
        AnswerPattern pattern = AnswerPattern.of(List.of(rows.getFirst()), policy);
        return new ReleasedQuestion(
                question,
                rows,
                pattern,
                genders.isEmpty() ? pattern : AnswerPattern.of(genders, policy));
    }

    /** How finely a group is told. */
    AnswerPattern pattern(Group group) {
        return group.isOverall() ? pattern : ofGenders;
    }

    Set<AnswerPattern> patterns() {
        return new LinkedHashSet<>(List.of(pattern, ofGenders));
    }

    /** Whether answers of the group are told in releases. */
    static boolean isTold(Group group) {
        return group.isOverall() || group.variable().equals(Group.GENDER);
    }
}
