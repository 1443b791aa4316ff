package se.sammanhang.application;

import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.programme.ProjectId;

/** The evaluation plan of a project. */
@FunctionalInterface
public interface EvaluationPlans {
    EvaluationPlan of(ProjectId project);
}
