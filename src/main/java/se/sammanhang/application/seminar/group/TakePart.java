package se.sammanhang.application.seminar.group;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.sammanhang.application.Secret;
import se.sammanhang.application.Tokens;
import se.sammanhang.application.seminar.group.GroupStore.Access;
import se.sammanhang.application.seminar.group.GroupStore.Invitation;
import se.sammanhang.application.seminar.group.GroupStore.Kept;
import se.sammanhang.application.seminar.group.GroupStore.Membership;
import se.sammanhang.seminar.group.Ballot;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.SeminarCode;
import se.sammanhang.seminar.group.TextRule;

/** What a group does on its phone: joins by the code, writes, votes. Nobody signs in. */
@Service
public class TakePart {

    private final GroupStore store;
    private final Tokens tokens;
    private final Clock clock;
    private final CodeThrottle throttle;

    public TakePart(GroupStore store, Tokens tokens, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
        this.throttle = new CodeThrottle(clock);
    }

    /** What lies behind a code for a browser. */
    public sealed interface Door {
        /** The browser is in a group. */
        record Inside(Membership membership, Access access) implements Door {}

        /** The seminar is open; the browser is in no group yet. */
        record Outside(SeminarCode code, Invitation invitation) implements Door {}

        /** No open seminar has this code. */
        record Closed() implements Door {}

        /** Too many wrong codes from this address. */
        record Wait() implements Door {}
    }

    /**
     * @param typed the code as it stands in the address
     * @param cookie what the browser presents
     * @param address where the request comes from; wrong codes are counted per address
     */
    public Door open(String typed, Optional<String> cookie, String address) {
        Optional<SeminarCode> code = SeminarCode.read(typed);
        Optional<Door> inside = code.flatMap(known -> cookie.flatMap(own -> inside(known, own)));
        if (inside.isPresent()) {
            return inside.get();
        }
        if (throttle.mustWait(address)) {
            return new Door.Wait();
        }
        Optional<Door> outside =
                code.flatMap(
                        known ->
                                store.at(known, clock.instant())
                                        .map(found -> new Door.Outside(known, found)));
        if (outside.isEmpty()) {
            throttle.wrong(address);
            return new Door.Closed();
        }
        return outside.get();
    }

    /** What is going on, for a browser that is in a group; asks no more of the code than that. */
    public Optional<Phase> phase(String typed, Optional<String> cookie) {
        return SeminarCode.read(typed)
                .flatMap(code -> cookie.map(own -> new Access(code, Secret.of(own))))
                .flatMap(access -> store.membership(access, clock.instant()))
                .map(Membership::phase);
    }

    private Optional<Door> inside(SeminarCode code, String cookie) {
        Access access = new Access(code, Secret.of(cookie));
        return store.membership(access, clock.instant())
                .map(membership -> new Door.Inside(membership, access));
    }

    /** What came of joining. */
    public sealed interface Joined {
        /**
         * @param cookie for this browser; cannot be had again
         */
        record Welcome(String cookie) implements Joined {}

        record NotNamed(TextRule.Problem problem) implements Joined {}

        record Full() implements Joined {}

        record Closed() implements Joined {}
    }

    /**
     * @param name may be blank: the group has its number
     */
    public Joined join(Door.Outside door, String name) {
        Optional<TextRule.Problem> problem = TextRule.GROUP_NAME.problem(name);
        if (problem.isPresent()) {
            return new Joined.NotNamed(problem.get());
        }
        String cookie = tokens.next();
        Optional<String> chosen = Optional.of(TextRule.tidy(name)).filter(own -> !own.isEmpty());
        return store.join(door.code(), chosen, Secret.of(cookie), clock.instant())
                .<Joined>map(number -> number == 0 ? new Joined.Full() : new Joined.Welcome(cookie))
                .orElseGet(Joined.Closed::new);
    }

    /** What came of writing. */
    public sealed interface Written {
        record Done(Kept kept) implements Written {}

        record NotWritten(TextRule.Problem problem) implements Written {}
    }

    /**
     * @param note id that the page was given; the same id again changes the note
     */
    public Written write(Access access, UUID note, int card, String words) {
        Optional<TextRule.Problem> problem = TextRule.NOTE.problem(words);
        return problem.isPresent()
                ? new Written.NotWritten(problem.get())
                : new Written.Done(
                        store.write(access, note, card, TextRule.tidy(words), clock.instant()));
    }

    public Kept remove(Access access, UUID note) {
        return store.remove(access, note, clock.instant());
    }

    /** Nothing is stored when more were chosen than the group has. */
    public Ballot vote(Door.Inside door, Collection<UUID> chosen) {
        Set<UUID> offered =
                door.membership().themes().stream()
                        .map(theme -> theme.theme().id())
                        .collect(Collectors.toSet());
        Ballot ballot = Ballot.of(chosen, offered, door.membership().votes());
        if (ballot instanceof Ballot.Cast(Set<UUID> themes)) {
            store.vote(door.access(), themes, clock.instant());
        }
        return ballot;
    }
}
