package se.sammanhang.statistics;

/** A confidence interval with the method it was made by. Unit: that of its estimate. */
public record Interval(double low, double high, ConfidenceLevel level, Method method) {

    /** How the end points were computed. */
    public enum Method {
        /** Mean ± t·SE, Student (1908). */
        STUDENT_T("student-t"),
        /** Score interval of a share, Wilson (1927). */
        WILSON("wilson"),
        /** Score interval with continuity correction, Newcombe (1998a). */
        WILSON_CORRECTED("wilson-corrected"),
        /** Exact binomial, Clopper &amp; Pearson (1934). */
        CLOPPER_PEARSON("clopper-pearson"),
        /** Equal-tailed posterior with the Beta(½, ½) prior. */
        JEFFREYS("jeffreys"),
        /** Equal-tailed posterior with another prior. */
        POSTERIOR("posterior"),
        /** Order statistics of the Walsh averages, Hodges &amp; Lehmann (1963). */
        SIGNED_RANK("signed-rank"),
        /** Order statistics of the differences between two groups, Moses (1953). */
        RANK_SUM("rank-sum"),
        /** Inversion of the noncentral t distribution. */
        NONCENTRAL_T("noncentral-t"),
        /** Difference in units of the average standard deviation, Bonett (2008). */
        BONETT("bonett"),
        /** The same with the standard deviations taken as known, Bird (2002). */
        BIRD("bird"),
        /** The same by the noncentral t distribution, Algina &amp; Keselman (2003). */
        ALGINA_KESELMAN("algina-keselman"),
        /** Difference of paired shares by score limits, Newcombe (1998b), method 10. */
        NEWCOMBE_PAIRED("newcombe-paired"),
        /** Difference of paired shares, adjusted Wald, Bonett &amp; Price (2012). */
        BONETT_PRICE("bonett-price"),
        /** Difference of means with unequal variances, Welch (1947). */
        WELCH("welch"),
        /** Asymmetric interval of the dominance, Cliff (1993). */
        CLIFF("cliff"),
        /** Exact conditional odds ratio from the binomial of the discordant pairs. */
        EXACT_CONDITIONAL("exact-conditional"),
        /** Quantiles of the resampled values. */
        BOOTSTRAP_PERCENTILE("bootstrap-percentile"),
        /** Percentile ends mirrored at the estimate. */
        BOOTSTRAP_BASIC("bootstrap-basic"),
        /** Normal interval with the bias and spread of the resampled values. */
        BOOTSTRAP_NORMAL("bootstrap-normal"),
        /** Bias corrected and accelerated, Efron (1987). */
        BOOTSTRAP_BCA("bootstrap-bca"),
        /** Estimate ± z·SE. */
        WALD("wald"),
        /** Where the penalised likelihood ratio reaches its critical value, Firth (1993). */
        PROFILE_PENALISED_LIKELIHOOD("profile-penalised-likelihood"),
        /** Of Cronbach's alpha by F, Feldt (1965). */
        FELDT("feldt"),
        /** Of an intraclass correlation by F, Searle (1971). */
        SEARLE("searle");

        private final String code;

        Method(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }

    public Interval {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException(
                    "Interval: wanted finite low <= high, got " + low + " to " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
