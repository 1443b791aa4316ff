package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.SignIn.Attempt;

class SignInTest {

    private static final Passwords PLAIN =
            new Passwords() {
                @Override
                public String hash(String password) {
                    return "hash of " + password;
                }

                @Override
                public boolean matches(String password, String hash) {
                    return hash.equals(hash(password));
                }
            };

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final InMemoryRegistry store = new InMemoryRegistry();
    private final SignIn signIn = new SignIn(store, PLAIN, clock, () -> "nobody");

    @BeforeEach
    void anna_has_an_account() {
        store.put(Optional.empty(), "anna", "hash of right", actor(Role.COACH), now.get());
    }

    @Test
    void the_right_name_and_password_open_and_are_audited() {
        assertThat(signIn.attempt(" Anna ", "right", "here")).isInstanceOf(Attempt.Welcome.class);
        assertThat(store.audited).containsExactly("sign-in anna");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_look_the_same() {
        assertThat(signIn.attempt("anna", "wrong", "here"))
                .isEqualTo(signIn.attempt("bert", "wrong", "here"))
                .isEqualTo(new Attempt.Refused());
        assertThat(signIn.attempt("bert", "nobody", "here")).isEqualTo(new Attempt.Refused());
    }

    @Test
    void the_sixth_attempt_has_to_wait_even_with_the_right_password() {
        fail(5);

        assertThat(signIn.attempt("anna", "right", "here"))
                .isEqualTo(new Attempt.Wait(Duration.ofMinutes(1)));
    }

    @Test
    void four_failures_do_not_make_anybody_wait() {
        fail(4);

        assertThat(signIn.attempt("anna", "right", "here")).isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    void made_up_names_wait_as_real_ones_do() {
        for (int i = 0; i < 5; i++) {
            signIn.attempt("bert", "wrong", "here");
        }

        assertThat(signIn.attempt("bert", "wrong", "here")).isInstanceOf(Attempt.Wait.class);
    }

    @Test
    void waiting_ends_and_nobody_is_locked_out_from_another_address() {
        fail(5);

        assertThat(signIn.attempt("anna", "right", "elsewhere"))
                .isInstanceOf(Attempt.Welcome.class);
        now.updateAndGet(then -> then.plus(Duration.ofMinutes(1)));
        assertThat(signIn.attempt("anna", "right", "here")).isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    void each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        fail(5);
        now.updateAndGet(then -> then.plus(Duration.ofMinutes(1)));
        fail(1);
        assertThat(signIn.attempt("anna", "x", "here"))
                .isEqualTo(new Attempt.Wait(Duration.ofMinutes(2)));
        for (int i = 0; i < 4; i++) {
            now.updateAndGet(then -> then.plus(Duration.ofMinutes(15)));
            fail(1);
        }
        assertThat(signIn.attempt("anna", "x", "here"))
                .isEqualTo(new Attempt.Wait(Duration.ofMinutes(15)));
    }

    @Test
    void a_closed_account_is_refused_and_loses_its_open_session_too() {
        store.setEnabled(actor(Role.ADMINISTRATOR), "anna", false, now.get());

        assertThat(signIn.attempt("anna", "right", "here")).isEqualTo(new Attempt.Refused());
        assertThat(signIn.current("anna")).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn.attempt("anna", "wrong", "here")).isEqualTo(new Attempt.Refused());
        }
    }
}
