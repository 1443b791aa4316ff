package se.sammanhang.application.release;

import java.time.Instant;
import java.util.UUID;
import se.sammanhang.application.Actor;
import se.sammanhang.application.Role;

/**
 * One step of a release, as it is kept for good.
 *
 * @param to where the release stands from then on
 * @param name of the account as it was called then; empty where that is no longer known
 * @param reason why it was taken back; empty for a step forward
 */
public record StepTaken(
        ReleaseStep to, Instant at, UUID account, String name, Role role, String reason) {

    static StepTaken by(Actor actor, ReleaseStep to, Instant at, String reason) {
        return new StepTaken(to, at, actor.account(), actor.name(), actor.role(), reason);
    }

    /** The step that freezing a release is. */
    public static StepTaken frozen(Actor evaluator, Instant at) {
        evaluator.require(Role.EVALUATOR);
        return by(evaluator, ReleaseStep.LEADERS, at, "");
    }
}
