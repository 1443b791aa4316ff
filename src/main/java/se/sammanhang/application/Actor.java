package se.sammanhang.application;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.SiteId;

/**
 * The account on whose behalf a use case runs.
 *
 * @param sites the sites it may see; empty means every site of the project
 */
public record Actor(UUID account, String name, Role role, ProjectId project, Set<SiteId> sites) {

    private static final Set<Role> STAFF =
            EnumSet.of(Role.COACH, Role.PROJECT_LEADER, Role.COORDINATOR);

    public Actor {
        sites = Set.copyOf(sites);
    }

    /** Refuses an act to an account whose role does not include it. */
    public void require(Role... permitted) {
        if (!Set.of(permitted).contains(role)) {
            throw new NotPermitted(role);
        }
    }

    public void requireStaff() {
        if (!STAFF.contains(role)) {
            throw new NotPermitted(role);
        }
    }

    public boolean covers(SiteId site) {
        return sites.isEmpty() || sites.contains(site);
    }
}
