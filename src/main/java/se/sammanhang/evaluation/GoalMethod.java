package se.sammanhang.evaluation;

import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.ScaleId;

/** How it is judged whether a goal is reached. */
public sealed interface GoalMethod {

    /** Of those with both rounds, so many have a higher score later. */
    record Paired(ScaleId scale, Contrast contrast) implements GoalMethod {}

    /** Of those who answered, so many say themselves that it is better. */
    record Perceived(AnswerQuestion question) implements GoalMethod {
        public Perceived {
            if (question.reading() != AnswerReading.PERCEIVED) {
                throw new IllegalArgumentException(
                        "question: wanted one of perceived change, got "
                                + question.reading().code());
            }
        }
    }

    /** By the register, so many are in work or study. */
    record Status(OutcomeQuestion question) implements GoalMethod {}

    /** Name in plan and results. */
    default String code() {
        return switch (this) {
            case Paired _ -> "paired";
            case Perceived _ -> "perceived";
            case Status _ -> "status";
        };
    }

    /** Where the numbers come from. */
    default EvidenceSource source() {
        return switch (this) {
            case Paired _, Perceived _ -> EvidenceSource.SURVEY;
            case Status _ -> EvidenceSource.REGISTER;
        };
    }
}
