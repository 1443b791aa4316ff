package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.application.Actor;
import se.sammanhang.application.Role;
import se.sammanhang.application.seminar.group.SeminarStore;
import se.sammanhang.seminar.group.Board;
import se.sammanhang.seminar.group.GroupNote;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.QuestionCard;
import se.sammanhang.seminar.group.Seminar;
import se.sammanhang.seminar.group.SeminarCode;
import se.sammanhang.seminar.group.SmallGroup;
import se.sammanhang.seminar.group.Theme;
import se.sammanhang.seminar.group.Vote;

/** Seminars through the connections of the evaluator or the steering group. */
final class JdbcSeminarStore implements SeminarStore {

    private static final String SEMINAR =
            "SELECT seminar_id, held_on, release_version, phase, votes_per_group, code FROM"
                    + " seminar.seminar";

    private final Pools pools;

    JdbcSeminarStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public List<Seminar> seminars(Actor reader) {
        return reading(pools, reader)
                .within(
                        db ->
                                db.sql(SEMINAR + " ORDER BY opened_at DESC, seminar_id")
                                        .query((row, number) -> seminar(row))
                                        .list());
    }

    @Override
    public Optional<Board> board(Actor reader, UUID seminar) {
        return reading(pools, reader)
                .within(
                        db ->
                                db.sql(SEMINAR + " WHERE seminar_id = :seminar")
                                        .param("seminar", seminar)
                                        .query((row, number) -> seminar(row))
                                        .optional()
                                        .map(found -> board(db, found)));
    }

    private static Board board(JdbcClient db, Seminar seminar) {
        UUID id = seminar.id();
        return new Board(
                seminar,
                rows(db, "card", id, "card")
                        .query(
                                (row, number) ->
                                        new QuestionCard(
                                                row.getInt("card"), row.getString("question")))
                        .list(),
                rows(db, "small_group", id, "group_number")
                        .query(
                                (row, number) ->
                                        new SmallGroup(
                                                row.getInt("group_number"),
                                                Optional.ofNullable(row.getString("name"))))
                        .list(),
                rows(
                                db,
                                "note LEFT JOIN seminar.note_theme USING (project_id, seminar_id,"
                                        + " note_id)",
                                id,
                                "card, group_number, written_at, note_id")
                        .query((row, number) -> note(row))
                        .list(),
                rows(db, "theme", id, "name, theme_id")
                        .query(
                                (row, number) ->
                                        new Theme(
                                                Columns.uuid(row, "theme_id"),
                                                row.getString("name")))
                        .list(),
                rows(db, "vote", id, "group_number, theme_id")
                        .query(
                                (row, number) ->
                                        new Vote(
                                                row.getInt("group_number"),
                                                Columns.uuid(row, "theme_id")))
                        .list());
    }

    private static JdbcClient.StatementSpec rows(
            JdbcClient db, String table, UUID seminar, String order) {
        return db.sql(
                        "SELECT * FROM seminar."
                                + table
                                + " WHERE seminar_id = :seminar ORDER BY "
                                + order)
                .param("seminar", seminar);
    }

    private static Seminar seminar(ResultSet row) throws SQLException {
        return new Seminar(
                Columns.uuid(row, "seminar_id"),
                Columns.date(row, "held_on").orElseThrow(),
                Optional.ofNullable(row.getObject("release_version", Integer.class)),
                Phase.valueOf(row.getString("phase")),
                row.getInt("votes_per_group"),
                Optional.ofNullable(row.getString("code")).map(SeminarCode::new));
    }

    private static GroupNote note(ResultSet row) throws SQLException {
        return new GroupNote(
                Columns.uuid(row, "note_id"),
                row.getInt("card"),
                row.getInt("group_number"),
                row.getString("words"),
                Optional.ofNullable(row.getObject("theme_id", UUID.class)));
    }

