package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import se.sammanhang.application.Secret;
import se.sammanhang.application.seminar.group.GroupStore;
import se.sammanhang.instrument.Language;
import se.sammanhang.seminar.group.GroupNote;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.QuestionCard;
import se.sammanhang.seminar.group.SeminarCode;
import se.sammanhang.seminar.group.SmallGroup;
import se.sammanhang.seminar.group.Theme;

/** Groups through connections of their own, whose role may execute functions and nothing else. */
final class JdbcGroupStore implements GroupStore {

    private final Pools pools;

    JdbcGroupStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public Optional<Invitation> at(SeminarCode code, Instant now) {
        return pool().within(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT * FROM seminar.at_code(:code, :now)")
                                        .param("code", code.value())
                                        .param("now", Columns.utc(now))
                                        .query(
                                                (row, number) ->
                                                        new Invitation(
                                                                row.getString("project_name"),
                                                                row.getBoolean("synthetic"),
                                                                Columns.date(row, "held_on")
                                                                        .orElseThrow(),
                                                                new Language(
                                                                        row.getString("language"))))
                                        .optional());
    }

    @Override
    public Optional<Integer> join(
            SeminarCode code, Optional<String> name, Secret cookie, Instant now) {
        return pool().within(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT seminar.join_in(:code, :name, :cookie, :now)")
                                        .param("code", code.value())
                                        .param("name", name.orElse(null))
                                        .param("cookie", cookie.sha256())
                                        .param("now", Columns.utc(now))
                                        .query(
                                                (row, number) ->
                                                        Optional.ofNullable(
                                                                row.getObject(1, Integer.class)))
                                        .single());
    }

    @Override
    public Optional<Membership> membership(Access access, Instant now) {
        return pool().within(
                        Scope.NONE,
                        db ->
                                of(db, "SELECT * FROM seminar.membership", access, now)
                                        .query(
                                                (row, number) ->
                                                        membership(
                                                                row,
                                                                cards(db, access, now),
                                                                notes(db, access, now),
                                                                themes(db, access, now)))
                                        .optional());
    }

    private static Membership membership(
            ResultSet row, List<QuestionCard> cards, List<GroupNote> notes, List<Offered> themes)
            throws SQLException {
        return new Membership(
                new SmallGroup(
                        row.getInt("group_number"), Optional.ofNullable(row.getString("name"))),
                Phase.valueOf(row.getString("phase")),
                row.getInt("votes_per_group"),
                row.getString("project_name"),
                row.getBoolean("synthetic"),
                new Language(row.getString("language")),
                cards,
                notes,
                themes);
    }

    private static List<QuestionCard> cards(JdbcClient db, Access access, Instant now) {
        return of(db, "SELECT * FROM seminar.cards", access, now)
                .query(
                        (row, number) ->
                                new QuestionCard(row.getInt("card"), row.getString("question")))
                .list();
    }

    private static List<GroupNote> notes(JdbcClient db, Access access, Instant now) {
        return of(db, "SELECT * FROM seminar.own_notes", access, now)
                .query(
                        (row, number) ->
                                new GroupNote(
                                        Columns.uuid(row, "note_id"),
                                        row.getInt("card"),
                                        row.getInt("group_number"),
                                        row.getString("words"),
                                        Optional.empty()))
                .list();
    }

    private static List<Offered> themes(JdbcClient db, Access access, Instant now) {
        return of(db, "SELECT * FROM seminar.themes", access, now)
                .query(
                        (row, number) ->
                                new Offered(
                                        new Theme(
                                                Columns.uuid(row, "theme_id"),
                                                row.getString("name")),
                                        row.getBoolean("chosen")))
                .list();
    }

    @Override
    public Kept write(Access access, UUID note, int card, String words, Instant now) {
        return kept(
                db ->
                        db.sql(
                                        "SELECT seminar.write_note(:code, :cookie, :note, :card, :words,"
                                                + " :now)")
                                .param("note", note)
                                .param("card", card)
                                .param("words", words),
                access,
                now);
    }

    @Override
    public Kept remove(Access access, UUID note, Instant now) {
        return kept(
                db ->
                        db.sql("SELECT seminar.remove_note(:code, :cookie, :note, :now)")
                                .param("note", note),
                access,
                now);
    }

    @Override
    public Kept vote(Access access, Set<UUID> themes, Instant now) {
        return kept(
                db ->
                        db.sql("SELECT seminar.cast_votes(:code, :cookie, :themes, :now)")
                                .param("themes", themes.toArray(UUID[]::new)),
                access,
                now);
    }

    private Kept kept(Function<JdbcClient, StatementSpec> act, Access access, Instant now) {
        return pool().within(
                        Scope.NONE,
                        db ->
                                with(act.apply(db), access, now)
                                        .query((row, number) -> Kept.valueOf(row.getString(1)))
                                        .single());
    }

    private static StatementSpec of(JdbcClient db, String select, Access access, Instant now) {
        return with(db.sql(select + "(:code, :cookie, :now)"), access, now);
    }

    private static StatementSpec with(StatementSpec statement, Access access, Instant now) {
        return statement
                .param("code", access.code().value())
                .param("cookie", access.cookie().sha256())
                .param("now", Columns.utc(now));
    }

    private ScopedPool pool() {
        return pools.of(LoginRole.SEMINAR);
    }
}
