package se.sammanhang.security;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.sammanhang.application.AccountStore.Account;
import se.sammanhang.application.Actor;
import se.sammanhang.application.SignIn;

/**
 * The account behind the present request, read anew each time: an account that has been closed or
 * given another role or password loses its rights at once and not only when its session ends.
 */
@Component
public class CurrentActor {

    private final SignIn signIn;

    public CurrentActor(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Who is acting. Refuses when nobody is signed in or the session has lost its account. */
    public Actor actor() {
        return find().orElseThrow(NotSignedIn::new);
    }

    public Optional<Actor> find() {
        return signedIn()
                .flatMap(known -> signIn.current(known.login()).filter(known::isStill))
                .map(Account::actor);
    }

    Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /** Nobody is signed in, or the account has been closed meanwhile. */
    public static final class NotSignedIn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSignedIn() {
            super("no open account behind this request");
        }
    }
}
