package se.sammanhang.statistics;

import java.util.Optional;
import java.util.function.Function;

/** A number or result that was computed, or the reason why the data do not allow it. */
public sealed interface Estimate<T> {

    /** In hand means valid. */
    record Computed<T>(T value) implements Estimate<T> {}

    /** The data do not allow it. */
    record NotComputable<T>(Reason reason) implements Estimate<T> {}

    /** Why there is no number. */
    enum Reason {
        /** Nobody has the values that the method needs. */
        NO_VALUES("noValues"),
        /** One value only; a spread needs two. */
        ONE_VALUE("oneValue"),
        /** All differences are the same: their spread is zero, so there is no t. */
        ALL_EQUAL("allEqual"),
        /** The scale has no declared range. */
        NO_RANGE("noRange"),
        /** Fewer values than the method needs. */
        TOO_FEW("tooFew"),
        /** More values than the exact distribution is computed for. */
        TOO_MANY("tooMany"),
        /** Nobody changed: there is nothing to rank or to compare. */
        NONE_CHANGED("noneChanged"),
        /** The reliability is not above 0 and below 1. */
        UNUSABLE_RELIABILITY("unusableReliability"),
        /** The numbers depend on each other so that the equations have no single solution. */
        SINGULAR("singular"),
        /** The resampled values say nothing of the spread: all equal, or all on one side. */
        DEGENERATE_RESAMPLING("degenerateResampling"),
        /** One cell is empty, so the ratio has no finite value. */
        EMPTY_CELL("emptyCell"),
        /** The column is a sum of others, so its effect cannot be told from theirs. */
        CANNOT_BE_SEPARATED("cannotBeSeparated"),
        /** The model meets every value: there is no residual spread to judge by. */
        PERFECT_FIT("perfectFit"),
        /** One observation alone decides a coefficient, so it has no robust error. */
        FULL_LEVERAGE("fullLeverage"),
        /** All have the same outcome, so there is nothing to explain. */
        ONE_OUTCOME("oneOutcome"),
        /** The columns foretell the outcome perfectly for some, so odds are infinite. */
        SEPARATION("separation"),
        /** Too few events per coefficient for weights that can be trusted. */
        TOO_FEW_EVENTS("tooFewEvents"),
        /** The iteration did not come to rest. */
        NOT_CONVERGED("notConverged"),
        /** One group only; a comparison needs two. */
        ONE_GROUP("oneGroup"),
        /** The variance between the groups is at its limit of zero. */
        NO_VARIANCE("noVariance");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }

    static <T> Estimate<T> of(T value) {
        return new Computed<>(value);
    }

    static <T> Estimate<T> not(Reason reason) {
        return new NotComputable<>(reason);
    }

    default Optional<T> computed() {
        return switch (this) {
            case Computed<T>(T value) -> Optional.of(value);
            case NotComputable<T> _ -> Optional.empty();
        };
    }

    default Optional<Reason> why() {
        return switch (this) {
            case Computed<T> _ -> Optional.empty();
            case NotComputable<T>(Reason reason) -> Optional.of(reason);
        };
    }

    /** The next computation, which may fail in its turn. */
    default <R> Estimate<R> then(Function<? super T, Estimate<R>> next) {
        return switch (this) {
            case Computed<T>(T value) -> next.apply(value);
            case NotComputable<T>(Reason reason) -> new NotComputable<R>(reason);
        };
    }

    default <R> Estimate<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Computed<T>(T value) -> new Computed<R>(change.apply(value));
            case NotComputable<T>(Reason reason) -> new NotComputable<R>(reason);
        };
    }
}
