package se.sammanhang.casework;

/** Catalogue of interventions (insatser); each is tagged with what it is oriented to. */
public enum InterventionType {
    COACHING(Orientation.SOCIAL),
    MAPPING(Orientation.SOCIAL),
    PLAN(Orientation.SOCIAL),
    GROUP_ACTIVITY(Orientation.SOCIAL),
    LABOUR_MARKET_KNOWLEDGE(Orientation.JOB),
    STUDY_AND_CAREER_GUIDANCE(Orientation.STUDY),
    STUDY_VISIT(Orientation.JOB),
    WORK_PLACEMENT(Orientation.JOB),
    WORK_TRAINING(Orientation.JOB),
    SUPPORTED_EDUCATION(Orientation.STUDY),
    STUDIES_IN_PROJECT(Orientation.STUDY),
    SHORT_COURSE(Orientation.STUDY),
    EXERCISE(Orientation.HEALTH),
    HEALTH_SCHOOL(Orientation.HEALTH),
    HEALTH_CARE_CONTACT(Orientation.HEALTH),
    AUTHORITY_CONTACT(Orientation.SOCIAL),
    MONEY_AND_DEBTS(Orientation.SOCIAL),
    SELF_STRENGTHENING(Orientation.HEALTH),
    OPEN_HOUSE(Orientation.SOCIAL),
    JOB_SEARCH(Orientation.JOB),
    SUPPORTED_EMPLOYMENT(Orientation.JOB),
    HOME_VISIT_OR_WALK(Orientation.SOCIAL),
    DRIVING_THEORY(Orientation.JOB),
    DIGITAL_PARTICIPATION(Orientation.SOCIAL);

    /** What an intervention aims at; two orientations in one month are parallel efforts. */
    public enum Orientation {
        JOB,
        STUDY,
        HEALTH,
        SOCIAL
    }

    private final Orientation orientation;

    InterventionType(Orientation orientation) {
        this.orientation = orientation;
    }

    public Orientation orientation() {
        return orientation;
    }
}
