package se.sammanhang.casework;

import java.time.LocalDate;
import java.util.Optional;
import se.sammanhang.programme.SiteId;

/**
 * What staff fill in to enrol somebody. Fields left empty are absent; {@link EnrolmentRules} says
 * what is missing.
 *
 * @param localCode what staff call the person in lists: initials or an own code, never a personal
 *     identity number
 */
public record EnrolmentRequest(
        Optional<SiteId> site,
        String localCode,
        Optional<GenderAtEnrolment> gender,
        Optional<AgeBand> ageBand,
        Optional<InflowChannel> inflow,
        Optional<LocalDate> startedOn) {}
