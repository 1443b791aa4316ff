package se.sammanhang.security;

import java.security.Principal;
import se.sammanhang.application.Actor;

/**
 * The account a session belongs to, as it was at sign-in. For what it may do now, ask {@link
 * CurrentActor}.
 */
public record SignedIn(String login, Actor actor) implements Principal {

    @Override
    public String getName() {
        return login;
    }
}
