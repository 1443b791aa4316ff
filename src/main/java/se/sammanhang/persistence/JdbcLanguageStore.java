package se.sammanhang.persistence;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import se.sammanhang.application.Actor;
import se.sammanhang.application.LanguageStore;
import se.sammanhang.application.Role;
import se.sammanhang.instrument.Language;

/** Decisions on languages through the connections of staff. */
final class JdbcLanguageStore implements LanguageStore {

    private final Pools pools;

    JdbcLanguageStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public Map<Language, Boolean> decided(Actor actor) {
        actor.requireStaff();
        return pools.of(LoginRole.STAFF)
                .within(
                        Scope.of(actor),
                        db ->
                                db
                                        .sql(
                                                "SELECT language, offered FROM"
                                                        + " registry.project_language")
                                        .query(
                                                (row, number) ->
                                                        Map.entry(
                                                                new Language(
                                                                        row.getString("language")),
                                                                row.getBoolean("offered")))
                                        .list()
                                        .stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void decide(Actor actor, Language language, boolean offered, Instant now) {
        actor.require(Role.COORDINATOR);
        pools.of(LoginRole.STAFF)
                .inside(
                        Scope.of(actor),
                        db -> {
                            db.sql(
                                            "INSERT INTO registry.project_language (project_id,"
                                                    + " language, offered, decided_at, decided_by)"
                                                    + " VALUES (:project, :language, :offered, :now,"
                                                    + " :by) ON CONFLICT (project_id, language) DO"
                                                    + " UPDATE SET offered = excluded.offered,"
                                                    + " decided_at = excluded.decided_at, decided_by"
                                                    + " = excluded.decided_by")
                                    .param("project", actor.project().value())
                                    .param("language", language.code())
                                    .param("offered", offered)
                                    .param("now", Columns.utc(now))
                                    .param("by", actor.account())
                                    .update();
                            AuditTrail.write(
                                    db,
                                    actor,
                                    offered ? "language.offered" : "language.withdrawn",
                                    language.code(),
                                    now);
                        });
    }
}
