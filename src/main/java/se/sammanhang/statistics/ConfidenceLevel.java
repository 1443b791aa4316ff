package se.sammanhang.statistics;

/**
 * How often the method's interval covers the true value.
 *
 * @param value unit: share. Range: above 0.5 and below 1
 */
public record ConfidenceLevel(double value) {

    public static final ConfidenceLevel NINETY_FIVE = new ConfidenceLevel(0.95);

    public ConfidenceLevel {
        if (!(value > 0.5 && value < 1)) {
            throw new IllegalArgumentException(
                    "ConfidenceLevel: wanted above 0.5 and below 1, got " + value);
        }
    }
}
