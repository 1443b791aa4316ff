package se.sammanhang.statistics;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Factor J that takes the small-sample bias out of a standardised difference. Range: 0 to 1; 0.57
 * for 2 degrees of freedom, 0.97 for 28.
 */
public final class HedgesCorrection {

    private HedgesCorrection() {}

    /**
     * Γ(ν/2) / (√(ν/2)·Γ((ν - 1)/2)). Source: Hedges (1981), J. Educ. Stat. 6(2), 107-128. R:
     * {@code exp(lgamma(df/2) - lgamma((df-1)/2)) / sqrt(df/2)}.
     *
     * @param degreesOfFreedom ν, above 1
     */
    public static double exact(double degreesOfFreedom) {
        return Math.exp(
                        LogGamma.value(degreesOfFreedom / 2)
                                - LogGamma.value((degreesOfFreedom - 1) / 2))
                / Math.sqrt(degreesOfFreedom / 2);
    }

    /** 1 - 3/(4ν - 1), as found in other programs. */
    public static double approximate(double degreesOfFreedom) {
        return 1 - 3 / (4 * degreesOfFreedom - 1);
    }
}
