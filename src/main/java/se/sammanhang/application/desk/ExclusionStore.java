package se.sammanhang.application.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ResearchStore.ResponseAddress;
import se.sammanhang.evaluation.ExclusionReason;

/** Decisions to leave responses out, and to take them in again. Nothing is changed afterwards. */
public interface ExclusionStore {

    /** Newest first, lifted ones too. */
    List<Exclusion> exclusions(Actor evaluator);

    void exclude(
            Actor evaluator,
            ResponseAddress response,
            ExclusionReason reason,
            String words,
            Instant now);

    /**
     * Takes the response in again, also where two left it out at the same moment. Lifting twice
     * changes nothing.
     */
    void lift(Actor evaluator, UUID exclusion, Instant now);

    /**
     * @param words the evaluator's own, may be blank unless the reason is another one
     * @param liftedAt absent while the response is left out
     */
    record Exclusion(
            UUID id,
            ResponseAddress response,
            ExclusionReason reason,
            String words,
            Instant excludedAt,
            Optional<Instant> liftedAt) {
        public boolean inForce() {
            return liftedAt.isEmpty();
        }
    }
}