    @Override
    public boolean open(Actor host, Opening opening, Instant now) {
        try {
            pools.ofEvaluator(host)
                    .inside(
                            db -> {
                                insert(db, host, opening, now);
                                opening.cards()
                                        .forEach(card -> insert(db, host, opening.id(), card));
                                audit(db, host, "opened", opening.id().toString(), now);
                            });
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private static void insert(JdbcClient db, Actor host, Opening opening, Instant now) {
        db.sql(
                        "INSERT INTO seminar.seminar (project_id, seminar_id, held_on,"
                                + " release_version, votes_per_group, phase, code, code_expires_at,"
                                + " opened_at, opened_by) VALUES (:project, :id, :heldOn, :release,"
                                + " :votes, 'NOTES', :code, :expires, :now, :by)")
                .param("project", host.project().value())
                .param("id", opening.id())
                .param("heldOn", opening.heldOn())
                .param("release", opening.release().orElse(null))
                .param("votes", opening.votes())
                .param("code", opening.code().value())
                .param("expires", Columns.utc(opening.codeExpires()))
                .param("now", Columns.utc(now))
                .param("by", host.account())
                .update();
    }

    private static void insert(JdbcClient db, Actor host, UUID seminar, QuestionCard card) {
        db.sql(
                        "INSERT INTO seminar.card (project_id, seminar_id, card, question) VALUES"
                                + " (:project, :seminar, :card, :question)")
                .param("project", host.project().value())
                .param("seminar", seminar)
                .param("card", card.number())
                .param("question", card.question())
                .update();
    }

    @Override
    public boolean lead(Actor host, UUID seminar, Phase from, Phase to, Instant now) {
        return pools.ofEvaluator(host)
                .within(
                        db -> {
                            boolean led =
                                    db.sql(
                                                            "UPDATE seminar.seminar SET phase = :to, code ="
                                                                    + " CASE WHEN :closed THEN NULL ELSE code END,"
                                                                    + " closed_at = CASE WHEN :closed THEN"
                                                                    + " CAST(:now AS timestamptz) END WHERE"
                                                                    + " seminar_id = :seminar AND phase = :from")
                                                    .param("to", to.name())
                                                    .param("closed", !to.isOpen())
                                                    .param("now", Columns.utc(now))
                                                    .param("seminar", seminar)
                                                    .param("from", from.name())
                                                    .update()
                                            > 0;
                            if (led) {
                                audit(db, host, to.name(), seminar.toString(), now);
                            }
                            return led;
                        });
    }

    @Override
    public void removeNote(Actor host, UUID seminar, UUID note, Instant now) {
        pools.ofEvaluator(host)
                .inside(
                        db -> {
                            db.sql(
                                            "DELETE FROM seminar.note WHERE seminar_id = :seminar AND note_id ="
                                                    + " :note")
                                    .param("seminar", seminar)
                                    .param("note", note)
                                    .update();
                            audit(db, host, "note.removed", note.toString(), now);
                        });
    }

    @Override
    public void addTheme(Actor host, UUID seminar, Theme theme) {
        pools.ofEvaluator(host)
                .inside(
                        db ->
                                db.sql(
                                                "INSERT INTO seminar.theme (project_id, seminar_id, theme_id,"
                                                        + " name) VALUES (:project, :seminar, :theme, :name)")
                                        .param("project", host.project().value())
                                        .param("seminar", seminar)
                                        .param("theme", theme.id())
                                        .param("name", theme.name())
                                        .update());
    }

    @Override
    public void renameTheme(Actor host, UUID seminar, Theme theme) {
        pools.ofEvaluator(host)
                .inside(
                        db ->
                                db.sql(
                                                "UPDATE seminar.theme SET name = :name WHERE seminar_id ="
                                                        + " :seminar AND theme_id = :theme")
                                        .param("name", theme.name())
                                        .param("seminar", seminar)
                                        .param("theme", theme.id())
                                        .update());
    }

    @Override
    public void removeTheme(Actor host, UUID seminar, UUID theme) {
        pools.ofEvaluator(host)
                .inside(
                        db ->
                                db.sql(
                                                "DELETE FROM seminar.theme WHERE seminar_id = :seminar AND"
                                                        + " theme_id = :theme")
                                        .param("seminar", seminar)
                                        .param("theme", theme)
                                        .update());
    }

    @Override
    public void sort(Actor host, UUID seminar, Set<UUID> notes, Optional<UUID> theme) {
        UUID[] chosen = notes.toArray(UUID[]::new);
        pools.ofEvaluator(host)
                .inside(
                        db -> {
                            db.sql(
                                            "DELETE FROM seminar.note_theme WHERE seminar_id = :seminar AND"
                                                    + " note_id = ANY (:notes)")
                                    .param("seminar", seminar)
                                    .param("notes", chosen)
                                    .update();
                            // A note that its group has taken back meanwhile is passed over.
                            theme.ifPresent(
                                    into ->
                                            db.sql(
                                                            "INSERT INTO seminar.note_theme (project_id, seminar_id,"
                                                                    + " note_id, theme_id) SELECT project_id,"
                                                                    + " seminar_id, note_id, :theme FROM seminar.note"
                                                                    + " WHERE seminar_id = :seminar AND note_id = ANY"
                                                                    + " (:notes)")
                                                    .param("theme", into)
                                                    .param("seminar", seminar)
                                                    .param("notes", chosen)
                                                    .update());
                        });
    }

    /** Acts of the desk do not make the research rows be filled anew. */
    static void audit(JdbcClient db, Actor host, String act, String target, Instant now) {
        AuditTrail.write(db, host, "desk.seminar." + act, target, now);
    }

    static Narrowed reading(Pools pools, Actor reader) {
        reader.require(Role.EVALUATOR, Role.STEERING_GROUP);
        return pools.ofReader(reader);
    }
}
