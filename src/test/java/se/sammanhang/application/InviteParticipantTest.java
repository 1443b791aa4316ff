package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.sammanhang.application.InMemoryRegistry.NORTH;
import static se.sammanhang.application.InMemoryRegistry.SOUTH;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.InviteParticipant.Invitation;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.fieldwork.Occurrence;

class InviteParticipantTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Occurrence INTAKE = Occurrence.first(Occurrence.INTAKE);
    private static final Occurrence EXIT = Occurrence.first(Occurrence.EXIT);

    private final InMemoryRegistry store = new InMemoryRegistry();
    private final Iterator<String> tokens = List.of("first", "second").iterator();
    private final Actor coach = actor(Role.COACH, NORTH);

    private InviteParticipant at(String address) {
        return new InviteParticipant(
                store, tokens::next, BaseUrl.parse(address), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void a_link_is_built_from_the_base_url_and_only_its_fingerprint_is_kept() {
        EnrolmentId id = store.person(NORTH, "N1", TODAY);

        Invitation invitation = at("https://enkat.example/").handOut(coach, id, INTAKE);

        assertThat(invitation)
                .isEqualTo(
                        new Invitation.Link(
                                "https://enkat.example/s/first",
                                NOW.plus(InviteParticipant.LIFETIME),
                                true));
        assertThat(store.links).containsExactly(Secret.of("first"));
    }

    @Test
    void a_link_for_the_device_in_hand_says_so_and_is_soon_over() {
        EnrolmentId id = store.person(NORTH, "N1", TODAY);

        assertThat(at("https://enkat.example/").handOver(coach, id, INTAKE))
                .isEqualTo(
                        new Invitation.Link(
                                "https://enkat.example/s/first?here",
                                NOW.plus(InviteParticipant.HAND_OVER),
                                true));
        assertThat(at("http://localhost:8080").handOver(coach, id, INTAKE))
                .isInstanceOfSatisfying(
                        Invitation.Link.class,
                        link -> assertThat(link.url()).isEqualTo("/s/second?here"));
        store.answer(id, INTAKE, TODAY);
        assertThat(at("https://enkat.example/").handOver(coach, id, INTAKE))
                .isEqualTo(new Invitation.NotOpen());
        assertThatThrownBy(() -> at("https://a.se").handOver(actor(Role.COACH, SOUTH), id, INTAKE))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_second_link_leaves_the_first_alive() {
        EnrolmentId id = store.person(NORTH, "N1", TODAY);
        InviteParticipant invite = at("https://enkat.example");

        invite.handOut(coach, id, INTAKE);
        invite.handOut(coach, id, INTAKE);

        assertThat(store.links).containsExactly(Secret.of("first"), Secret.of("second"));
    }

    @Test
    void on_localhost_the_link_says_that_phones_cannot_open_it() {
        EnrolmentId id = store.person(NORTH, "N1", TODAY);

        assertThat(at("http://localhost:8080").handOut(coach, id, INTAKE))
                .isInstanceOfSatisfying(
                        Invitation.Link.class, link -> assertThat(link.opensOnPhones()).isFalse());
    }

    @Test
    void a_round_that_is_answered_or_not_open_gets_no_link() {
        EnrolmentId id = store.person(NORTH, "N1", TODAY);
        store.answer(id, INTAKE, TODAY);
        InviteParticipant invite = at("https://enkat.example");

        assertThat(invite.handOut(coach, id, INTAKE)).isEqualTo(new Invitation.NotOpen());
        assertThat(invite.handOut(coach, id, EXIT)).isEqualTo(new Invitation.NotOpen());
        assertThat(store.links).isEmpty();
    }

    @Test
    void neither_a_foreign_coach_nor_an_evaluator_hands_out_links() {
        EnrolmentId id = store.person(NORTH, "N1", TODAY);
        InviteParticipant invite = at("https://enkat.example");

        assertThatThrownBy(() -> invite.handOut(actor(Role.COACH, SOUTH), id, INTAKE))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> invite.handOut(actor(Role.EVALUATOR), id, INTAKE))
                .isInstanceOf(NotPermitted.class);
        assertThat(store.links).isEmpty();
    }

    @Test
    void a_base_url_that_is_no_web_address_is_refused() {
        assertThatThrownBy(() -> BaseUrl.parse("enkat.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SAMMANHANG_BASE_URL");
    }
}
