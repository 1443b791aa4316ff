package se.sammanhang.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.instrument.Language;

/**
 * A project and the conventions its figures follow.
 *
 * @param synthetic demo data, said wherever they are shown
 * @param cutOff day at which results are taken, usually one month before the end
 * @param targets wanted number of participants per gender code at enrolment
 * @param language in which a survey opens before the young person chooses
 */
public record Project(
        ProjectId id,
        String name,
        boolean synthetic,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        Optional<LocalDate> cutOff,
        Map<String, Integer> targets,
        List<Site> sites,
        Language language) {

    public Project {
        targets = Map.copyOf(targets);
        sites = List.copyOf(sites);
    }

    /** A project whose surveys open in Swedish. */
    public Project(
            ProjectId id,
            String name,
            boolean synthetic,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            Optional<LocalDate> cutOff,
            Map<String, Integer> targets,
            List<Site> sites) {
        this(id, name, synthetic, startsOn, endsOn, cutOff, targets, sites, Language.SWEDISH);
    }
}
