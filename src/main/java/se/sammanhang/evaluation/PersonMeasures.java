package se.sammanhang.evaluation;

import java.util.Optional;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.RoundCode;

/** Scores and changes of single persons, the same that findings are made of. */
public final class PersonMeasures {

    private PersonMeasures() {}

    /** Score on all items answered at the round; absent where there are too few. */
    public static Optional<Double> score(Person person, PlannedScale scale, RoundCode round) {
        return Evaluation.points(Evaluation.score(person, scale, round));
    }

    /**
     * Later minus earlier score, both on the items answered in both rounds; absent where there are
     * too few. Unit: that of the score.
     */
    public static Optional<Double> change(Person person, PlannedScale scale, Contrast contrast) {
        return Pair.of(person, scale, contrast).map(pair -> pair.after() - pair.before());
    }

    /** The earlier round was answered late and the plan tells such changes apart. */
    public static boolean isApart(EvaluationPlan plan, Contrast contrast, Person person) {
        return BaselineWindow.isApart(plan, contrast, person);
    }
}
