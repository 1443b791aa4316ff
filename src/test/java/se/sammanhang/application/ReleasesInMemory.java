package se.sammanhang.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.sammanhang.application.release.StepTaken;
import se.sammanhang.application.release.StepsTaken;

/** Releases kept in a list; their bytes are not. Every account sees every one of them. */
public final class ReleasesInMemory implements ReleaseStore {
    final List<Draft> drafts = new ArrayList<>();
    private final List<Release> moved = new ArrayList<>();

    @Override
    public List<Basis> bases(Actor evaluator) {
        return List.of();
    }

    @Override
    public Release publish(
            Actor evaluator, Draft draft, byte[] content, String basis, Instant now) {
        drafts.add(draft);
        return release(
                drafts.size(),
                draft,
                now,
                new StepsTaken(List.of(StepTaken.frozen(evaluator, now))));
    }

    /** A release that {@link #move} moves. */
    public Release has(Actor evaluator, Instant now) {
        Draft draft = new Draft("Release", Set.of(), "p", "d", "x", "1");
        Release release = publish(evaluator, draft, new byte[0], "", now);
        moved.add(release);
        return release;
    }

    private static Release release(int version, Draft draft, Instant now, StepsTaken steps) {
        return new Release(
                new UUID(1, version),
                version,
                draft.title(),
                draft.languages(),
                "",
                draft.planSha256(),
                draft.policySha256(),
                draft.dataSha256(),
                draft.codeVersion(),
                now,
                steps);
    }

    @Override
    public List<Release> releases(Actor actor) {
        return List.copyOf(moved).reversed();
    }

    @Override
    public boolean move(Actor lead, UUID release, StepsTaken seen, StepTaken step) {
        Release old =
                moved.stream().filter(one -> one.id().equals(release)).findFirst().orElseThrow();
        if (!old.steps().equals(seen)) {
            return false;
        }
        List<StepTaken> steps = new ArrayList<>(seen.all());
        steps.add(step);
        Draft draft =
                new Draft(
                        old.title(),
                        old.languages(),
                        old.planSha256(),
                        old.policySha256(),
                        old.dataSha256(),
                        old.codeVersion());
        moved.set(
                moved.indexOf(old),
                release(old.version(), draft, old.releasedAt(), new StepsTaken(steps)));
        return true;
    }

    @Override
    public Optional<byte[]> content(Actor actor, UUID release) {
        return Optional.empty();
    }
}
