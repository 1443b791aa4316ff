package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.application.ResponseStore;
import se.sammanhang.application.Secret;
import se.sammanhang.application.Tokens;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;

/**
 * Responses through functions of the schema survey; this login role has no right on any table.
 *
 * @see <a href="file:src/docs/decisions/DD009-saving-an-answer.md">decision 9</a>
 */
final class JdbcResponseStore implements ResponseStore {

    private static final ItemId GENDER = new ItemId("B1");
    private static final ItemId AGE = new ItemId("B2");

    private final Pools pools;
    private final Tokens tokens;
    private final ZoneId zone;

    /**
     * @param zone in which the day of an answer is told to staff
     */
    JdbcResponseStore(Pools pools, Tokens tokens, ZoneId zone) {
        this.pools = pools;
        this.tokens = tokens;
        this.zone = zone;
    }

    private ScopedPool pool() {
        return pools.of(LoginRole.RESPONDENT);
    }

    @Override
    public Optional<Invited> invited(Secret link, Instant now) {
        return pool().within(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT * FROM survey.invited(:token, :now)")
                                        .param("token", link.sha256())
                                        .param("now", Columns.utc(now))
                                        .query((row, number) -> invited(row))
                                        .optional());
    }

    @Override
    public Optional<Opened> start(StartRequest request) {
        return pool().within(
                        Scope.NONE,
                        db -> {
                            Mode mode = request.mode();
                            boolean started =
                                    db.sql(
                                                    "SELECT survey.start(:token, :cookie, :presented,"
                                                            + " :language, :device, :reader, :present,"
                                                            + " :proxy, CAST(:versions AS jsonb), :now,"
                                                            + " :expires)")
                                            .param("token", request.link().sha256())
                                            .param("cookie", request.cookie().sha256())
                                            .param(
                                                    "presented",
                                                    request.presented()
                                                            .map(Secret::sha256)
                                                            .orElse("")) // no cookie has this
                                            // fingerprint
                                            .param("language", request.language().code())
                                            .param("device", mode.device().name())
                                            .param("reader", mode.reader().name())
                                            .param("present", mode.staffPresent())
                                            .param("proxy", mode.proxy())
                                            .param(
                                                    "versions",
                                                    VersionList.toJson(request.versions()))
                                            .param("now", Columns.utc(request.now()))
                                            .param("expires", Columns.utc(request.cookieExpires()))
                                            .query(Boolean.class)
                                            .single();
                            return started
                                    ? opened(db, request.cookie(), request.now())
                                    : Optional.empty();
                        });
    }

    @Override
    public Optional<Opened> resume(Secret cookie, Instant now) {
        return pool().within(Scope.NONE, db -> opened(db, cookie, now));
    }

    @Override
    public boolean speak(Secret cookie, Language language, Instant now) {
        return pool().within(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT survey.speak(:cookie, :language, :now)")
                                        .param("cookie", cookie.sha256())
                                        .param("language", language.code())
                                        .param("now", Columns.utc(now))
                                        .query(Boolean.class)
                                        .single());
    }

    @Override
    public boolean tellHelp(Secret cookie, Mode mode, Instant now) {
        return pool().within(
                        Scope.NONE,
                        db ->
                                db.sql(
                                                "SELECT survey.tell_help(:cookie, :reader, :present,"
                                                        + " :proxy, :now)")
                                        .param("cookie", cookie.sha256())
                                        .param("reader", mode.reader().name())
                                        .param("present", mode.staffPresent())
                                        .param("proxy", mode.proxy())
                                        .param("now", Columns.utc(now))
                                        .query(Boolean.class)
                                        .single());
    }

    @Override
    public Saved save(SaveRequest request) {
        AnswerColumns answer = AnswerColumns.of(request.answer());
        Mode mode = request.mode();
        return pool().within(
                        Scope.NONE,
                        db -> {
                            Saved saved =
                                    Saved.valueOf(
                                            db.sql(
                                                            "SELECT survey.save(:cookie, :item, :state,"
                                                                    + " CAST(:code AS integer), CAST(:codes AS"
                                                                    + " integer[]), CAST(:words AS text),"
                                                                    + " :revision, :language, :device, :reader,"
                                                                    + " :present, :proxy, :told, :now, :today)")
                                                    .param("cookie", request.cookie().sha256())
                                                    .param("item", request.item().value())
                                                    .param("state", answer.state())
                                                    .param("code", answer.code())
                                                    .param("codes", answer.codes())
                                                    .param("words", answer.words())
                                                    .param("revision", request.revision())
                                                    .param("language", request.language().code())
                                                    .param("device", mode.device().name())
                                                    .param("reader", mode.reader().name())
                                                    .param("present", mode.staffPresent())
                                                    .param("proxy", mode.proxy())
                                                    .param("told", request.toldToStaff())
                                                    .param("now", Columns.utc(request.now()))
                                                    .param("today", day(request.now()))
                                                    .query(String.class)
                                                    .single());
                            if (saved == Saved.SAVED) {
                                request.sharing().ifPresent(sharing -> share(db, request, sharing));
                            }
                            return saved;
                        });
    }

