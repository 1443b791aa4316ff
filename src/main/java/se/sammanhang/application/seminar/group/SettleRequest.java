package se.sammanhang.application.seminar.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.casework.Violation;
import se.sammanhang.seminar.group.Decision.Outcome;
import se.sammanhang.seminar.group.TextRule;

/** What a host fills in to say what became of a decision. */
public record SettleRequest(Optional<Outcome> outcome, String what) {

    public SettleRequest {
        what = TextRule.tidy(what);
    }

    List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        if (outcome.isEmpty()) {
            found.add(new Violation("outcome", "hosting.outcome.missing"));
        }
        check(TextRule.OUTCOME, "what", what).ifPresent(found::add);
        return List.copyOf(found);
    }

    static Optional<Violation> check(TextRule rule, String field, String text) {
        return rule.problem(text).map(problem -> new Violation(field, "hosting.text." + problem));
    }
}
