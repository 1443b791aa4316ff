package se.sammanhang.evaluation;

/**
 * Where a finding comes from. Numbers of different sources are told side by side, never in one
 * percentage.
 */
public enum EvidenceSource {
    /** What staff registered: enrolments, interventions, exits. */
    REGISTER("register"),
    /** What participants answered. */
    SURVEY("survey"),
    /** What was said in interviews and open conversations. */
    INTERVIEW("interview"),
    /** What was written in open answers. */
    OPEN_ANSWER("openAnswer");

    private final String code;

    EvidenceSource(String code) {
        this.code = code;
    }

    /** Stable name in results.json. */
    public String code() {
        return code;
    }
}
