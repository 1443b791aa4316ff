package se.sammanhang.evaluation;

import java.util.Optional;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;

/** One enrolled person as the register knows her, without who she is and without dates. */
public record RegisterEntry(GenderAtEnrolment gender, Optional<Exit> exit) {

    /**
     * @param byCutOff on or before the project's cut-off
     */
    public record Exit(ExitReason mainReason, boolean works, boolean studies, boolean byCutOff) {}
}
