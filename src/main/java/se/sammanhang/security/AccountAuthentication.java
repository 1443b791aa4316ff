package se.sammanhang.security;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import se.sammanhang.application.AccountStore.Account;
import se.sammanhang.application.SignIn;

/** Spring Security's way to {@link SignIn}. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    AccountAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication asked) throws AuthenticationException {
        String login = asked.getName();
        String password = asked.getCredentials() instanceof String text ? text : "";
        return switch (signIn.attempt(login, password, address(asked.getDetails()))) {
            case SignIn.Attempt.Welcome(Account account) -> welcome(account);
            case SignIn.Attempt.Refused() -> throw new BadCredentialsException("refused");
            case SignIn.Attempt.Wait(Duration remaining) -> throw new TooManyAttempts(remaining);
        };
    }

    private static Authentication welcome(Account account) {
        SignedIn principal = SignedIn.of(account);
        return UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.actor().role().name())));
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** The account and address have failed too often; the same for names that do not exist. */
    static final class TooManyAttempts extends AuthenticationException {
        private static final long serialVersionUID = 1L;
        private final int minutes;

        TooManyAttempts(Duration remaining) {
            super("too many attempts");
            this.minutes = (int) Math.max(1, remaining.plusSeconds(59).toMinutes());
        }

        int minutes() {
            return minutes;
        }
    }
}
