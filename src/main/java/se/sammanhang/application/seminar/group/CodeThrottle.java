package se.sammanhang.application.seminar.group;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing codes slow. A room shares one address and mistypes, so an address has {@value
 * #ROOM} wrong codes free and gets one back every half minute; then it has to wait. A wrong code
 * that is right next time costs a group nothing, and groups that have joined are never asked.
 */
final class CodeThrottle {

    static final int ROOM = 40;
    static final Duration EACH = Duration.ofSeconds(30);
    private static final int REMEMBERED_AT_MOST = 10_000;

    private final Clock clock;

    /** Per address: when all its wrong codes will be forgotten. Oldest first, bounded. */
    private final Map<String, Instant> forgottenAt = new LinkedHashMap<>();

    CodeThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether this address has to wait before its next code is looked at. */
    synchronized boolean mustWait(String address) {
        Instant forgotten = forgottenAt.get(address);
        return forgotten != null
                && Duration.between(clock.instant(), forgotten)
                                .compareTo(EACH.multipliedBy(ROOM - 1))
                        > 0;
    }

    synchronized void wrong(String address) {
        Instant now = clock.instant();
        Instant until = forgottenAt.remove(address);
        Instant from = until == null || until.isBefore(now) ? now : until;
        forgottenAt.put(address, from.plus(EACH));
        while (forgottenAt.size() > REMEMBERED_AT_MOST) {
            forgottenAt.remove(forgottenAt.keySet().iterator().next());
        }
    }
}
