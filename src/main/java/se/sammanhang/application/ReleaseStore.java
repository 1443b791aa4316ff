package se.sammanhang.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.sammanhang.instrument.Language;

/** Frozen releases: written once, never changed, read by steering groups as the stored bytes. */
public interface ReleaseStore {

    /**
     * Freezes a release under the next version of the project.
     *
     * @param content the release as it will be shown, for example JSON with rendered charts
     * @param basis what the release rests on, for evaluators alone
     */
    Release publish(Actor evaluator, Draft draft, byte[] content, String basis, Instant now);

    /** What releases rest on, oldest first; one from before such was kept has none. */
    List<Basis> bases(Actor evaluator);

    /**
     * @param text as it was given
     */
    record Basis(UUID release, int version, String text) {}

    /** Newest first. */
    List<Release> releases(Actor actor);

    /** The stored bytes. */
    Optional<byte[]> content(Actor actor, UUID release);

    /**
     * @param planSha256 fingerprint of the evaluation plan
     * @param policySha256 fingerprint of the disclosure policy
     * @param dataSha256 fingerprint of the data analysed
     */
    record Draft(
            String title,
            Set<Language> languages,
            String planSha256,
            String policySha256,
            String dataSha256,
            String codeVersion) {
        public Draft {
            languages = Set.copyOf(languages);
        }
    }

    /**
     * @param version 1 for a project's first
     */
    record Release(
            UUID id,
            int version,
            String title,
            Set<Language> languages,
            String contentSha256,
            String planSha256,
            String policySha256,
            String dataSha256,
            String codeVersion,
            Instant releasedAt) {
        public Release {
            languages = Set.copyOf(languages);
        }
    }
}
