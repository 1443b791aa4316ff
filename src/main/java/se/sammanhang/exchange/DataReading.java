package se.sammanhang.exchange;

import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationData;

/** The data of a plan, present only when nothing is wrong with them. */
public record DataReading(Optional<EvaluationData> data, List<InputProblem> problems) {

    public DataReading {
        problems = List.copyOf(problems);
    }
}
