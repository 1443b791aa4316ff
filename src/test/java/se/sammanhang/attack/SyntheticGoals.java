package se.sammanhang.attack;

import java.util.List;
import se.sammanhang.attack.World.Box;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Goal;
import se.sammanhang.evaluation.GoalMethod;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.OutcomeQuestion;
import se.sammanhang.evaluation.OutcomeQuestion.Base;
import se.sammanhang.evaluation.OutcomeQuestion.Moment;
import se.sammanhang.evaluation.OutcomeQuestion.Outcome;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;

/** Goals of each kind, for everybody and for a gender. */
final class SyntheticGoals {

    private static final Group WOMEN = Group.of(Group.GENDER, "WOMAN");
    private static final GoalMethod HEALTH =
            new GoalMethod.Paired(
                    new ScaleId("health"), new Contrast(new RoundCode("T0"), new RoundCode("TX")));
    private static final GoalMethod LESS =
            new GoalMethod.Paired(
                    new ScaleId("health"),
                    new Contrast(new RoundCode("T0"), new RoundCode("TX")),
                    GoalMethod.Direction.DECREASE);
    private static final GoalMethod BETTER =
            new GoalMethod.Perceived(SyntheticAnswers.QUESTIONS.getFirst());

    static final List<Goal> GOALS =
            List.of(
                    new Goal("g1", HEALTH, Group.OVERALL, 0.11),
                    new Goal("g2", HEALTH, WOMEN, 0.22),
                    new Goal("g3", LESS, WOMEN, 0.33),
                    new Goal("g4", BETTER, Group.OVERALL, 0.44),
                    new Goal("g5", BETTER, WOMEN, 0.55),
                    status("g6", Outcome.WORK_OR_STUDY, Base.DISCHARGED, Moment.END, 0.66),
                    status("g7", Outcome.WORK_OR_STUDY, Base.ENROLLED, Moment.CUT_OFF, 0.77),
                    status("g8", Outcome.WORK, Base.DISCHARGED, Moment.CUT_OFF, 0.88));

    private SyntheticGoals() {}

    private static Goal status(String id, Outcome outcome, Base base, Moment at, double target) {
        return new Goal(
                id,
                new GoalMethod.Status(new OutcomeQuestion(outcome, base, at)),
                Group.OVERALL,
                target);
    }

    /** Whom a goal is of; the target in its label says which one it is. */
    static Box of(World world, String label) {
        Box all = world.everybody();
        Box women = all.with(World.GENDER, "Kvinnor");
        return switch (target(label)) {
            case "11", "44", "77" -> all;
            case "22", "33", "55" -> women;
            case "66" -> left(all);
            default -> all.with(World.CUT_OFF, "yes");
        };
    }

    /** Who of them could be judged. */
    static Box base(Box of, String label) {
        return switch (target(label)) {
            case "11", "22", "33" -> of.with(World.change("health"), "up", "same", "down");
            case "44", "55" -> of.with(World.change("sammanhang"), "up", "same", "down");
            default -> of;
        };
    }

    /** Who of them counts. */
    static Box reached(Box base, String label) {
        return switch (target(label)) {
            case "11", "22" -> base.with(World.change("health"), "up");
            case "33" -> base.with(World.change("health"), "down");
            case "44", "55" -> base.with(World.answer("Mår bättre"), "a");
            case "66" -> base.with(World.EXIT, "Arbete, även med stöd", "Studier");
            case "77" ->
                    base.with(World.CUT_OFF, "yes")
                            .with(World.EXIT, "Arbete, även med stöd", "Studier");
            default -> base.with(World.EXIT, "Arbete, även med stöd");
        };
    }

    /** Everybody a base is told of. */
    static Box known(World world, String label) {
        return switch (target(label)) {
            case "22", "33", "55" -> world.everybody().with(World.GENDER, "Kvinnor");
            default -> world.everybody();
        };
    }

    private static Box left(Box all) {
        return all.with(
                World.EXIT,
                "Arbete, även med stöd",
                "Studier",
                "Annan insats i kommunen",
                "Försäkringskassan",
                "Ingen kontakt",
                "Flyttat",
                "Övrigt");
    }

    private static String target(String label) {
        return label.replaceAll(".*minst (\\d+) av 100.*", "$1");
    }
}
