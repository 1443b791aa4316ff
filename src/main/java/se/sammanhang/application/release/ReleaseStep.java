package se.sammanhang.application.release;

import java.util.Optional;
import se.sammanhang.application.Role;

/** How far a release has come. Each step is seen by those of the steps before it as well. */
public enum ReleaseStep {
    /** Frozen: evaluators, project leaders and coordinators see it. */
    LEADERS,
    /** The steering group sees it too. */
    STEERING,
    /** Everybody can read it without signing in. */
    PUBLIC;

    public Optional<ReleaseStep> next() {
        return switch (this) {
            case LEADERS -> Optional.of(STEERING);
            case STEERING -> Optional.of(PUBLIC);
            case PUBLIC -> Optional.empty();
        };
    }

    public Optional<ReleaseStep> previous() {
        return switch (this) {
            case LEADERS -> Optional.empty();
            case STEERING -> Optional.of(LEADERS);
            case PUBLIC -> Optional.of(STEERING);
        };
    }

    /** Whether an account with this role sees a release at this step among those of its project. */
    public boolean isSeenBy(Role role) {
        return switch (role) {
            case EVALUATOR, PROJECT_LEADER, COORDINATOR -> true;
            case STEERING_GROUP -> this != LEADERS;
            case COACH, ADMINISTRATOR -> false;
        };
    }
}
