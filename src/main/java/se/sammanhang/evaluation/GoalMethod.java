package se.sammanhang.evaluation;

import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.ScaleId;

/** How it is judged whether a goal is reached. */
public sealed interface GoalMethod {

    /** Of those with both rounds, so many have a score later that has moved this way. */
    record Paired(ScaleId scale, Contrast contrast, Direction direction) implements GoalMethod {

        /** Where a rise is wanted. */
        public Paired(ScaleId scale, Contrast contrast) {
            this(scale, contrast, Direction.INCREASE);
        }
    }

    /** Which way a score has to move to count. */
    enum Direction {
        INCREASE("increase"),
        DECREASE("decrease");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        /** Name in plan and results. */
        public String code() {
            return code;
        }

        /** The way that is better on a scale. */
        public static Direction towardsBetter(Polarity polarity) {
            return switch (polarity) {
                case HIGHER_IS_BETTER -> INCREASE;
                case LOWER_IS_BETTER -> DECREASE;
            };
        }
    }

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
