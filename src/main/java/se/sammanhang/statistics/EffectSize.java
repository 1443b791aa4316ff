package se.sammanhang.statistics;

/**
 * A difference of means in units of a standard deviation, with the one it was divided by. Effects
 * with different standardisers must not be compared.
 *
 * @param value unit: standard deviations. Range: finite
 * @param interval in the same unit, with the method it was made by
 */
public record EffectSize(Standardiser standardiser, double value, Interval interval) {

    /** What the difference was divided by. */
    public enum Standardiser {
        /** d_z: standard deviation of the differences (Cohen 1988); grows with the correlation. */
        DIFFERENCES("d-z"),
        /** d_av: root of the mean of both variances (Cumming 2012). For labels. */
        AVERAGE("d-av"),
        /** Pooled standard deviation of two groups (Cohen 1988). */
        POOLED("d-pooled");

        private final String code;

        Standardiser(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }
}
