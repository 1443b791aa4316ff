package se.sammanhang.casework;

/** Age at enrolment in whole years. The birth date itself is not stored. */
public enum AgeBand {
    AGE_15_17,
    AGE_18_19,
    AGE_20_24,
    AGE_25_29,
    AGE_30_OR_OLDER
}
