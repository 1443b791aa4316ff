package se.sammanhang.application.desk;

import java.util.List;

/** A plan was right when it was saved and no longer fits the survey files or the project. */
public final class PlanDoesNotFit extends RuntimeException {

    private final transient List<PlanTexts.Problem> problems;

    PlanDoesNotFit(List<PlanTexts.Problem> problems) {
        super("the plan does not fit the survey files or the project: " + problems);
        this.problems = List.copyOf(problems);
    }

    public List<PlanTexts.Problem> problems() {
        return problems;
    }
}
