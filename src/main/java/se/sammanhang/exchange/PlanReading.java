package se.sammanhang.exchange;

import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationPlan;

/**
 * A plan as far as it could be read, and everything that is wrong with it. The plan may be used for
 * results only when there are no problems; with problems it serves to check the data as well.
 *
 * @param faultyColumns columns of the scales that are faulty and no part of the plan
 */
public record PlanReading(
        Optional<EvaluationPlan> plan, List<InputProblem> problems, List<String> faultyColumns) {

    public PlanReading {
        problems = List.copyOf(problems);
        faultyColumns = List.copyOf(faultyColumns);
    }
}
