package se.sammanhang.instrument;

/** Whether a higher scale score is better. */
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
}
