package se.sammanhang.application.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.sammanhang.application.Actor;

/** Tables an evaluator made and kept: the question, and what it was asked of. */
public interface SavedTableStore {

    /** Newest first. */
    List<SavedTable> tables(Actor evaluator);

    void save(Actor evaluator, Draft draft, Instant now);

    /**
     * @param question the stored form of the question
     * @param planSha256 fingerprint of the plan in force
     * @param dataSha256 fingerprint of the data it was asked of
     */
    record Draft(String title, String question, String planSha256, String dataSha256) {}

    /** A table that was kept. */
    record SavedTable(UUID id, Draft draft, Instant savedAt) {}
}
