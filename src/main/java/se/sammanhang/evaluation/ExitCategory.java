package se.sammanhang.evaluation;

import java.util.Optional;
import se.sammanhang.casework.ExitReason;

/**
 * The single category of an exit, for charts where each person counts once. Rule: work, then work
 * with support, then study, then the main reason; the flags win over the reason. Both kinds of work
 * are one category, as in the Kristinehamn report. Who was still there when the project ended has
 * not left, whatever the flags say, and has no other category.
 */
public enum ExitCategory {
    WORK,
    STUDY,
    MUNICIPAL_SERVICE,
    SOCIAL_INSURANCE_AGENCY,
    EMPLOYMENT_SERVICE,
    DAILY_ACTIVITY,
    MUNICIPAL_PROGRAMME,
    ILLNESS_OR_CARE,
    MOVED,
    PARENTAL_LEAVE,
    OWN_REQUEST,
    NO_CONTACT,
    STILL_IN_PROJECT_AT_END,
    /** Enrolled and not discharged. */
    NOT_DISCHARGED,
    OTHER,
    UNREADABLE_IN_SOURCE;

    /** Category of an exit; no exit is {@link #NOT_DISCHARGED}. */
    public static ExitCategory of(Optional<RegisterEntry.Exit> exit) {
        return exit.map(ExitCategory::of).orElse(NOT_DISCHARGED);
    }

    private static ExitCategory of(RegisterEntry.Exit exit) {
        ExitCategory byReason = of(exit.mainReason());
        if (!exit.left()) {
            return byReason;
        }
        if (exit.works() || byReason == WORK) {
            return WORK;
        }
        return exit.studies() ? STUDY : byReason;
    }

    /** Category of a reason alone. */
    public static ExitCategory of(ExitReason reason) {
        return switch (reason) {
            case WORK, WORK_WITH_SUPPORT -> WORK;
            case STUDY -> STUDY;
            case EMPLOYMENT_SERVICE -> EMPLOYMENT_SERVICE;
            case SOCIAL_INSURANCE_AGENCY -> SOCIAL_INSURANCE_AGENCY;
            case MUNICIPAL_SERVICE -> MUNICIPAL_SERVICE;
            case MUNICIPAL_PROGRAMME -> MUNICIPAL_PROGRAMME;
            case DAILY_ACTIVITY -> DAILY_ACTIVITY;
            case ILLNESS_OR_CARE -> ILLNESS_OR_CARE;
            case MOVED -> MOVED;
            case PARENTAL_LEAVE -> PARENTAL_LEAVE;
            case OWN_REQUEST -> OWN_REQUEST;
            case NO_CONTACT -> NO_CONTACT;
            case OTHER -> OTHER;
            case STILL_IN_PROJECT_AT_END -> STILL_IN_PROJECT_AT_END;
            case UNREADABLE_IN_SOURCE -> UNREADABLE_IN_SOURCE;
        };
    }

    /** Whether whoever is in it has left the project. */
    public boolean hasLeft() {
        return this != NOT_DISCHARGED && this != STILL_IN_PROJECT_AT_END;
    }

    /** Whether it counts as to work or study. */
    public boolean isWorkOrStudy() {
        return this == WORK || this == STUDY;
    }
}
