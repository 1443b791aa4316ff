package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.sammanhang.application.Actor;
import se.sammanhang.application.desk.NoteStore;
import se.sammanhang.evaluation.Note;
import se.sammanhang.programme.SiteId;

/** Notes through the evaluator's connections. */
final class JdbcNoteStore implements NoteStore {

    private final Pools pools;

    JdbcNoteStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public List<KeptNote> notes(Actor evaluator) {
        return pools.ofEvaluator(evaluator)
                .within(
                        db ->
                                db.sql(
                                                "SELECT * FROM desk.note ORDER BY noted_on DESC, saved_at"
                                                        + " DESC, note_id")
                                        .query((row, number) -> note(row))
                                        .list());
    }

    private static KeptNote note(ResultSet row) throws SQLException {
        return new KeptNote(
                Columns.uuid(row, "note_id"),
                new Draft(
                        new SiteId(row.getString("site_id")),
                        Columns.date(row, "noted_on").orElseThrow(),
                        new Note(
                                Note.Kind.valueOf(row.getString("kind")),
                                Note.SourceRole.valueOf(row.getString("source_role")),
                                row.getString("theme"),
                                row.getInt("persons"),
                                Note.Consent.valueOf(row.getString("consent")),
                                row.getString("words"))));
    }

    @Override
    public void add(Actor evaluator, Draft draft, Instant now) {
        UUID id = UUID.randomUUID();
        pools.ofEvaluator(evaluator)
                .inside(
                        db -> {
                            db.sql(
                                            "INSERT INTO desk.note (project_id, site_id, note_id, kind,"
                                                    + " source_role, theme, persons, consent, words, noted_on,"
                                                    + " saved_at, saved_by) VALUES (:project, :site, :id, :kind,"
                                                    + " :role, :theme, :persons, :consent, :words, :noted, :now,"
                                                    + " :by)")
                                    .param("project", evaluator.project().value())
                                    .param("site", draft.site().value())
                                    .param("id", id)
                                    .param("kind", draft.note().kind().name())
                                    .param("role", draft.note().role().name())
                                    .param("theme", draft.note().theme())
                                    .param("persons", draft.note().persons())
                                    .param("consent", draft.note().consent().name())
                                    .param("words", draft.note().words())
                                    .param("noted", draft.notedOn())
                                    .param("now", Columns.utc(now))
                                    .param("by", evaluator.account())
                                    .update();
                            AuditTrail.write(db, evaluator, "desk.note.kept", id.toString(), now);
                        });
    }

    @Override
    public void remove(Actor evaluator, UUID note, Instant now) {
        pools.ofEvaluator(evaluator)
                .inside(
                        db -> {
                            int rows =
                                    db.sql("DELETE FROM desk.note WHERE note_id = :id")
                                            .param("id", note)
                                            .update();
                            if (rows > 0) {
                                AuditTrail.write(
                                        db, evaluator, "desk.note.removed", note.toString(), now);
                            }
                        });
    }
}
