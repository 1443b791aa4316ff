package se.sammanhang.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.programme.SiteId;

/** Enrolments in scope with everything that hangs on them: six queries, however many there are. */
final class EnrolmentRows {

    private static final String ONE_OR_ALL =
            " WHERE (CAST(:id AS uuid) IS NULL OR enrolment_id = :id)";

    /** The question whether the person wants to be contacted. */
    private static final String CONTACT = "Z1";

    /** The first option of the contact question, "yes". */
    private static final int YES = 1;

    private final Map<UUID, List<InterventionSpell>> interventions = new HashMap<>();
    private final Map<UUID, ExitRequest> exits = new HashMap<>();
    private final Map<UUID, Map<Occurrence, LocalDate>> answered = new HashMap<>();
    private final Map<UUID, Map<Occurrence, Instant>> invited = new HashMap<>();
    private final Set<UUID> wishes = new HashSet<>();

    private final JdbcClient db;
    private final @Nullable UUID only;

    private EnrolmentRows(JdbcClient db, @Nullable UUID only) {
        this.db = db;
        this.only = only;
    }

    static List<Enrolled> read(JdbcClient db, Optional<EnrolmentId> only) {
        EnrolmentRows rows = new EnrolmentRows(db, only.map(EnrolmentId::value).orElse(null));
        rows.readInterventions();
        rows.readExits();
        rows.readAnswered();
        rows.readInvited();
        rows.readWishes();
        return rows.readEnrolments();
    }

    private JdbcClient.StatementSpec query(String sql) {
        return db.sql(sql).param("id", only);
    }

    private void readInterventions() {
        query("SELECT * FROM registry.intervention" + ONE_OR_ALL + " ORDER BY started_on, type")
                .query(
                        row -> {
                            interventions
                                    .computeIfAbsent(
                                            row.getObject("enrolment_id", UUID.class),
                                            id -> new ArrayList<>())
                                    .add(
                                            new InterventionSpell(
                                                    InterventionType.valueOf(row.getString("type")),
                                                    row.getObject("started_on", LocalDate.class),
                                                    Columns.date(row, "ended_on")));
                        });
    }

    private void readExits() {
        query("SELECT * FROM registry.exit" + ONE_OR_ALL)
                .query(
                        row -> {
                            exits.put(
                                    row.getObject("enrolment_id", UUID.class),
                                    new ExitRequest(
                                            Columns.date(row, "exited_on"),
                                            Optional.of(
                                                    ExitReason.valueOf(
                                                            row.getString("main_reason"))),
                                            row.getBoolean("works"),
                                            row.getBoolean("studies")));
                        });
    }

    private void readAnswered() {
        query(
                        "SELECT * FROM registry.round_occurrence"
                                + ONE_OR_ALL
                                + " AND answered_on IS NOT NULL")
                .query(
                        row -> {
                            answered.computeIfAbsent(
                                            row.getObject("enrolment_id", UUID.class),
                                            id -> new LinkedHashMap<>())
                                    .put(
                                            Columns.occurrence(row),
                                            row.getObject("answered_on", LocalDate.class));
                        });
    }

    private void readInvited() {
        query(
                        "SELECT enrolment_id, round, number, max(expires_at) AS expires_at FROM"
                                + " registry.invitation"
                                + ONE_OR_ALL
                                + " AND revoked_at IS NULL GROUP BY enrolment_id, round, number")
                .query(
                        row -> {
                            invited.computeIfAbsent(
                                            row.getObject("enrolment_id", UUID.class),
                                            id -> new LinkedHashMap<>())
                                    .put(
                                            Columns.occurrence(row),
                                            Columns.instant(row, "expires_at"));
                        });
    }

    private void readWishes() {
        query(
                        "SELECT enrolment_id FROM registry.contact_wish"
                                + ONE_OR_ALL
                                + " AND item = :contact AND code = :yes AND handled_on IS NULL")
                .param("contact", CONTACT)
                .param("yes", YES)
                .query(
                        row -> {
                            wishes.add(row.getObject("enrolment_id", UUID.class));
                        });
    }

    private List<Enrolled> readEnrolments() {
        return query(
                        "SELECT e.*, p.local_code FROM registry.enrolment e JOIN"
                                + " registry.participant p USING (project_id, site_id,"
                                + " participant_id)"
                                + ONE_OR_ALL
                                + " ORDER BY started_on, local_code, enrolment_id")
                .query(
                        (row, number) -> {
                            UUID id =
                                    Objects.requireNonNull(
                                            row.getObject("enrolment_id", UUID.class));
                            return new Enrolled(
                                    new EnrolmentId(id),
                                    new SiteId(row.getString("site_id")),
                                    row.getString("local_code"),
                                    GenderAtEnrolment.valueOf(row.getString("gender_at_enrolment")),
                                    AgeBand.valueOf(row.getString("age_band")),
                                    InflowChannel.valueOf(row.getString("inflow")),
                                    row.getObject("started_on", LocalDate.class),
                                    interventions.getOrDefault(id, List.of()),
                                    Optional.ofNullable(exits.get(id)),
                                    answered.getOrDefault(id, Map.of()),
                                    invited.getOrDefault(id, Map.of()),
                                    wishes.contains(id));
                        })
                .list();
    }
}
