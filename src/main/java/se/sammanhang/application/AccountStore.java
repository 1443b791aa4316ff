package se.sammanhang.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Local accounts. */
public interface AccountStore {

    Optional<Account> byLogin(String login);

    List<Account> all(Actor administrator);

    /**
     * Makes an account that was not there; never touches one that is.
     *
     * @param administrator absent for the product itself
     * @param passwordHash an encoded Argon2id hash
     * @return false when the login is taken, in this project or another
     */
    boolean put(
            Optional<Actor> administrator,
            String login,
            String passwordHash,
            Actor account,
            Instant now);

    /** Opens or closes an account of the administrator's project; notes it in the audit table. */
    void setEnabled(Actor administrator, String login, boolean enabled, Instant now);

    /**
     * Gives an account of the administrator's project another password; notes it in the audit
     * table.
     */
    void setPassword(Actor administrator, String login, String passwordHash, Instant now);

    /** Notes a sign-in, a failed sign-in or a sign-out in the audit table. */
    void audit(String login, String act, Instant now);

    record Account(String login, String passwordHash, boolean enabled, Actor actor) {}
}
