package se.sammanhang.persistence;

import java.util.Locale;

/**
 * A role that a connection pool logs in as. Which tables it may touch is in V3__rights.sql and in
 * the migrations that make tables.
 */
enum LoginRole {
    RESPONDENT(10),
    /** Groups of a learning seminar, who log in nowhere. */
    SEMINAR(10),
    /** Readers of what is public, who log in nowhere. */
    READER(10),
    STAFF(15),
    EVALUATOR(120),
    STEERING(15),
    ADMIN(15),
    JOBS(120);

    /** Owner of the tables; logs in at start only, to bring the schema up to date. */
    static final String MIGRATION = "sammanhang_migration";

    /** Owner of the functions that cross schemas; nobody can log in as it. */
    static final String DEFINER = "sammanhang_definer";

    private final int longestStatementSeconds;

    LoginRole(int longestStatementSeconds) {
        this.longestStatementSeconds = longestStatementSeconds;
    }

    String roleName() {
        return "sammanhang_" + name().toLowerCase(Locale.ROOT);
    }

    int longestStatementSeconds() {
        return longestStatementSeconds;
    }
}
