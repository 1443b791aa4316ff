package se.sammanhang.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/**
 * How many of a group went to work or study, on one base. Raw.
 *
 * @param cutOff day up to and including which exits count; absent where all of them do
 * @param enrolled N: persons of the group who were enrolled
 * @param share n: persons of the base; not computable where nobody has left
 */
public record OutcomeFinding(
        OutcomeQuestion question,
        Group group,
        Optional<LocalDate> cutOff,
        int enrolled,
        Estimate<Share> share) {

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.REGISTER;
    }
}
