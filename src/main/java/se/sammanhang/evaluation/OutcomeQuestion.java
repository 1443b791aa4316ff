package se.sammanhang.evaluation;

import java.util.Arrays;
import java.util.Optional;

/**
 * Who is where after the project: which outcome, of whom, by when.
 *
 * @param base whom it is a share of; the two bases are told beside each other, because they answer
 *     different questions
 */
public record OutcomeQuestion(Outcome outcome, Base base, Moment at) {

    /** Where people went, by the flags of their exit or by its main reason. */
    public enum Outcome {
        WORK_OR_STUDY("workOrStudy"),
        WORK("work"),
        STUDY("study");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** Name in plan and results. */
        public String code() {
            return code;
        }

        /** The outcome with this name. */
        public static Optional<Outcome> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }

        /**
         * Whether the exit is one to this. Who works and studies counts in both; who was still
         * there when the project ended went nowhere yet.
         */
        public boolean isReachedBy(RegisterEntry.Exit exit) {
            ExitCategory reason = ExitCategory.of(exit.mainReason());
            boolean works = exit.works() || reason == ExitCategory.WORK;
            boolean studies = exit.studies() || reason == ExitCategory.STUDY;
            return exit.left()
                    && switch (this) {
                        case WORK_OR_STUDY -> works || studies;
                        case WORK -> works;
                        case STUDY -> studies;
                    };
        }
    }

    /** Whom the share is of. */
    public enum Base {
        /** Those who have left. Who was still there when the project ended has not left. */
        DISCHARGED("discharged"),
        /** All enrolled; those who are still there count as not yet. */
        ENROLLED("enrolled");

        private final String code;

        Base(String code) {
            this.code = code;
        }

        /** Name in plan and results. */
        public String code() {
            return code;
        }

        /** The base with this name. */
        public static Optional<Base> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }

        Base other() {
            return switch (this) {
                case DISCHARGED -> ENROLLED;
                case ENROLLED -> DISCHARGED;
            };
        }
    }

    /** By when. */
    public enum Moment {
        /** The project's cut-off. */
        CUT_OFF("cutOff"),
        /** As the register stands. */
        END("end");

        private final String code;

        Moment(String code) {
            this.code = code;
        }

        /** Name in plan and results. */
        public String code() {
            return code;
        }

        /** The moment with this name. */
        public static Optional<Moment> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }
    }

    /** The same on the other base. */
    OutcomeQuestion onOtherBase() {
        return new OutcomeQuestion(outcome, base.other(), at);
    }
}
