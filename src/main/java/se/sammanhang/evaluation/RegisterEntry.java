package se.sammanhang.evaluation;

import java.util.Optional;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;

/**
 * One enrolled person as the register knows her, without who she is and without dates.
 *
 * @param site where she is enrolled, where it is known
 */
public record RegisterEntry(GenderAtEnrolment gender, Optional<String> site, Optional<Exit> exit) {

    /** A person whose site is not told. */
    public RegisterEntry(GenderAtEnrolment gender, Optional<Exit> exit) {
        this(gender, Optional.empty(), exit);
    }

    /**
     * @param byCutOff on or before the project's cut-off
     */
    public record Exit(ExitReason mainReason, boolean works, boolean studies, boolean byCutOff) {

        /** Whether she is gone, not merely still there when the project ended. */
        public boolean left() {
            return mainReason != ExitReason.STILL_IN_PROJECT_AT_END;
        }
    }

    /** Her exit, if she has left. Who was still there when the project ended has not. */
    public Optional<Exit> departure() {
        return exit.filter(Exit::left);
    }

    /** Her exit, if she had left by the project's cut-off. */
    Optional<Exit> departureByCutOff() {
        return departure().filter(Exit::byCutOff);
    }

    /** Whether she belongs to a group of genders or sites. */
    boolean belongs(Group group) {
        return group.parts().stream()
                .allMatch(
                        part ->
                                switch (part.variable()) {
                                    case Group.GENDER -> gender.name().equals(part.level());
                                    case Group.SITE ->
                                            site.orElse(Group.UNKNOWN).equals(part.level());
                                    default -> false;
                                });
    }
}
