package se.sammanhang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says everything that is wrong with an enrolment, an intervention or an exit, all at once. */
public final class EnrolmentRules {

    private static final Pattern PERSONAL_IDENTITY_NUMBER =
            Pattern.compile("(\\d{2})?\\d{6}[-+ ]?\\d{4}");
    private static final int LONGEST_CODE = 40;

    private EnrolmentRules() {}

    public static List<Violation> violations(EnrolmentRequest request, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        if (request.site().isEmpty()) {
            found.add(new Violation("site", "enrol.site.missing"));
        }
        String code = request.localCode().strip();
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            found.add(new Violation("localCode", "enrol.localCode.missing"));
        } else if (PERSONAL_IDENTITY_NUMBER.matcher(code).find()) {
            found.add(new Violation("localCode", "enrol.localCode.identityNumber"));
        }
        if (request.gender().isEmpty()) {
            found.add(new Violation("gender", "enrol.gender.missing"));
        }
        if (request.ageBand().isEmpty()) {
            found.add(new Violation("ageBand", "enrol.ageBand.missing"));
        }
        if (request.inflow().isEmpty()) {
            found.add(new Violation("inflow", "enrol.inflow.missing"));
        }
        if (request.startedOn().isEmpty()) {
            found.add(new Violation("startedOn", "enrol.startedOn.missing"));
        } else if (request.startedOn().get().isAfter(today)) {
            found.add(new Violation("startedOn", "enrol.startedOn.future"));
        }
        return List.copyOf(found);
    }

    public static List<Violation> violations(InterventionSpell spell, LocalDate enrolledOn) {
        List<Violation> found = new ArrayList<>();
        if (spell.startedOn().isBefore(enrolledOn)) {
            found.add(new Violation("startedOn", "intervention.startedOn.beforeEnrolment"));
        }
        if (spell.endedOn().filter(end -> end.isBefore(spell.startedOn())).isPresent()) {
            found.add(new Violation("endedOn", "intervention.endedOn.beforeStart"));
        }
        return List.copyOf(found);
    }

    public static List<Violation> violations(
            ExitRequest request, LocalDate enrolledOn, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        if (request.exitedOn().isEmpty()) {
            found.add(new Violation("exitedOn", "exit.exitedOn.missing"));
        } else if (request.exitedOn().get().isBefore(enrolledOn)) {
            found.add(new Violation("exitedOn", "exit.exitedOn.beforeEnrolment"));
        } else if (request.exitedOn().get().isAfter(today)) {
            found.add(new Violation("exitedOn", "exit.exitedOn.future"));
        }
        if (request.mainReason().isEmpty()) {
            found.add(new Violation("mainReason", "exit.mainReason.missing"));
        }
        return List.copyOf(found);
    }
}