    private void share(JdbcClient db, SaveRequest request, Sharing sharing) {
        db.sql("SELECT survey.share_words(:cookie, :words, :permission, :yes, :now, :today)")
                .param("cookie", request.cookie().sha256())
                .param("words", sharing.words().value())
                .param("permission", sharing.permission().value())
                .param("yes", Item.YES)
                .param("now", Columns.utc(request.now()))
                .param("today", day(request.now()))
                .query((row, number) -> number)
                .list();
    }

    @Override
    public Submitted submit(Secret cookie, Set<ItemId> outdated, Instant now) {
        return pool().within(
                        Scope.NONE,
                        db -> {
                            db.sql(
                                            "SELECT survey.remove_answers(:cookie, CAST(:items AS text[]), :now)")
                                    .param("cookie", cookie.sha256())
                                    .param(
                                            "items",
                                            outdated.stream()
                                                    .map(ItemId::value)
                                                    .toArray(String[]::new))
                                    .param("now", Columns.utc(now))
                                    .query((row, number) -> number)
                                    .list();
                            return db.sql("SELECT survey.submit(:cookie, :receipt, :now, :today)")
                                    .param("cookie", cookie.sha256())
                                    .param("receipt", Receipt.from(tokens))
                                    .param("now", Columns.utc(now))
                                    .param("today", day(now))
                                    .query(
                                            (row, number) ->
                                                    Optional.ofNullable(row.getString(1))
                                                            .<Submitted>map(Submitted.Received::new)
                                                            .orElseGet(Submitted.NotCurrent::new))
                                    .single();
                        });
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static Optional<Opened> opened(JdbcClient db, Secret cookie, Instant now) {
        Map<ItemId, StoredAnswer> answers =
                db
                        .sql("SELECT * FROM survey.answers(:cookie, :now)")
                        .param("cookie", cookie.sha256())
                        .param("now", Columns.utc(now))
                        .query(
                                (row, number) ->
                                        Map.entry(
                                                new ItemId(row.getString("item")),
                                                storedAnswer(row)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return db.sql("SELECT * FROM survey.opened(:cookie, :now)")
                .param("cookie", cookie.sha256())
                .param("now", Columns.utc(now))
                .query((row, number) -> opened(row, new HashMap<>(answers)))
                .optional();
    }

    private static StoredAnswer storedAnswer(ResultSet row) throws SQLException {
        int code = row.getInt("code");
        Integer[] codes =
                row.wasNull() ? Columns.integers(row.getArray("codes")) : new Integer[] {code};
        return new StoredAnswer(
                AnswerColumns.answer(row.getString("state"), codes, row.getString("words")),
                row.getLong("revision"),
                row.getBoolean("this_browser"));
    }

    private static Invited invited(ResultSet row) throws SQLException {
        return new Invited(
                Columns.occurrence(row),
                row.getString("project_name"),
                row.getBoolean("synthetic"),
                new Language(row.getString("language")),
                LanguageDecisions.parse(row.getString("languages")),
                registered(row),
                row.getBoolean("started"),
                Columns.date(row, "answered_on"));
    }

    private static Opened opened(ResultSet row, Map<ItemId, StoredAnswer> answers)
            throws SQLException {
        return new Opened(
                Columns.occurrence(row),
                row.getString("project_name"),
                row.getBoolean("synthetic"),
                new Language(row.getString("language")),
                LanguageDecisions.parse(row.getString("languages")),
                Columns.mode(row),
                registered(row),
                row.getInt("epoch"),
                row.getBoolean("is_current"),
                answers,
                Optional.ofNullable(row.getString("receipt")),
                VersionList.parse(row.getString("versions")));
    }

    /** Age is always registered at enrolment, gender unless staff said "unknown". */
    private static Set<ItemId> registered(ResultSet row) throws SQLException {
        return row.getBoolean("gender_registered") ? Set.of(GENDER, AGE) : Set.of(AGE);
    }
}
