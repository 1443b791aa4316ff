package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.sammanhang.application.InMemoryRegistry.NORTH;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
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
    }
}
