package se.sammanhang.security;

import java.security.Principal;
import se.sammanhang.application.AccountStore.Account;
import se.sammanhang.application.Actor;
import se.sammanhang.application.Secret;

/**
 * The account a session belongs to, as it was at sign-in. For what it may do now, ask {@link
 * CurrentActor}.
 *
 * @param password fingerprint of the password's hash: another password ends the session
 */
public record SignedIn(String login, Actor actor, Secret password) implements Principal {

    static SignedIn of(Account account) {
        return new SignedIn(account.login(), account.actor(), Secret.of(account.passwordHash()));
    }

    boolean isStill(Account account) {
        return password.equals(Secret.of(account.passwordHash()));
    }

    @Override
    public String getName() {
        return login;
    }
}
