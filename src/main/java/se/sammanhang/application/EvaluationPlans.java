package se.sammanhang.application;

import se.sammanhang.evaluation.EvaluationPlan;

/** The evaluation plan that is in force for the actor's project. */
@FunctionalInterface
public interface EvaluationPlans {
    EvaluationPlan of(Actor evaluator);
}
