package se.sammanhang.evaluation;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A part of a result that takes time and that not every reader wants: worked out when the first one
 * asks, once. The same inputs give the same value whenever it is asked for.
 */
public final class Later<T> {

    private final Supplier<T> work;
    private Optional<T> done = Optional.empty();

    public Later(Supplier<T> work) {
        this.work = work;
    }

    public synchronized T get() {
        if (done.isEmpty()) {
            done = Optional.of(work.get());
        }
        return done.get();
    }
}
