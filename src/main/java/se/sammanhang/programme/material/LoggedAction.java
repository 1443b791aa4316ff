package se.sammanhang.programme.material;

import java.time.LocalDate;
import java.util.Optional;
import se.sammanhang.instrument.LocalisedText;

/**
 * A decision, and what became of it.
 *
 * @param heard what was said or found that led to it: "you said"
 * @param action what was decided: "we did"
 * @param owner role or group that does it, never a person's name
 * @param at where it was decided, for example the first learning seminar
 * @param decided when
 * @param due by when it is to be done
 */
public record LoggedAction(
        Optional<LocalisedText> heard,
        LocalisedText action,
        LocalisedText owner,
        Optional<LocalisedText> at,
        Optional<LocalDate> decided,
        Optional<LocalDate> due,
        Status status) {

    /** What became of it. */
    public enum Status {
        OPEN,
        DONE,
        DROPPED
    }
}
