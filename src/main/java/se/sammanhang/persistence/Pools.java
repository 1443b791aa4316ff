package se.sammanhang.persistence;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import se.sammanhang.application.Actor;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.Role;

/**
 * One pool per login role that this process may use. There is no routing data source: a store names
 * its pool when it is built.
 */
final class Pools implements AutoCloseable {

    private final Map<LoginRole, ScopedPool> byRole = new EnumMap<>(LoginRole.class);

    /**
     * @param largest most connections of any one pool
     */
    Pools(DatabaseAddress address, DatabaseSecret secret, Set<LoginRole> roles, int largest) {
        for (LoginRole role : roles) {
            byRole.put(role, new ScopedPool(address, secret, role, Math.min(largest, usual(role))));
        }
    }

    ScopedPool of(LoginRole role) {
        ScopedPool pool = byRole.get(role);
        if (pool == null) {
            throw new IllegalStateException(
                    "this process has no connections as " + role + " (SAMMANHANG_SURFACE)");
        }
        return pool;
    }

    /** Those of the evaluators, within the scope of this one; nobody else has them. */
    Narrowed ofEvaluator(Actor evaluator) {
        evaluator.require(Role.EVALUATOR);
        return new Narrowed(of(LoginRole.EVALUATOR), Scope.of(evaluator));
    }

    /** Those of the evaluators for an evaluator, for all others those of the steering groups. */
    Narrowed ofReader(Actor reader) {
        LoginRole role = reader.role() == Role.EVALUATOR ? LoginRole.EVALUATOR : LoginRole.STEERING;
        return new Narrowed(of(role), Scope.of(reader));
    }

    /** Those that see as much of the releases as this reader may; nobody else has any. */
    Narrowed ofReaderOfReleases(Actor reader) {
        LoginRole role =
                switch (reader.role()) {
                    case EVALUATOR -> LoginRole.EVALUATOR;
                    case PROJECT_LEADER, COORDINATOR -> LoginRole.STAFF;
                    case STEERING_GROUP -> LoginRole.STEERING;
                    case COACH, ADMINISTRATOR -> throw new NotPermitted(reader.role());
                };
        return new Narrowed(of(role), Scope.of(reader));
    }

    boolean has(LoginRole role) {
        return byRole.containsKey(role);
    }

    private static int usual(LoginRole role) {
        return switch (role) {
            case RESPONDENT -> 10;
            case STAFF -> 8;
            case EVALUATOR, SEMINAR -> 4;
            case STEERING, READER, ADMIN, JOBS -> 2;
        };
    }

    @Override
    public void close() {
        byRole.values().forEach(ScopedPool::close);
    }
}
