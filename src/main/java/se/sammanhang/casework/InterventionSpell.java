package se.sammanhang.casework;

import java.time.LocalDate;
import java.util.Optional;

/** One dated intervention; several may overlap. */
public record InterventionSpell(
        InterventionType type, LocalDate startedOn, Optional<LocalDate> endedOn) {}
