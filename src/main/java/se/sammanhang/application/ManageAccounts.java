package se.sammanhang.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import se.sammanhang.application.AccountStore.Account;
import se.sammanhang.casework.Violation;
import se.sammanhang.programme.SiteId;

/** An administrator decides who may sign in, as what, and where. */
@Service
public class ManageAccounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final int PASSWORD_LENGTH = 16;
    private static final Violation TAKEN = new Violation("login", "account.login.taken");

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Clock clock;

    public ManageAccounts(AccountStore accounts, Passwords passwords, Tokens tokens, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What an administrator fills in for a new account. No sites means every site. */
    public record AccountRequest(
            String login, String name, Optional<Role> role, Set<SiteId> sites) {
        public AccountRequest {
            login = login.strip().toLowerCase(Locale.ROOT);
            name = name.strip();
            sites = Set.copyOf(sites);
        }

        /** Whether the login has the form of one. */
        public boolean hasGoodLogin() {
            return LOGIN.matcher(login).matches();
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The password is shown once and stored only as a hash. */
        record Created(String login, String password) implements Outcome {}

        record Faulty(List<Violation> violations) implements Outcome {
            public Faulty {
                violations = List.copyOf(violations);
            }
        }
    }

    public List<Account> all(Actor administrator) {
        administrator.require(Role.ADMINISTRATOR);
        return accounts.all(administrator).stream()
                .sorted(Comparator.comparing(Account::login))
                .toList();
    }

    public Outcome create(Actor administrator, AccountRequest request) {
        administrator.require(Role.ADMINISTRATOR);
        List<Violation> violations = violations(request);
        if (!violations.isEmpty()) {
            return new Outcome.Faulty(violations);
        }
        String password = password();
        Actor actor =
                new Actor(
                        UUID.nameUUIDFromBytes(tokens.next().getBytes(StandardCharsets.UTF_8)),
                        request.name(),
                        request.role().orElseThrow(),
                        administrator.project(),
                        request.sites());
        boolean made =
                accounts.put(
                        Optional.of(administrator),
                        request.login(),
                        passwords.hash(password),
                        actor,
                        clock.instant());
        // Somebody else may have taken the login since it was looked up.
        return made
                ? new Outcome.Created(request.login(), password)
                : new Outcome.Faulty(List.of(TAKEN));
    }

    /**
     * Gives an account of the administrator's project a new password. A closed account stays
     * closed.
     *
     * @return what was made, shown once; empty when the project has no such account
     */
    public Optional<Outcome.Created> resetPassword(Actor administrator, String login) {
        if (all(administrator).stream().noneMatch(known -> known.login().equals(login))) {
            return Optional.empty();
        }
        String password = password();
        accounts.setPassword(administrator, login, passwords.hash(password), clock.instant());
        return Optional.of(new Outcome.Created(login, password));
    }

    private String password() {
        return tokens.next().substring(0, PASSWORD_LENGTH);
    }

    /** Opens or closes an account; nobody can close their own. */
    public void setEnabled(Actor administrator, String login, boolean enabled) {
        administrator.require(Role.ADMINISTRATOR);
        Account account =
                all(administrator).stream()
                        .filter(known -> known.login().equals(login))
                        .findFirst()
                        .orElseThrow(() -> new NotPermitted(administrator.role()));
        if (account.actor().account().equals(administrator.account())) {
            throw new NotPermitted(administrator.role());
        }
        accounts.setEnabled(administrator, login, enabled, clock.instant());
    }

    /** Everything that speaks against making the account. */
    List<Violation> violations(AccountRequest request) {
        List<Violation> found = new ArrayList<>();
        if (!request.hasGoodLogin()) {
            found.add(new Violation("login", "account.login.form"));
        } else if (accounts.byLogin(request.login()).isPresent()) {
            found.add(TAKEN);
        }
        if (request.name().isEmpty()) {
            found.add(new Violation("name", "account.name.missing"));
        }
        if (request.role().isEmpty()) {
            found.add(new Violation("role", "account.role.missing"));
        }
        return List.copyOf(found);
    }
}
