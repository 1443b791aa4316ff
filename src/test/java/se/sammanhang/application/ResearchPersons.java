package se.sammanhang.application;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;

/** Persons in research rows, for tests that are not about who they are. */
public final class ResearchPersons {

    private ResearchPersons() {}

    /**
     * A woman in the north, enrolled for the time of this number, without interventions or exit.
     */
    public static ResearchPerson woman(int person, int spell) {
        return new ResearchPerson(
                new UUID(0, person),
                spell,
                InMemoryRegistry.NORTH,
                GenderAtEnrolment.WOMAN,
                AgeBand.AGE_20_24,
                InflowChannel.SCHOOL,
                YearMonth.of(2026, 1),
                Optional.empty(),
                List.of());
    }
}
