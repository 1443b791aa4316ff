package se.sammanhang.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.sammanhang.application.Role;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.fieldwork.Occurrence;

/** The words for codes and days in the language of a component. */
public record Labels(Component where) {

    /** Days are those of the place the projects are in. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    public String of(GenderAtEnrolment gender) {
        return where.getTranslation("gender." + gender.name());
    }

    public String of(AgeBand band) {
        return where.getTranslation("ageBand." + band.name());
    }

    public String of(InflowChannel inflow) {
        return where.getTranslation("inflow." + inflow.name());
    }

    public String of(InterventionType type) {
        return where.getTranslation("intervention." + type.name());
    }

    public String of(InterventionType.Orientation orientation) {
        return where.getTranslation("orientation." + orientation.name());
    }

    public String of(ExitReason reason) {
        return where.getTranslation("exitReason." + reason.name());
    }

    public String of(Role role) {
        return where.getTranslation("role." + role.name());
    }

    /** For example Uppföljning 2. */
    public String of(Occurrence occurrence) {
        String round = where.getTranslation("round." + occurrence.round().value());
        return occurrence.round().equals(Occurrence.THREE_MONTHLY)
                ? round + " " + occurrence.number()
                : round;
    }

    /** For example 3 mars 2026. */
    public String day(LocalDate day) {
        return day(day, locale());
    }

    public String day(Instant moment) {
        return day(moment.atZone(ZONE).toLocalDate());
    }

    /** For example 3 mars 2026 14:05. */
    public String moment(Instant moment) {
        return day(moment) + " " + DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(ZONE));
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Texts.SWEDISH : ui.getLocale();
    }
}
