package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;
import se.sammanhang.casework.GenderAtEnrolment;

/**
 * Enrolled against wanted, by gender at enrolment. Raw.
 *
 * @param rows women, men, others that occur, and everybody last
 */
public record TargetFinding(List<Row> rows) {

    public TargetFinding {
        rows = List.copyOf(rows);
    }

    /**
     * @param gender absent for everybody
     * @param target wanted number; absent where none is set
     */
    public record Row(Optional<GenderAtEnrolment> gender, int enrolled, Optional<Integer> target) {}

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.REGISTER;
    }
}
