package se.sammanhang.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes guessing slow: after five failures within a quarter of an hour the next attempt has to wait
 * one minute, and twice as long after each further failure, at most a quarter of an hour. Never
 * locks anybody out for good.
 */
final class SignInThrottle {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED_AT_MOST = 10_000;

    private final Clock clock;

    /** Oldest first; bounded, so that made-up names cannot fill the memory. */
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {
        Duration pause() {
            if (count < FREE_FAILURES) {
                return Duration.ZERO;
            }
            Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_FAILURES, 10));
            return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
        }
    }

    /** How long the next attempt has to wait; empty when it need not. */
    synchronized Optional<Duration> remaining(String key) {
        Failures known = failures.get(key);
        if (known == null) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), known.last().plus(known.pause()));
        return Optional.of(left).filter(Duration::isPositive);
    }

    synchronized void fail(String key) {
        Instant now = clock.instant();
        Failures known = failures.remove(key);
        boolean fresh = known == null || known.last().plus(LONGEST).isBefore(now);
        failures.put(key, new Failures(fresh ? 1 : known.count() + 1, now));
        while (failures.size() > REMEMBERED_AT_MOST) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    synchronized void forget(String key) {
        failures.remove(key);
    }
}
