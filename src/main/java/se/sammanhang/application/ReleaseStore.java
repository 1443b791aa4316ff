package se.sammanhang.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.sammanhang.application.release.StepTaken;
import se.sammanhang.application.release.StepsTaken;
import se.sammanhang.instrument.Language;

/**
 * Frozen releases: written once, never changed, read as the stored bytes by whoever they have been
 * passed on to.
 */
public interface ReleaseStore {

    /**
     * Freezes a release under the next version of the project; project leads see it from then on.
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

    /** Those that the account may see, newest first. */
    List<Release> releases(Actor actor);

    /**
     * Moves a release, as an act of a project lead.
     *
     * @param seen the steps it had taken when the lead decided
     * @return whether it was moved; not when it has taken other steps meanwhile
     */
    boolean move(Actor lead, UUID release, StepsTaken seen, StepTaken step);

    /** The stored bytes, where the account may see the release. */
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
     * @param steps who passed it on to whom, and when
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
            Instant releasedAt,
            StepsTaken steps) {
        public Release {
            languages = Set.copyOf(languages);
        }
    }
}
