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

    /** Stands for whoever may run commands on the machine; no account in the database has it. */
    public static final UUID COMMAND_LINE = new UUID(0, 0);

    private static final Set<Role> STAFF =
            EnumSet.of(Role.COACH, Role.PROJECT_LEADER, Role.COORDINATOR);

    public Actor {
        sites = Set.copyOf(sites);
    }

    /**
     * The operator of the installation, who stands above every account and acts in one role at a
     * time.
     *
     * @param command what was run, for example evaluate
     * @param systemUser name of the machine's user
     */
    public static Actor atTheCommandLine(
            String command, String systemUser, Role role, ProjectId project) {
        return new Actor(
                COMMAND_LINE, "command " + command + " by " + systemUser, role, project, Set.of());
    }

    /**
     * Who acted, as the audit table says it: the account, or the command and the machine's user.
     */
    public String auditedAs() {
        return account.equals(COMMAND_LINE) ? name : account.toString();
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
