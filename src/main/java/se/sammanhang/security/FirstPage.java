package se.sammanhang.security;

import se.sammanhang.application.Role;

/** Where each role lands after signing in. */
public final class FirstPage {

    private FirstPage() {}

    public static String of(Role role) {
        return switch (role) {
            case COACH, PROJECT_LEADER, COORDINATOR -> "/";
            case EVALUATOR -> "/utvardering";
            case STEERING_GROUP -> "/styrgrupp";
            case ADMINISTRATOR -> "/admin";
        };
    }
}
