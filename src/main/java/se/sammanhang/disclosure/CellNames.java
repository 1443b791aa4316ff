package se.sammanhang.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.ExitCategory;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.PlannedScale;

/** Names of bases and parts, the same wherever cells are counted or persons put into them. */
final class CellNames {

    static final String NOT = "not ";
    static final String WITHOUT = ", not ";
    static final String ENROLLED = "enrolled";
    static final String REGISTERED = "registered";
    static final String NEITHER = "answered neither";
    static final String END = "at end: ";
    static final String CUT = "by cut-off: ";
    static final String AFTER = "after cut-off: ";
    static final String LEFT_AT_END = "left at end";
    static final String NOT_LEFT_AT_END = "not left at end";
    static final String LEFT_BY_CUT_OFF = "left by cut-off";
    static final String NOT_BY_CUT_OFF = "not left by cut-off";
    static final String WORK_OR_STUDY = "work or study";
    static final String NEITHER_WORK_NOR_STUDY = "neither work nor study";

    private static final String ANSWER = "answer to ";
    private static final String IS = ": ";
    private static final String OR = " or ";

    private CellNames() {}

    static String answered(String round) {
        return "answered " + round;
    }

    /** Those of them who gave any answer at all. */
    static String gaveAnswers(String round) {
        return "gave answers at " + round;
    }

    static String both(Contrast contrast) {
        return answered(contrast.from() + " and " + contrast.to());
    }

    static String only(String base) {
        return base + " only";
    }

    static String not(String base) {
        return NOT + base;
    }

    static String rounds(Contrast contrast) {
        return contrast.from() + " to " + contrast.to();
    }

    static String scored(PlannedScale scale, Contrast contrast) {
        return scale.id() + " " + rounds(contrast);
    }

    static String increase(String scored) {
        return "increase " + scored;
    }

    static String same(String scored) {
        return "same " + scored;
    }

    static String decrease(String scored) {
        return "decrease " + scored;
    }

    static String sameOrDecrease(String scored) {
        return "same or decrease " + scored;
    }

    static String increaseOrSame(String scored) {
        return "increase or same " + scored;
    }

    static String without(String wider, String scored) {
        return wider + WITHOUT + scored;
    }

    static String late(String scored) {
        return "late " + scored;
    }

    static String lateOrNot(String scored) {
        return "late or not " + scored;
    }

    static String noRoom(String scored) {
        return "no room " + scored;
    }

    static String exit(String when, ExitCategory category) {
        return when + category.name();
    }

    /** Those in one of these parts of the answers to a question. */
    static String answer(AnswerQuestion question, List<String> parts) {
        return ANSWER
                + question.item()
                + " at "
                + question.round()
                + IS
                + String.join(OR, parts.stream().sorted().toList());
    }

    /** The parts of the answers to a question that a base is made of; none where it is another. */
    static List<String> answerParts(String base) {
        int parts = base.indexOf(IS);
        if (!base.startsWith(ANSWER) || parts < 0) {
            return List.of();
        }
        String question = base.substring(0, parts + IS.length());
        return Arrays.stream(base.substring(question.length()).split(Pattern.quote(OR), -1))
                .map(part -> question + part)
                .toList();
    }

    /**
     * @param spells between which rounds an intervention counts
     */
    static String part(Group.Part part, String spells) {
        String text = part.variable() + "=" + part.level();
        return part.variable().equals(Group.INTERVENTION) ? text + " @ " + spells : text;
    }
}
