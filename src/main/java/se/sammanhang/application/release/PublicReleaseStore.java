package se.sammanhang.application.release;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.sammanhang.programme.ProjectId;

/** What anybody may read without signing in, and nothing else. */
public interface PublicReleaseStore {

    /**
     * The newest release of the project that is public now; the same answer for no such project.
     */
    Optional<PublicRelease> newest(ProjectId project);

    /** Its bytes; absent when it has been taken back or another one has come. */
    Optional<byte[]> content(ProjectId project, UUID release);

    /**
     * @param title name of the project when the release was frozen
     * @param synthetic whether it tells of invented people
     * @param publicAt when it was made public, for the last time
     */
    record PublicRelease(
            UUID id,
            int version,
            String title,
            boolean synthetic,
            String contentSha256,
            Instant releasedAt,
            Instant publicAt) {}
}
