package se.sammanhang.programme.material;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.programme.SiteId;

/**
 * A goal of a site, or of the project beside those of its evaluation plan.
 *
 * @param targetPercent wanted share. Unit: per cent, 1 to 100; absent where nothing is counted
 * @param base of whom the share is
 * @param from day from which the goal holds
 * @param figure id of the figure that shows how it goes
 */
public record LocalGoal(
        Optional<SiteId> site,
        LocalisedText goal,
        OptionalInt targetPercent,
        Optional<LocalisedText> base,
        Optional<LocalDate> from,
        Optional<String> figure) {}
