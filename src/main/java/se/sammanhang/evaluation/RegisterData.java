package se.sammanhang.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the register knows of the same persons.
 *
 * @param cutOff day up to which exits are told apart; never one that lies ahead
 * @param targets wanted number of enrolled per gender code
 */
public record RegisterData(
        List<RegisterEntry> entries, Optional<LocalDate> cutOff, Map<String, Integer> targets) {

    public RegisterData {
        entries = List.copyOf(entries);
        targets = Map.copyOf(targets);
    }
}
