package se.sammanhang.casework;

/** Gender as at enrolment; frozen for statistics, whatever happens later. */
public enum GenderAtEnrolment {
    WOMAN,
    MAN,
    OTHER,
    UNKNOWN
}
