package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.sammanhang.application.InMemoryRegistry.NORTH;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.sammanhang.application.ManageAccounts.AccountRequest;
import se.sammanhang.application.ManageAccounts.Outcome;
import se.sammanhang.casework.Violation;
import se.sammanhang.security.Argon2Passwords;

class ManageAccountsTest {

    private final InMemoryRegistry store = new InMemoryRegistry();
    private final Argon2Passwords passwords = new Argon2Passwords();
    private final ManageAccounts manage =
            new ManageAccounts(
                    store,
                    passwords,
                    () -> "0123456789abcdefghijklmnopq",
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final Actor administrator = actor(Role.ADMINISTRATOR);

    @Test
    void a_new_account_opens_with_the_password_shown_once_and_keeps_only_its_argon2id_hash() {
        Outcome outcome =
                manage.create(
                        administrator,
                        new AccountRequest(
                                " Anna.B ", "Anna B", Optional.of(Role.COACH), Set.of(NORTH)));

        assertThat(outcome).isEqualTo(new Outcome.Created("anna.b", "0123456789abcdef"));
        AccountStore.Account account = store.byLogin("anna.b").orElseThrow();
        assertThat(account.passwordHash())
                .startsWith("$argon2id$")
                .doesNotContain("0123456789abcdef");
        assertThat(passwords.matches("0123456789abcdef", account.passwordHash())).isTrue();
        assertThat(passwords.matches("0123456789abcdeg", account.passwordHash())).isFalse();
        assertThat(account.actor().sites()).containsExactly(NORTH);
    }

    @Test
    void every_fault_of_a_new_account_is_told_at_once() {
        assertThat(
                        manage.create(
                                administrator,
                                new AccountRequest("Å", "", Optional.empty(), Set.of())))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty ->
                                assertThat(faulty.violations())
                                        .extracting(Violation::field)
                                        .containsExactly("login", "name", "role"));
    }

    @Test
    void a_user_name_is_never_given_twice() {
        AccountRequest request =
                new AccountRequest("anna", "Anna", Optional.of(Role.COACH), Set.of());
        manage.create(administrator, request);

        assertThat(manage.create(administrator, request)).isInstanceOf(Outcome.Faulty.class);
    }

    @Test
    void an_account_made_by_somebody_else_at_the_same_moment_is_not_overwritten() {
        AtomicInteger looks = new AtomicInteger();
        InMemoryRegistry racing =
                new InMemoryRegistry() {
                    @Override
                    public Optional<Account> byLogin(String login) {
                        return looks.getAndIncrement() == 0
                                ? Optional.empty()
                                : super.byLogin(login);
                    }
                };
        racing.put(Optional.empty(), "anna", "hash of Anna", actor(Role.COACH), Instant.EPOCH);
        ManageAccounts late =
                new ManageAccounts(
                        racing,
                        passwords,
                        () -> "0123456789abcdefghijklmnopq",
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        assertThat(
                        late.create(
                                administrator,
                                new AccountRequest(
                                        "anna",
                                        "Another",
                                        Optional.of(Role.ADMINISTRATOR),
                                        Set.of())))
                .isEqualTo(
                        new Outcome.Faulty(List.of(new Violation("login", "account.login.taken"))));
        assertThat(racing.byLogin("anna").orElseThrow().passwordHash()).isEqualTo("hash of Anna");
    }

    @Test
    void a_new_password_replaces_the_old_one_and_opens_no_closed_account() {
        store.put(Optional.empty(), "anna", "old hash", actor(Role.COACH), Instant.EPOCH);
        store.setEnabled(administrator, "anna", false, Instant.EPOCH);

        assertThat(manage.resetPassword(administrator, "anna"))
                .contains(new Outcome.Created("anna", "0123456789abcdef"));
        AccountStore.Account account = store.byLogin("anna").orElseThrow();
        assertThat(passwords.matches("0123456789abcdef", account.passwordHash())).isTrue();
        assertThat(account.enabled()).isFalse();
        assertThat(manage.resetPassword(administrator, "nobody")).isEmpty();
    }

    @Test
    void nobody_closes_their_own_account() {
        store.put(Optional.empty(), "admin", "hash", administrator, Instant.EPOCH);

        assertThatThrownBy(() -> manage.setEnabled(administrator, "admin", false))
                .isInstanceOf(NotPermitted.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void only_administrators_keep_accounts(Role role) {
        assertThatThrownBy(() -> manage.all(actor(role))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> manage.setEnabled(actor(role), "anna", false))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> manage.resetPassword(actor(role), "anna"))
                .isInstanceOf(NotPermitted.class);
    }
}
