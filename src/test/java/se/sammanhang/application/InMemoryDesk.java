package se.sammanhang.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.sammanhang.application.ResearchStore.ResponseAddress;
import se.sammanhang.application.desk.ExclusionStore;
import se.sammanhang.application.desk.NoteStore;
import se.sammanhang.application.desk.PlanStore;
import se.sammanhang.evaluation.ExclusionReason;

/** Plans and exclusions of one project, kept in lists. */
public final class InMemoryDesk implements PlanStore, ExclusionStore, NoteStore {

    private final List<SavedPlan> plans = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<KeptNote> notes = new ArrayList<>();

    @Override
    public List<SavedPlan> plans(Actor evaluator) {
        return plans.reversed();
    }

    @Override
    public int save(Actor evaluator, String text, String sha256, Instant now) {
        plans.add(new SavedPlan(plans.size() + 1, text, sha256, now, Optional.empty()));
        return plans.size();
    }

    @Override
    public void fix(Actor evaluator, int version, int laterAnswers, Instant now) {
        plans.replaceAll(
                plan ->
                        plan.version() == version
                                ? new SavedPlan(
                                        version,
                                        plan.text(),
                                        plan.sha256(),
                                        plan.savedAt(),
                                        Optional.of(new Fixing(now, laterAnswers)))
                                : plan);
    }

    @Override
    public List<Exclusion> exclusions(Actor evaluator) {
        return exclusions.reversed();
    }

    @Override
    public void exclude(
            Actor evaluator,
            ResponseAddress response,
            ExclusionReason reason,
            String words,
            Instant now) {
        exclusions.add(
                new Exclusion(UUID.randomUUID(), response, reason, words, now, Optional.empty()));
    }

    @Override
    public void lift(Actor evaluator, UUID exclusion, Instant now) {
        exclusions.replaceAll(
                known ->
                        known.id().equals(exclusion)
                                ? new Exclusion(
                                        known.id(),
                                        known.response(),
                                        known.reason(),
                                        known.words(),
                                        known.excludedAt(),
                                        Optional.of(now))
                                : known);
    }

    @Override
    public List<KeptNote> notes(Actor evaluator) {
        return notes.reversed();
    }

    @Override
    public void add(Actor evaluator, NoteStore.Draft draft, Instant now) {
        notes.add(new KeptNote(UUID.randomUUID(), draft));
    }

    @Override
    public void remove(Actor evaluator, UUID note, Instant now) {
        notes.removeIf(kept -> kept.id().equals(note));
    }
}
