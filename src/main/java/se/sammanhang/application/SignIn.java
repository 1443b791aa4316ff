package se.sammanhang.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.sammanhang.application.AccountStore.Account;

/**
 * Checks name and password. Says nothing about which of them was wrong, takes the same time for
 * both, and makes whoever guesses wait.
 */
@Service
public class SignIn {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Clock clock;

    /** Compared with when there is no such account, so that the answer takes as long. */
    private final String nobodysHash;

    public SignIn(AccountStore accounts, Passwords passwords, Clock clock, Tokens tokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = new SignInThrottle(clock);
        this.clock = clock;
        this.nobodysHash = passwords.hash(tokens.next());
    }

    /** Outcome of an attempt. */
    public sealed interface Attempt {
        record Welcome(Account account) implements Attempt {}

        record Refused() implements Attempt {}

        record Wait(Duration remaining) implements Attempt {}
    }

    /**
     * @param address where the attempt came from; failures are counted per account and address, so
     *     that nobody can lock a colleague out from elsewhere
     */
    public Attempt attempt(String login, String password, String address) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        String key = name + "|" + address;
        Optional<Duration> remaining = throttle.remaining(key);
        if (remaining.isPresent()) {
            return new Attempt.Wait(remaining.get());
        }
        Optional<Account> account = accounts.byLogin(name);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (account.isPresent() && right && account.get().enabled()) {
            throttle.forget(key);
            accounts.audit(name, "sign-in", clock.instant());
            return new Attempt.Welcome(account.get());
        }
        throttle.fail(key);
        accounts.audit(name, "sign-in failed", clock.instant());
        return new Attempt.Refused();
    }

    public void signedOut(String login) {
        accounts.audit(login, "sign-out", clock.instant());
    }

    /** The account as it is now; empty once it has been closed, whatever the session says. */
    public Optional<Account> current(String login) {
        return accounts.byLogin(login).filter(Account::enabled);
    }
}
