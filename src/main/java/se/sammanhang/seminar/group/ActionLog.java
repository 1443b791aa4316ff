package se.sammanhang.seminar.group;

import java.util.Comparator;
import java.util.List;
import se.sammanhang.seminar.group.Decision.Settled;

/**
 * The decisions of a project. The open ones open the next seminar.
 *
 * @param open those due first come first
 * @param settled those settled last come first
 */
public record ActionLog(List<Decision> open, List<Decision> settled) {

    public ActionLog {
        open = List.copyOf(open);
        settled = List.copyOf(settled);
    }

    public static ActionLog of(List<Decision> decisions) {
        return new ActionLog(
                decisions.stream()
                        .filter(Decision::isOpen)
                        .sorted(
                                Comparator.comparing(Decision::dueOn)
                                        .thenComparing(Decision::action))
                        .toList(),
                decisions.stream()
                        .filter(decision -> !decision.isOpen())
                        .sorted(
                                Comparator.comparing(
                                                (Decision decision) ->
                                                        decision.settled()
                                                                .map(Settled::on)
                                                                .orElse(decision.dueOn()))
                                        .reversed()
                                        .thenComparing(Decision::action))
                        .toList());
    }
}
