package se.sammanhang.application.seminar.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.Secret;
import se.sammanhang.application.seminar.group.TakePart.Door;
import se.sammanhang.application.seminar.group.TakePart.Joined;
import se.sammanhang.application.seminar.group.TakePart.Written;
import se.sammanhang.instrument.Language;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.QuestionCard;
import se.sammanhang.seminar.group.SeminarCode;
import se.sammanhang.seminar.group.SmallGroup;
import se.sammanhang.seminar.group.TextRule.Problem;

class TakePartTest {

    private static final String CODE = "CDF34GH";
    private static final String ROOM = "192.0.2.7";

    private final Ticking clock = new Ticking();
    private final OneSeminar store = new OneSeminar();
    private final TakePart takePart = new TakePart(store, () -> "cookie", clock);

    @Test
    void a_room_may_mistype_forty_times_and_then_once_every_half_minute() {
        for (int i = 0; i < CodeThrottle.ROOM; i++) {
            assertThat(opens("CDF34GG", ROOM)).isInstanceOf(Door.Closed.class);
        }
        assertThat(opens("CDF34GG", ROOM)).isInstanceOf(Door.Wait.class);
        assertThat(opens(CODE, ROOM)).isInstanceOf(Door.Wait.class);
        assertThat(opens(CODE, "192.0.2.8")).isInstanceOf(Door.Outside.class);
        clock.passes(CodeThrottle.EACH);
        assertThat(opens("nonsense", ROOM)).isInstanceOf(Door.Closed.class);
        assertThat(opens(CODE, ROOM)).isInstanceOf(Door.Wait.class);
        clock.passes(CodeThrottle.EACH.multipliedBy(CodeThrottle.ROOM));
        assertThat(opens(CODE, ROOM)).isInstanceOf(Door.Outside.class);
    }

    @Test
    void right_codes_are_never_counted_and_a_group_that_has_joined_is_never_asked_to_wait() {
        for (int i = 0; i < 2 * CodeThrottle.ROOM; i++) {
            assertThat(opens(CODE, ROOM)).isInstanceOf(Door.Outside.class);
        }
        joins("Skogen");
        for (int i = 0; i <= CodeThrottle.ROOM; i++) {
            opens("CDF34GG", ROOM);
        }
        assertThat(takePart.open(CODE, Optional.of("cookie"), ROOM))
                .isInstanceOf(Door.Inside.class);
        assertThat(takePart.open(CODE, Optional.of("guess"), ROOM)).isInstanceOf(Door.Wait.class);
    }

    @Test
    void asking_for_the_phase_is_no_way_to_find_a_code() {
        joins("");
        assertThat(takePart.phase(CODE, Optional.of("cookie"))).contains(Phase.NOTES);
        assertThat(takePart.phase(CODE, Optional.of("guess"))).isEmpty();
        assertThat(takePart.phase(CODE, Optional.empty())).isEmpty();
        assertThat(takePart.phase("nonsense", Optional.of("cookie"))).isEmpty();
    }

    @Test
    void a_group_may_be_without_a_name_but_not_have_a_phone_number_for_one() {
        assertThat(joins("  ")).isInstanceOf(Joined.Welcome.class);
        assertThat(store.name).isEmpty();
        assertThat(joins("Skogen ")).isInstanceOf(Joined.Welcome.class);
        assertThat(store.name).contains("Skogen");
        assertThat(joins("0701234567")).isEqualTo(new Joined.NotNamed(Problem.IDENTIFYING));
        assertThat(joins("a".repeat(31))).isEqualTo(new Joined.NotNamed(Problem.TOO_LONG));
    }

    @Test
    void what_may_not_be_written_never_reaches_the_store() {
        joins("");
        GroupStore.Access access =
                new GroupStore.Access(new SeminarCode(CODE), Secret.of("cookie"));
        UUID note = UUID.randomUUID();
        assertThat(takePart.write(access, note, 1, " "))
                .isEqualTo(new Written.NotWritten(Problem.MISSING));
        assertThat(takePart.write(access, note, 1, "anna@example.org"))
                .isEqualTo(new Written.NotWritten(Problem.IDENTIFYING));
        assertThat(store.words).isEmpty();
        takePart.write(access, note, 1, " Mer praktik\r\n");
        assertThat(store.words).containsExactly("Mer praktik");
    }

    private Door opens(String code, String address) {
        return takePart.open(code, Optional.empty(), address);
    }

    private Joined joins(String name) {
        return takePart.join((Door.Outside) opens(CODE, "192.0.2.9"), name);
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-03-02T09:00:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** One open seminar, one group. */
    private static final class OneSeminar implements GroupStore {
        private final SeminarCode code = new SeminarCode(CODE);
        private Optional<Secret> joined = Optional.empty();
        private Optional<String> name = Optional.empty();
        private final List<String> words = new java.util.ArrayList<>();

        @Override
        public Optional<Invitation> at(SeminarCode asked, Instant now) {
            return Optional.of(
                            new Invitation(
                                    "Vägen", true, LocalDate.of(2026, 3, 2), Language.SWEDISH))
                    .filter(_ -> asked.equals(code));
        }

        @Override
        public Optional<Integer> join(
                SeminarCode asked, Optional<String> called, Secret cookie, Instant now) {
            joined = Optional.of(cookie);
            name = called;
            return Optional.of(1);
        }

        @Override
        public Optional<Membership> membership(Access access, Instant now) {
            return joined.filter(access.cookie()::equals)
                    .filter(_ -> access.code().equals(code))
                    .map(
                            _ ->
                                    new Membership(
                                            new SmallGroup(1, name),
                                            Phase.NOTES,
                                            3,
                                            "Vägen",
                                            true,
                                            Language.SWEDISH,
                                            List.of(new QuestionCard(1, "Vad?")),
                                            List.of(),
                                            List.of()));
        }

        @Override
        public Kept write(Access access, UUID note, int card, String written, Instant now) {
            words.add(written);
            return Kept.KEPT;
        }

        @Override
        public Kept remove(Access access, UUID note, Instant now) {
            return Kept.KEPT;
        }

        @Override
        public Kept vote(Access access, Set<UUID> themes, Instant now) {
            return Kept.KEPT;
        }
    }
}
