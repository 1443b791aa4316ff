package se.sammanhang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.application.InMemoryRegistry;
import se.sammanhang.application.InviteParticipant;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.application.Role;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Language;

class DemoLinksTest {

    private final InMemoryRegistry store = new InMemoryRegistry();

    @Test
    void newcomers_are_women_and_men_by_turns() {
        AtomicInteger tokens = new AtomicInteger();
        for (int minute = 0; minute < 4; minute++) {
            Clock clock =
                    Clock.fixed(
                            Instant.parse("2026-03-02T08:00:00Z").plusSeconds(60L * minute),
                            ZoneOffset.UTC);
            InviteParticipant invite =
                    new InviteParticipant(
                            store,
                            () -> "token" + tokens.incrementAndGet(),
                            BaseUrl.parse("http://localhost:8080"),
                            clock);
            assertThat(
                            new DemoLinks(store, invite, clock)
                                    .fresh(Occurrence.INTAKE, Language.SWEDISH))
                    .isPresent();
        }
        assertThat(store.enrolments(InMemoryRegistry.actor(Role.COORDINATOR)))
                .extracting(Enrolled::gender)
                .containsExactlyInAnyOrder(
                        GenderAtEnrolment.WOMAN,
                        GenderAtEnrolment.MAN,
                        GenderAtEnrolment.WOMAN,
                        GenderAtEnrolment.MAN);
    }
}
