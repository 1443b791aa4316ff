package se.sammanhang.application.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.sammanhang.application.Actor;

/** The plans of a project as they were saved. Nothing is changed afterwards. */
public interface PlanStore {

    /** Newest first. */
    List<SavedPlan> plans(Actor evaluator);

    /** Saves a text as the next version; says which. */
    int save(Actor evaluator, String text, String sha256, Instant now);

    /** Fixes a version: from now on the project is evaluated by it, until a later one is fixed. */
    void fix(Actor evaluator, int version, int laterAnswers, Instant now);

    /**
     * @param version 1 for a project's first
     * @param text YAML
     * @param sha256 of the UTF-8 text
     * @param fixing absent for a draft
     */
    record SavedPlan(
            int version, String text, String sha256, Instant savedAt, Optional<Fixing> fixing) {
        public boolean isFixed() {
            return fixing.isPresent();
        }
    }

    /**
     * @param laterAnswers submitted responses to the plan's later rounds that had come in by then;
     *     0 when the plan was fixed before the answers it is about
     */
    record Fixing(Instant at, int laterAnswers) {}
}
