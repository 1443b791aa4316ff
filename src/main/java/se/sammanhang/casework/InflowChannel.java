package se.sammanhang.casework;

/** How the person first came to the unit. */
public enum InflowChannel {
    SOCIAL_ASSISTANCE,
    ADULT_UNIT,
    SOCIAL_INSURANCE_AGENCY,
    EMPLOYMENT_SERVICE,
    MUNICIPAL_ACTIVITY_RESPONSIBILITY,
    SCHOOL,
    HEALTH_CARE,
    SELF_REFERRAL,
    OUTREACH,
    OTHER
}
