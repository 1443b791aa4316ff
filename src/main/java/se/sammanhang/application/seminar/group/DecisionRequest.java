package se.sammanhang.application.seminar.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.casework.Violation;
import se.sammanhang.seminar.group.TextRule;

/** What a host fills in to write down a decision. Fields left empty are absent. */
public record DecisionRequest(String said, String action, String owner, Optional<LocalDate> dueOn) {

    public DecisionRequest {
        said = TextRule.tidy(said);
        action = TextRule.tidy(action);
        owner = TextRule.tidy(owner);
    }

    /** Everything that is to be put right, in the order of the form. */
    List<Violation> violations(LocalDate today) {
        List<Violation> found = new ArrayList<>();
        SettleRequest.check(TextRule.SAID, "said", said).ifPresent(found::add);
        SettleRequest.check(TextRule.ACTION, "action", action).ifPresent(found::add);
        SettleRequest.check(TextRule.OWNER, "owner", owner).ifPresent(found::add);
        if (dueOn.isEmpty()) {
            found.add(new Violation("dueOn", "hosting.dueOn.missing"));
        } else if (dueOn.get().isBefore(today)) {
            found.add(new Violation("dueOn", "hosting.dueOn.past"));
        }
        return List.copyOf(found);
    }
}
