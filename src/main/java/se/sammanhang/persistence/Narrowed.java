package se.sammanhang.persistence;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connections of a login role within one scope: what one account may reach. */
record Narrowed(ScopedPool pool, Scope scope) {

    /** Runs the work in one transaction; it is committed when this returns. */
    <T extends @Nullable Object> T within(Function<JdbcClient, T> work) {
        return pool.within(scope, work);
    }

    /** As {@link #within}, for work without a result. */
    void inside(Consumer<JdbcClient> work) {
        pool.inside(scope, work);
    }
}
