package se.sammanhang.seminar.group;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A learning seminar with its group work. A project has at most one open at a time.
 *
 * @param release version of the release it looks at, where one was chosen
 * @param votes each group has, 1 to 9
 * @param code while it is open; gone afterwards
 */
public record Seminar(
        UUID id,
        LocalDate heldOn,
        Optional<Integer> release,
        Phase phase,
        int votes,
        Optional<SeminarCode> code) {

    public Seminar {
        if (phase.isOpen() != code.isPresent()) {
            throw new IllegalArgumentException(
                    "code: wanted one exactly while open, got %s in %s".formatted(code, phase));
        }
        if (votes < Ballot.FEWEST || votes > Ballot.MOST) {
            throw new IllegalArgumentException("votes: wanted 1 to 9, got " + votes);
        }
    }
}
