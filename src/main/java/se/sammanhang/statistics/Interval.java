package se.sammanhang.statistics;

/** A confidence interval with the method it was made by. Unit: that of its estimate. */
public record Interval(double low, double high, ConfidenceLevel level, Method method) {

    /** How the end points were computed. */
    public enum Method {
        /** Mean ± t·SE, Student (1908). */
        STUDENT_T("student-t"),
        /** Score interval of a share, Wilson (1927). */
        WILSON("wilson"),
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
