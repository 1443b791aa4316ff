package se.sammanhang.application.desk;

import java.util.List;

/** The plan in force was right when it was saved and no longer fits the survey files. */
public final class PlanDoesNotFit extends RuntimeException {

    private final transient List<PlanTexts.Problem> problems;

    PlanDoesNotFit(List<PlanTexts.Problem> problems) {
        super("the plan in force does not fit the survey files: " + problems);
        this.problems = List.copyOf(problems);
    }

    public List<PlanTexts.Problem> problems() {
        return problems;
    }
}
