package se.sammanhang.casework;

import java.time.LocalDate;
import java.util.Optional;

/** What staff fill in when somebody leaves. Work and study are flags; both may be true. */
public record ExitRequest(
        Optional<LocalDate> exitedOn,
        Optional<ExitReason> mainReason,
        boolean works,
        boolean studies) {}
