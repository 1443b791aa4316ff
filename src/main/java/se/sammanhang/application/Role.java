package se.sammanhang.application;

/** What an account may do. One role per account and project. */
public enum Role {
    COACH,
    PROJECT_LEADER,
    COORDINATOR,
    EVALUATOR,
    STEERING_GROUP,
    ADMINISTRATOR
}
