package se.sammanhang.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.sammanhang.application.Actor;
import se.sammanhang.application.InMemoryRegistry;
import se.sammanhang.application.Role;
import se.sammanhang.application.SignIn;

class CurrentActorTest {

    private final InMemoryRegistry store = new InMemoryRegistry();
    private final Argon2Passwords passwords = new Argon2Passwords();
    private final Actor coach = actor(Role.COACH);
    private final Actor administrator = actor(Role.ADMINISTRATOR);
    private final CurrentActor current =
            new CurrentActor(
                    new SignIn(
                            store,
                            passwords,
                            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                            () -> "0123456789abcdefghijklmnopq"));

    @BeforeEach
    void sign_in() {
        store.put(Optional.empty(), "anna", "hash of the old", coach, Instant.EPOCH);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                SignedIn.of(store.byLogin("anna").orElseThrow()), null, List.of()));
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_account_acts_while_it_is_open() {
        assertThat(current.find()).contains(coach);
    }

    @Test
    void a_closed_account_acts_no_more() {
        store.setEnabled(administrator, "anna", false, Instant.EPOCH);
        assertThat(current.find()).isEmpty();
    }

    @Test
    void another_password_ends_the_sessions_that_the_old_one_opened() {
        store.setPassword(administrator, "anna", "hash of the new", Instant.EPOCH);
        assertThat(current.find()).isEmpty();
    }
}
