package se.sammanhang.application.seminar.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.sammanhang.application.Actor;
import se.sammanhang.application.Role;
import se.sammanhang.casework.Violation;
import se.sammanhang.seminar.group.ActionLog;
import se.sammanhang.seminar.group.Decision;
import se.sammanhang.seminar.group.Decision.Settled;

/** The action log of a project: evaluators write, steering groups read. */
@Service
public class KeepActions {

    private final ActionStore store;
    private final Clock clock;

    public KeepActions(ActionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public ActionLog log(Actor reader) {
        reader.require(Role.EVALUATOR, Role.STEERING_GROUP);
        return ActionLog.of(store.decisions(reader));
    }

    /** What is to be put right before it can be kept; nothing when it was kept. */
    public List<Violation> decide(Actor host, UUID seminar, DecisionRequest request) {
        host.require(Role.EVALUATOR);
        LocalDate today = LocalDate.now(clock);
        List<Violation> violations = request.violations(today);
        if (violations.isEmpty()) {
            store.add(
                    host,
                    new Decision(
                            UUID.randomUUID(),
                            seminar,
                            today,
                            request.said(),
                            request.action(),
                            request.owner(),
                            request.dueOn().orElseThrow(),
                            Optional.empty()),
                    clock.instant());
        }
        return violations;
    }

    public void remove(Actor host, UUID decision) {
        host.require(Role.EVALUATOR);
        store.remove(host, decision, clock.instant());
    }

    /** What is to be put right before it can be settled; nothing when it is settled. */
    public List<Violation> settle(Actor host, UUID decision, SettleRequest request) {
        host.require(Role.EVALUATOR);
        List<Violation> violations = request.violations();
        if (violations.isEmpty()) {
            store.settle(
                    host,
                    decision,
                    new Settled(
                            LocalDate.now(clock), request.outcome().orElseThrow(), request.what()),
                    clock.instant());
        }
        return violations;
    }

    /** Today, where the projects are. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
