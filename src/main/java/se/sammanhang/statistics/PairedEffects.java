package se.sammanhang.statistics;

import se.sammanhang.statistics.EffectSize.Standardiser;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Standardised mean changes of the same persons.
 *
 * <p>d_z = d̄/s_d, interval by inverting the noncentral t distribution. d_av = d̄/s_av with s_av =
 * √((s₁² + s₂²)/2); interval d_av ± z·SE, SE² = d_av²(s₁⁴ + s₂⁴ + 2·cov²)/(8·s_av⁴(n - 1)) +
 * s_d²/(s_av²(n - 1)) (Bonett 2008, Psychol. Methods 13(2), 99-109), which counts the uncertainty
 * of the standard deviations. g is d times the exact correction of Hedges (1981). d_rm = d_z·√(2(1
 * - r)) (Morris &amp; DeShon 2002). Glass's Δ = d̄/s₁. All in Lakens (2013), Front. Psychol. 4,
 * 863. R: the formulas, and {@code effectsize::cohens_d(paired = TRUE)} 0.8.3 for d_z.
 *
 * <p>Fewer than two pairs or equal differences: not computable.
 *
 * @param n pairs, 2 or more
 * @param correction exact factor J for n - 1 degrees of freedom
 * @param dz change in standard deviations of the change, noncentral-t interval
 * @param dav change in average standard deviations, Bonett's interval
 * @param davBird the same by Bird (2002), standard deviations taken as known
 * @param davAlginaKeselman the same by Algina &amp; Keselman (2003), noncentral t
 * @param drm not computable when all have the same value in one of the rounds
 * @param glass not computable when all had the same value before
 */
public record PairedEffects(
        int n,
        double correction,
        EffectSize dz,
        EffectSize dav,
        Interval davBird,
        Interval davAlginaKeselman,
        Estimate<Double> drm,
        Estimate<Double> glass) {

    /** d_z without its small-sample bias. */
    public double gz() {
        return dz.value() * correction;
    }

    /** d_av without its small-sample bias: the one to put a label on. */
    public double gav() {
        return dav.value() * correction;
    }

    /** From the two scores of each person, in the same order. */
    public static Estimate<PairedEffects> of(
            double[] before, double[] after, ConfidenceLevel level) {
        return switch (PairedT.of(before, after, level)) {
            case Estimate.NotComputable<PairedChange>(Reason reason) -> Estimate.not(reason);
            case Estimate.Computed<PairedChange>(PairedChange change) ->
                    switch (change.test()) {
                        case Estimate.NotComputable<PairedChange.TTest>(Reason reason) ->
                                Estimate.not(reason);
                        case Estimate.Computed<PairedChange.TTest>(PairedChange.TTest test) ->
                                Estimate.of(effects(before, after, change, test, level));
                    };
        };
    }

    /** d_z alone, which needs no more than the differences or their histogram. */
    public static Estimate<EffectSize> dz(PairedChange change, ConfidenceLevel level) {
        return change.test().map(test -> dz(change.n(), test.t(), level));
    }

    private static EffectSize dz(int n, double t, ConfidenceLevel level) {
        double root = Math.sqrt(n);
        double[] limits = NoncentralT.noncentralityLimits(t, n - 1.0, level);
        return new EffectSize(
                Standardiser.DIFFERENCES,
                t / root,
                new Interval(
                        limits[0] / root, limits[1] / root, level, Interval.Method.NONCENTRAL_T));
    }

    private static PairedEffects effects(
            double[] before,
            double[] after,
            PairedChange change,
            PairedChange.TTest test,
            ConfidenceLevel level) {
        int n = change.n();
        double df = n - 1.0;
        double before2 = Correlation.crossProduct(before, before) / df;
        double after2 = Correlation.crossProduct(after, after) / df;
        double covariance = Correlation.crossProduct(before, after) / df;
        double average2 = (before2 + after2) / 2;
        double average = Math.sqrt(average2);
        double dav = change.mean() / average;
        double ratio = test.standardError() * Math.sqrt(n) / average;
        double bonett =
                Math.sqrt(
                        dav
                                        * dav
                                        * (before2 * before2
                                                + after2 * after2
                                                + 2 * covariance * covariance)
                                        / (8 * average2 * average2 * df)
                                + ratio * ratio / df);
        double halfBonett = Distributions.z(level) * bonett;
        double halfBird = Distributions.t(df, level) * test.standardError() / average;
        EffectSize dz = dz(n, test.t(), level);
        return new PairedEffects(
                n,
                HedgesCorrection.exact(df),
                dz,
                new EffectSize(
                        Standardiser.AVERAGE,
                        dav,
                        new Interval(
                                dav - halfBonett, dav + halfBonett, level, Interval.Method.BONETT)),
                new Interval(dav - halfBird, dav + halfBird, level, Interval.Method.BIRD),
                new Interval(
                        dz.interval().low() * ratio,
                        dz.interval().high() * ratio,
                        level,
                        Interval.Method.ALGINA_KESELMAN),
                Correlation.pearson(before, after).map(r -> dz.value() * Math.sqrt(2 * (1 - r))),
                before2 == 0
                        ? Estimate.not(Reason.ALL_EQUAL)
                        : Estimate.of(change.mean() / Math.sqrt(before2)));
    }
}
