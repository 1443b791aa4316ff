package se.sammanhang.application.seminar.group;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import se.sammanhang.application.Actor;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.application.ReleaseStore;
import se.sammanhang.application.ReleaseStore.Release;
import se.sammanhang.application.Role;
import se.sammanhang.casework.Violation;
import se.sammanhang.seminar.group.Board;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.Seminar;
import se.sammanhang.seminar.group.SeminarCode;
import se.sammanhang.seminar.group.TextRule;
import se.sammanhang.seminar.group.Theme;

/** Leads the group work of a seminar: evaluators lead, steering groups read. */
@Service
public class HostSeminar {

    /** A code that nobody took away stops by itself. */
    public static final Duration CODE_LIFE = Duration.ofHours(24);

    private static final int DRAWS = 5;

    private final SeminarStore store;
    private final ReleaseStore releases;
    private final RandomGenerator chance;
    private final BaseUrl base;
    private final Clock clock;

    public HostSeminar(
            SeminarStore store,
            ReleaseStore releases,
            RandomGenerator chance,
            BaseUrl base,
            Clock clock) {
        this.store = store;
        this.releases = releases;
        this.chance = chance;
        this.base = base;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Seminar> seminars(Actor reader) {
        mayRead(reader);
        return store.seminars(reader);
    }

    /** The open seminar of the project. */
    public Optional<Board> now(Actor reader) {
        return seminars(reader).stream()
                .filter(seminar -> seminar.phase().isOpen())
                .findFirst()
                .flatMap(seminar -> store.board(reader, seminar.id()));
    }

    public Optional<Board> board(Actor reader, UUID seminar) {
        mayRead(reader);
        return store.board(reader, seminar);
    }

    /** Releases that a seminar can look at, those that steering groups see, newest first. */
    public List<Release> releases(Actor host) {
        host.require(Role.EVALUATOR);
        return releases.releases(host).stream()
                .filter(release -> release.steps().now().isSeenBy(Role.STEERING_GROUP))
                .toList();
    }

    /** What is to be put right before it can be opened; nothing when it was opened. */
    public List<Violation> open(Actor host, OpeningRequest request) {
        host.require(Role.EVALUATOR);
        List<Violation> violations = request.violations();
        if (!violations.isEmpty()) {
            return violations;
        }
        for (int draw = 0; draw < DRAWS; draw++) {
            boolean opened =
                    store.open(
                            host,
                            new SeminarStore.Opening(
                                    UUID.randomUUID(),
                                    request.heldOn().orElseThrow(),
                                    request.release(),
                                    request.votes().orElseThrow(),
                                    SeminarCode.draw(chance),
                                    clock.instant().plus(CODE_LIFE),
                                    request.cards()),
                            clock.instant());
            if (opened) {
                return List.of();
            }
        }
        return List.of(new Violation("heldOn", "hosting.open.another"));
    }

    /** Whether it could be led there: two hosts may press at once, and only one leads. */
    public boolean lead(Actor host, Seminar seminar, Phase to) {
        host.require(Role.EVALUATOR);
        return seminar.phase().leadsTo(to)
                && store.lead(host, seminar.id(), seminar.phase(), to, clock.instant());
    }

    public void removeNote(Actor host, UUID seminar, UUID note) {
        host.require(Role.EVALUATOR);
        store.removeNote(host, seminar, note, clock.instant());
    }

    /** Puts notes into a theme, which is made if no theme is called so. */
    public Optional<TextRule.Problem> sort(
            Actor host, Board board, Set<UUID> notes, String themeName) {
        host.require(Role.EVALUATOR);
        Optional<TextRule.Problem> problem = TextRule.THEME.problem(themeName);
        if (problem.isEmpty()) {
            String name = TextRule.tidy(themeName);
            Theme theme =
                    board.themes().stream()
                            .filter(known -> known.name().equalsIgnoreCase(name))
                            .findFirst()
                            .orElseGet(() -> made(host, board, name));
            store.sort(host, board.seminar().id(), notes, Optional.of(theme.id()));
        }
        return problem;
    }

    private Theme made(Actor host, Board board, String name) {
        Theme theme = new Theme(UUID.randomUUID(), name);
        store.addTheme(host, board.seminar().id(), theme);
        return theme;
    }

    /** Takes notes out of their themes. */
    public void unsort(Actor host, UUID seminar, Set<UUID> notes) {
        host.require(Role.EVALUATOR);
        store.sort(host, seminar, notes, Optional.empty());
    }

    public Optional<TextRule.Problem> renameTheme(
            Actor host, UUID seminar, UUID theme, String name) {
        host.require(Role.EVALUATOR);
        Optional<TextRule.Problem> problem = TextRule.THEME.problem(name);
        if (problem.isEmpty()) {
            store.renameTheme(host, seminar, new Theme(theme, TextRule.tidy(name)));
        }
        return problem;
    }

    /** Only before the voting, or votes would go with it. Its notes stay. */
    public boolean removeTheme(Actor host, Seminar seminar, UUID theme) {
        host.require(Role.EVALUATOR);
        boolean early = seminar.phase() == Phase.NOTES;
        if (early) {
            store.removeTheme(host, seminar.id(), theme);
        }
        return early;
    }

    /** The link behind the QR code. */
    public String link(SeminarCode code) {
        return base.seminarLink(code.value());
    }

    /** Where the code can be typed instead. */
    public String typingAddress() {
        return base.seminarAddress();
    }

    /** Whether phones can open the link at all. */
    public boolean opensOnPhones() {
        return !base.isLocal();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void mayRead(Actor reader) {
        reader.require(Role.EVALUATOR, Role.STEERING_GROUP);
    }
}
