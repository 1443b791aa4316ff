package se.sammanhang.evaluation;

import java.util.Optional;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.GenderAtEnrolment;

/** One enrolled person as the register knows her, without who she is. */
public record RegisterEntry(GenderAtEnrolment gender, Optional<ExitRequest> exit) {}
