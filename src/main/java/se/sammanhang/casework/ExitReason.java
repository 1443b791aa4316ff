package se.sammanhang.casework;

/**
 * Main reason for leaving. Offence and misconduct are deliberately no codes: they are held as
 * {@link #OTHER}. Work and study are flags of their own beside the reason.
 */
public enum ExitReason {
    WORK("X-WORK"),
    WORK_WITH_SUPPORT("X-WORKS"),
    STUDY("X-EDU"),
    EMPLOYMENT_SERVICE("X-AF"),
    SOCIAL_INSURANCE_AGENCY("X-FK"),
    /** Another municipal effort, for example the adult unit. */
    MUNICIPAL_SERVICE("X-MUN"),
    /** A named municipal programme that takes over, for example a step-by-step activity. */
    MUNICIPAL_PROGRAMME("X-MUNP"),
    DAILY_ACTIVITY("X-DV"),
    ILLNESS_OR_CARE("X-CARE"),
    MOVED("X-MOVE"),
    PARENTAL_LEAVE("X-PAR"),
    OWN_REQUEST("X-OWN"),
    NO_CONTACT("X-LOST"),
    OTHER("X-OTH"),
    STILL_IN_PROJECT_AT_END("X-STAY"),
    /** Reported in a source whose label could not be read; kept as one group. */
    UNREADABLE_IN_SOURCE("X-UNREAD");

    private final String code;

    ExitReason(String code) {
        this.code = code;
    }

    /** Code used in data files, for example X-WORK. */
    public String code() {
        return code;
    }
}
