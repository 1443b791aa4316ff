package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.SiteId;

/** Pseudonymised rows through the evaluator's connections. */
final class JdbcResearchStore implements ResearchStore {

    private final Pools pools;

    JdbcResearchStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public ResearchData load(Actor evaluator, Instant now) {
        return pools.ofEvaluator(evaluator)
                .within(
                        db -> {
                            db.sql("SELECT research.refresh_if_changed(:project, :now)")
                                    .param("project", evaluator.project().value())
                                    .param("now", Columns.utc(now))
                                    .query((row, number) -> number)
                                    .single();
                            AuditTrail.write(
                                    db,
                                    evaluator,
                                    "research.read",
                                    evaluator.project().value(),
                                    now);
                            return new ResearchData(persons(db), responses(db));
                        });
    }

    private record Spell(UUID researchId, int number) {
        static Spell of(ResultSet row) throws SQLException {
            return new Spell(Columns.uuid(row, "research_id"), row.getInt("spell"));
        }
    }

    private record Round(Spell spell, Occurrence occurrence) {
        static Round of(ResultSet row) throws SQLException {
            return new Round(Spell.of(row), Columns.occurrence(row));
        }
    }

    private static List<ResearchPerson> persons(JdbcClient db) {
        Map<Spell, List<ResearchIntervention>> interventions = new HashMap<>();
        db.sql("SELECT * FROM research.intervention ORDER BY from_day, type")
                .query(
                        row -> {
                            interventions
                                    .computeIfAbsent(Spell.of(row), spell -> new ArrayList<>())
                                    .add(intervention(row));
                        });
        return db.sql("SELECT * FROM research.person ORDER BY research_id, spell")
                .query((row, number) -> person(row, interventions))
                .list();
    }

    private static ResearchPerson person(
            ResultSet row, Map<Spell, List<ResearchIntervention>> interventions)
            throws SQLException {
        Spell spell = Spell.of(row);
        return new ResearchPerson(
                spell.researchId(),
                spell.number(),
                new SiteId(row.getString("site_id")),
                GenderAtEnrolment.valueOf(row.getString("gender")),
                AgeBand.valueOf(row.getString("age_band")),
                InflowChannel.valueOf(row.getString("inflow")),
                YearMonth.parse(row.getString("start_month")),
                exit(row),
                interventions.getOrDefault(spell, List.of()));
    }

    private static Optional<ResearchExit> exit(ResultSet row) throws SQLException {
        int day = row.getInt("exit_day");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(
                        new ResearchExit(
                                day,
                                ExitReason.valueOf(row.getString("exit_reason")),
                                row.getBoolean("works"),
                                row.getBoolean("studies"),
                                row.getBoolean("exited_by_cut_off")));
    }

    private static ResearchIntervention intervention(ResultSet row) throws SQLException {
        int toDay = row.getInt("to_day");
        OptionalInt until = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(toDay);
        return new ResearchIntervention(
                InterventionType.valueOf(row.getString("type")), row.getInt("from_day"), until);
    }

    private static List<ResearchResponse> responses(JdbcClient db) {
        Map<Round, Map<ItemId, Answer>> answers = new HashMap<>();
        db.sql("SELECT * FROM research.answer")
                .query(
                        row -> {
                            answers.computeIfAbsent(Round.of(row), round -> new HashMap<>())
                                    .put(
                                            new ItemId(row.getString("item")),
                                            AnswerColumns.answer(
                                                    row.getString("state"),
                                                    Columns.integers(row.getArray("codes")),
                                                    null));
                        });
        return db.sql("SELECT * FROM research.response ORDER BY research_id, spell, round, number")
                .query(
                        (row, number) -> {
                            Round round = Round.of(row);
                            return new ResearchResponse(
                                    round.spell().researchId(),
                                    round.spell().number(),
                                    round.occurrence(),
                                    row.getInt("day"),
                                    Columns.mode(row),
                                    new Language(row.getString("language")),
                                    answers.getOrDefault(round, Map.of()));
                        })
                .list();
    }
}
