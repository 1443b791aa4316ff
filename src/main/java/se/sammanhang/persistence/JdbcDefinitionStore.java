package se.sammanhang.persistence;

import java.time.Instant;
import se.sammanhang.application.DefinitionStore;
import se.sammanhang.application.ResponseStore.InstrumentVersion;

/** Definitions through a function; respondent processes register theirs as well. */
final class JdbcDefinitionStore implements DefinitionStore {

    private final Pools pools;

    JdbcDefinitionStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public void register(InstrumentVersion definition, String json, Instant now) {
        LoginRole role = pools.has(LoginRole.JOBS) ? LoginRole.JOBS : LoginRole.RESPONDENT;
        String stored =
                pools.of(role)
                        .within(
                                Scope.NONE,
                                db ->
                                        db.sql(
                                                        "SELECT survey.register_definition(:name,"
                                                                + " :version, :sha256, CAST(:json AS"
                                                                + " jsonb), :now)")
                                                .param("name", definition.name())
                                                .param("version", definition.version())
                                                .param("sha256", definition.sha256())
                                                .param("json", json)
                                                .param("now", Columns.utc(now))
                                                .query(String.class)
                                                .single());
        if (!stored.equals(definition.sha256())) {
            throw new IllegalStateException(
                    definition.name()
                            + " version "
                            + definition.version()
                            + " was in use with another text: give the changed one a new version");
        }
    }
}
