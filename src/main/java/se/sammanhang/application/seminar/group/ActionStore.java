package se.sammanhang.application.seminar.group;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.sammanhang.application.Actor;
import se.sammanhang.seminar.group.Decision;

/** Decisions of a project, and what became of them. */
public interface ActionStore {

    List<Decision> decisions(Actor reader);

    /** An open decision. */
    void add(Actor host, Decision decision, Instant now);

    /** Removes a decision that is still open, such as one with a slip of the pen. */
    void remove(Actor host, UUID decision, Instant now);

    /** Whether it was open until now. */
    boolean settle(Actor host, UUID decision, Decision.Settled settled, Instant now);
}
