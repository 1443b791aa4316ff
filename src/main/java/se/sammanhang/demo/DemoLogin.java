package se.sammanhang.demo;

import java.util.Locale;
import se.sammanhang.application.Role;

/** One demo account per role, and an evaluator's for the smaller project. */
public enum DemoLogin {
    COACH(Role.COACH, false),
    PROJEKTLEDARE(Role.PROJECT_LEADER, false),
    SAMORDNARE(Role.COORDINATOR, false),
    UTVARDERARE(Role.EVALUATOR, false),
    STYRGRUPP(Role.STEERING_GROUP, false),
    ADMIN(Role.ADMINISTRATOR, false),
    UTVARDERARE_KRISTINEHAMN(Role.EVALUATOR, true),
    SAMORDNARE_KRISTINEHAMN(Role.COORDINATOR, true);

    private final Role role;
    private final boolean kristinehamn;

    DemoLogin(Role role, boolean kristinehamn) {
        this.role = role;
        this.kristinehamn = kristinehamn;
    }

    /** Name to sign in with. */
    public String login() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Role role() {
        return role;
    }

    boolean kristinehamn() {
        return kristinehamn;
    }
}
