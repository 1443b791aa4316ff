package se.sammanhang.programme.material;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.programme.SiteId;

/**
 * What an organisation wants to have changed, judged by evidence and never by a percentage.
 *
 * @param site whose goal it is; absent for the whole project
 * @param judgement what the evaluator makes of the evidence
 */
public record OrganisationGoal(
        Optional<SiteId> site,
        LocalisedText goal,
        Status status,
        Optional<LocalisedText> judgement,
        List<Evidence> evidence) {

    public OrganisationGoal {
        evidence = List.copyOf(evidence);
    }

    /** How far it has come. */
    public enum Status {
        NOT_STARTED,
        UNDER_WAY,
        IN_PLACE,
        STOPPED
    }

    /**
     * Something that can be looked up.
     *
     * @param source where, for example minutes of the steering group
     */
    public record Evidence(
            LocalisedText text, Optional<LocalDate> on, Optional<LocalisedText> source) {}
}
