package se.sammanhang.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project and the conventions its figures follow.
 *
 * @param synthetic demo data, said wherever they are shown
 * @param cutOff day at which results are taken, usually one month before the end
 * @param targets wanted number of participants per gender code at enrolment
 */
public record Project(
        ProjectId id,
        String name,
        boolean synthetic,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        Optional<LocalDate> cutOff,
        Map<String, Integer> targets,
        List<Site> sites) {

    public Project {
        targets = Map.copyOf(targets);
        sites = List.copyOf(sites);
    }
}
