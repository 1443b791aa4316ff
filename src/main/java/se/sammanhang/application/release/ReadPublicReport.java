package se.sammanhang.application.release;

import java.util.Optional;
import org.springframework.stereotype.Service;
import se.sammanhang.application.release.PublicReleaseStore.PublicRelease;
import se.sammanhang.programme.ProjectId;

/** Anybody reads what a project has made public; nobody learns which projects there are. */
@Service
public class ReadPublicReport {

    private final PublicReleaseStore store;

    public ReadPublicReport(PublicReleaseStore store) {
        this.store = store;
    }

    /**
     * What the address leads to: the newest release that is public now.
     *
     * @param project as it stands in the address
     */
    public Optional<PublicRelease> newest(String project) {
        return id(project).flatMap(store::newest);
    }

    /** Its bytes; absent when it has been taken back since it was found. */
    public Optional<byte[]> content(String project, PublicRelease found) {
        return id(project).flatMap(known -> store.content(known, found.id()));
    }

    private static Optional<ProjectId> id(String text) {
        try {
            return Optional.of(new ProjectId(text));
        } catch (IllegalArgumentException noSuchName) {
            return Optional.empty();
        }
    }
}
