package se.sammanhang.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * A young person who has just sent a later round looks at the answers of the start beside those of
 * now, by choice and once. The browser holds the right, as long as the store says so; nothing of
 * the picture is kept.
 */
@Service
public class SeeThenAndNow {

    /** How long after sending the picture can be opened. The store enforces it. */
    public static final Duration OPEN_FOR = Duration.ofMinutes(30);

    private final ThenAndNowStore store;
    private final SurveyCatalogue catalogue;
    private final Clock clock;

    public SeeThenAndNow(ThenAndNowStore store, SurveyCatalogue catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Whether the picture can be opened in this browser. Reads no answer. */
    public boolean offered(String cookie) {
        return store.right(Secret.of(cookie), clock.instant()).isPresent();
    }

    /** The picture; empty where this browser may not see it, or not any more. */
    public Optional<ThenAndNow> open(String cookie) {
        Secret secret = Secret.of(cookie);
        Instant now = clock.instant();
        return store.right(secret, now)
                .map(round -> ThenAndNow.of(catalogue, round, store.pairs(secret, now)));
    }

    /** The picture does not open again, in this browser or any other. */
    public void close(String cookie) {
        store.close(Secret.of(cookie), clock.instant());
    }
}
