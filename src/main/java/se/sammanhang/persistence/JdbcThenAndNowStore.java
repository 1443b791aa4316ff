package se.sammanhang.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.sammanhang.application.Secret;
import se.sammanhang.application.ThenAndNowStore;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Then and now through functions of the schema survey, which find the right by the cookie.
 *
 * @see <a href="file:src/docs/decisions/DD035-then-and-now.md">decision 35</a>
 */
final class JdbcThenAndNowStore implements ThenAndNowStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Pools pools;

    JdbcThenAndNowStore(Pools pools) {
        this.pools = pools;
    }

    private ScopedPool pool() {
        return pools.of(LoginRole.RESPONDENT);
    }

    @Override
    public Optional<RoundCode> right(Secret cookie, Instant now) {
        return pool().within(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT survey.then_and_now_round(:cookie, :now)")
                                        .param("cookie", cookie.sha256())
                                        .param("now", Columns.utc(now))
                                        .query(
                                                (row, number) ->
                                                        Optional.ofNullable(row.getString(1))
                                                                .map(RoundCode::new))
                                        .single());
    }

    @Override
    public List<Pair> pairs(Secret cookie, Instant now) {
        return pool().within(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT * FROM survey.then_and_now(:cookie, :now)")
                                        .param("cookie", cookie.sha256())
                                        .param("now", Columns.utc(now))
                                        .query(
                                                (row, number) ->
                                                        new Pair(
                                                                new ItemId(row.getString("item")),
                                                                row.getInt("code_then"),
                                                                row.getInt("code_now"),
                                                                asked(row.getString("asked_then")),
                                                                asked(row.getString("asked_now"))))
                                        .list());
    }

    @Override
    public void close(Secret cookie, Instant now) {
        pool().inside(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT survey.close_then_and_now(:cookie, :now)")
                                        .param("cookie", cookie.sha256())
                                        .param("now", Columns.utc(now))
                                        .query((row, number) -> number)
                                        .list());
    }

    /** An item as definitions are stored; one that lists no options has none. */
    private static Optional<Asked> asked(@Nullable String json) {
        if (json == null) {
            return Optional.empty();
        }
        JsonNode item = JSON.readTree(json);
        String swedish = Language.SWEDISH.code();
        List<Option> options = new ArrayList<>();
        item.path("form")
                .path("options")
                .forEach(
                        option ->
                                options.add(
                                        new Option(
                                                option.path("code").asInt(),
                                                option.path("label").path(swedish).asString())));
        return Optional.of(new Asked(item.path("wording").path(swedish).asString(), options));
    }
}
