package se.sammanhang.application.release;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.sammanhang.application.Actor;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.ReleaseStore;
import se.sammanhang.application.ReleaseStore.Release;
import se.sammanhang.application.Role;
import se.sammanhang.seminar.group.TextRule;

/**
 * Project leads pass frozen releases on to the steering group and to the public, and take them
 * back. Whoever froze a release does neither: two pairs of eyes look at it before it leaves.
 */
@Service
public class PassReleases {

    /** What is written when something is taken back. */
    public static final TextRule REASON = new TextRule(300, true);

    private final ReleaseStore store;
    private final BaseUrl base;
    private final Clock clock;

    public PassReleases(ReleaseStore store, BaseUrl base, Clock clock) {
        this.store = store;
        this.base = base;
        this.clock = clock;
    }

    /** What became of a wish to move a release. */
    public sealed interface Outcome {

        record Moved(ReleaseStep to) implements Outcome {}

        /** Nothing is moved: somebody else has moved it since it was looked at. */
        record MovedMeanwhile() implements Outcome {}

        /** Nothing is moved: the reason cannot be kept. */
        record ReasonRefused(TextRule.Problem problem) implements Outcome {}
    }

    /**
     * Whether this account may move a release from one step to another. A step leads to its
     * neighbours only. A release is of the whole project: whoever sees some sites moves none.
     */
    public static boolean mayMove(Actor actor, ReleaseStep from, ReleaseStep to) {
        boolean neighbour =
                from.next().equals(Optional.of(to)) || from.previous().equals(Optional.of(to));
        return neighbour
                && actor.sites().isEmpty()
                && switch (actor.role()) {
                    case PROJECT_LEADER, COORDINATOR -> true;
                    case COACH, EVALUATOR, STEERING_GROUP, ADMINISTRATOR -> false;
                };
    }

    /** Those of the project that the account sees, newest first. */
    public List<Release> releases(Actor reader) {
        reader.require(Role.STEERING_GROUP, Role.EVALUATOR, Role.PROJECT_LEADER, Role.COORDINATOR);
        return store.releases(reader);
    }

    /** Where the release that is public is read, once there is one. */
    public String publicAddress(Actor reader) {
        return base.publicReport(reader.project().value());
    }

    /** One step forward from where the account saw it. */
    public Outcome passOn(Actor lead, Release seen) {
        return move(lead, seen, seen.steps().now().next(), "");
    }

    /** One step back from where the account saw it. */
    public Outcome takeBack(Actor lead, Release seen, String reason) {
        Optional<TextRule.Problem> problem = REASON.problem(reason);
        return problem.isPresent()
                ? new Outcome.ReasonRefused(problem.get())
                : move(lead, seen, seen.steps().now().previous(), TextRule.tidy(reason));
    }

    private Outcome move(Actor lead, Release seen, Optional<ReleaseStep> wanted, String reason) {
        ReleaseStep to = wanted.orElseThrow(() -> new NotPermitted(lead.role()));
        if (!mayMove(lead, seen.steps().now(), to)) {
            throw new NotPermitted(lead.role());
        }
        StepTaken step = StepTaken.by(lead, to, clock.instant(), reason);
        return store.move(lead, seen.id(), seen.steps(), step)
                ? new Outcome.Moved(to)
                : new Outcome.MovedMeanwhile();
    }
}
