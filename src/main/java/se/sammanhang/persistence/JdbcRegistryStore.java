package se.sammanhang.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.application.Actor;
import se.sammanhang.application.RegistryStore;
import se.sammanhang.application.Secret;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.SiteId;

/** The register through the staff's connections, narrowed to the actor's project and sites. */
final class JdbcRegistryStore implements RegistryStore {

    private final Pools pools;
    private final ZoneId zone;

    JdbcRegistryStore(Pools pools, ZoneId zone) {
        this.pools = pools;
        this.zone = zone;
    }

    /** Conventions of the project; any account may know them. */
    private ScopedPool pool() {
        return pools.of(LoginRole.STAFF);
    }

    @Override
    public Project project(Actor actor) {
        return pool().within(
                        Scope.of(actor),
                        db ->
                                ProjectRows.read(db, actor.project())
                                        .orElseThrow(
                                                () ->
                                                        new NoSuchElementException(
                                                                "project " + actor.project())));
    }

    @Override
    public EnrolmentId enrol(Actor actor, EnrolmentRequest request, Instant now) {
        actor.requireStaff();
        UUID participant = UUID.randomUUID();
        EnrolmentId enrolment = new EnrolmentId(UUID.randomUUID());
        SiteId site = wanted(request.site(), "site");
        LocalDate startedOn = wanted(request.startedOn(), "startedOn");
        return pool().within(
                        Scope.of(actor),
                        db -> {
                            db.sql(
                                            "INSERT INTO registry.participant (project_id, site_id,"
                                                    + " participant_id, local_code) VALUES (:project, :site,"
                                                    + " :participant, :code)")
                                    .param("project", actor.project().value())
                                    .param("site", site.value())
                                    .param("participant", participant)
                                    .param("code", request.localCode().strip())
                                    .update();
                            db.sql(
                                            "INSERT INTO registry.enrolment (project_id, site_id,"
                                                    + " enrolment_id, participant_id, ordinal,"
                                                    + " gender_at_enrolment, age_band, inflow, started_on)"
                                                    + " VALUES (:project, :site, :id, :participant, 1, :gender,"
                                                    + " :age, :inflow, :started)")
                                    .param("project", actor.project().value())
                                    .param("site", site.value())
                                    .param("id", enrolment.value())
                                    .param("participant", participant)
                                    .param("gender", wanted(request.gender(), "gender").name())
                                    .param("age", wanted(request.ageBand(), "ageBand").name())
                                    .param("inflow", wanted(request.inflow(), "inflow").name())
                                    .param("started", startedOn)
                                    .update();
                            db.sql("SELECT vault.add_subject(:project, :site, :participant)")
                                    .param("project", actor.project().value())
                                    .param("site", site.value())
                                    .param("participant", participant)
                                    .query((row, number) -> number)
                                    .single();
                            openRound(
                                    db, enrolment, Occurrence.first(Occurrence.INTAKE), startedOn);
                            AuditTrail.write(
                                    db, actor, "enrolment.added", enrolment.toString(), now);
                            return enrolment;
                        });
    }

    @Override
    public List<Enrolled> enrolments(Actor actor) {
        actor.requireStaff();
        return pool().within(Scope.of(actor), db -> EnrolmentRows.read(db, Optional.empty()));
    }

    @Override
    public Optional<Enrolled> enrolment(Actor actor, EnrolmentId id) {
        actor.requireStaff();
        return pool().within(
                        Scope.of(actor),
                        db -> EnrolmentRows.read(db, Optional.of(id)).stream().findFirst());
    }

    @Override
    public void putIntervention(Actor actor, EnrolmentId id, InterventionSpell spell, Instant now) {
        actor.requireStaff();
        pool().inside(
                        Scope.of(actor),
                        db -> {
                            requireRow(
                                    id,
                                    db.sql(
                                                    "INSERT INTO registry.intervention (project_id,"
                                                            + " site_id, enrolment_id, type, started_on,"
                                                            + " ended_on) SELECT project_id, site_id,"
                                                            + " enrolment_id, :type, CAST(:started AS date),"
                                                            + " CAST(:ended AS date) FROM registry.enrolment"
                                                            + " WHERE enrolment_id = :id ON CONFLICT"
                                                            + " (project_id, site_id, enrolment_id, type,"
                                                            + " started_on) DO UPDATE SET ended_on ="
                                                            // ticked again, it stays finished
                                                            + " coalesce(excluded.ended_on,"
                                                            + " intervention.ended_on)")
                                            .param("id", id.value())
                                            .param("type", spell.type().name())
                                            .param("started", spell.startedOn())
                                            .param("ended", spell.endedOn().orElse(null))
                                            .update());
                            AuditTrail.write(
                                    db,
                                    actor,
                                    "intervention.put",
                                    id + " " + spell.type().name(),
                                    now);
                        });
    }

    @Override
    public void removeIntervention(
            Actor actor, EnrolmentId id, InterventionSpell spell, Instant now) {
        actor.requireStaff();
        pool().inside(
                        Scope.of(actor),
                        db -> {
                            db.sql(
                                            "DELETE FROM registry.intervention WHERE enrolment_id = :id AND"
                                                    + " type = :type AND started_on = :started")
                                    .param("id", id.value())
                                    .param("type", spell.type().name())
                                    .param("started", spell.startedOn())
                                    .update();
                            AuditTrail.write(
                                    db,
                                    actor,
                                    "intervention.removed",
                                    id + " " + spell.type().name(),
                                    now);
                        });
    }

    @Override
    public void registerExit(Actor actor, EnrolmentId id, ExitRequest exit, Instant now) {
        actor.requireStaff();
        LocalDate exitedOn = wanted(exit.exitedOn(), "exitedOn");
        ExitReason reason = wanted(exit.mainReason(), "mainReason");
        pool().inside(
                        Scope.of(actor),
                        db -> {
                            requireRow(
                                    id,
                                    db.sql(
                                                    "INSERT INTO registry.exit (project_id, site_id,"
                                                            + " enrolment_id, exited_on, main_reason, works,"
                                                            + " studies) SELECT project_id, site_id,"
                                                            + " enrolment_id, CAST(:exited AS date), :reason,"
                                                            + " :works, :studies FROM registry.enrolment WHERE"
                                                            + " enrolment_id = :id ON CONFLICT (project_id,"
                                                            + " site_id, enrolment_id) DO UPDATE SET exited_on"
                                                            + " = excluded.exited_on, main_reason ="
                                                            + " excluded.main_reason, works = excluded.works,"
                                                            + " studies = excluded.studies")
                                            .param("id", id.value())
                                            .param("exited", exitedOn)
                                            .param("reason", reason.name())
                                            .param("works", exit.works())
                                            .param("studies", exit.studies())
                                            .update());
                            openRound(db, id, Occurrence.first(Occurrence.EXIT), exitedOn);
                            AuditTrail.write(db, actor, "exit.registered", id.toString(), now);
                        });
    }

    @Override
    public void addLink(
            Actor actor,
            EnrolmentId id,
            Occurrence occurrence,
            Secret link,
            Instant expires,
            Instant now) {
        actor.requireStaff();
        pool().inside(
                        Scope.of(actor),
                        db -> {
                            openRound(db, id, occurrence, LocalDate.ofInstant(now, zone));
                            requireRow(
                                    id,
                                    db.sql(
                                                    "INSERT INTO registry.invitation (project_id, site_id,"
                                                            + " token_sha256, enrolment_id, round, number,"
                                                            + " expires_at) SELECT project_id, site_id, :token,"
                                                            + " enrolment_id, round, number, :expires FROM"
                                                            + " registry.round_occurrence WHERE enrolment_id ="
                                                            + " :id AND round = :round AND number = :number")
                                            .param("token", link.sha256())
                                            .param("expires", Columns.utc(expires))
                                            .param("id", id.value())
                                            .param("round", occurrence.round().value())
                                            .param("number", occurrence.number())
                                            .update());
                            AuditTrail.write(db, actor, "link.added", target(id, occurrence), now);
                        });
    }

    @Override
    public void revokeLinks(Actor actor, EnrolmentId id, Occurrence occurrence, Instant now) {
        actor.requireStaff();
        pool().inside(
                        Scope.of(actor),
                        db -> {
                            db.sql(
                                            "UPDATE registry.invitation SET revoked_at = :now WHERE"
                                                    + " enrolment_id = :id AND round = :round AND number ="
                                                    + " :number AND revoked_at IS NULL")
                                    .param("now", Columns.utc(now))
                                    .param("id", id.value())
                                    .param("round", occurrence.round().value())
                                    .param("number", occurrence.number())
                                    .update();
                            AuditTrail.write(
                                    db, actor, "links.revoked", target(id, occurrence), now);
                        });
    }

    @Override
    public List<SharedWords> sharedWords(Actor actor, EnrolmentId id) {
        actor.requireStaff();
        return pool().within(
                        Scope.of(actor),
                        db ->
                                db.sql(
                                                "SELECT * FROM registry.shared_words WHERE"
                                                        + " enrolment_id = :id ORDER BY shared_on DESC,"
                                                        + " round, number, item")
                                        .param("id", id.value())
                                        .query(
                                                (row, number) ->
                                                        new SharedWords(
                                                                Columns.occurrence(row),
                                                                new ItemId(row.getString("item")),
                                                                row.getString("words"),
                                                                row.getObject(
                                                                        "shared_on",
                                                                        LocalDate.class)))
                                        .list());
    }

    @Override
    public void contactMade(Actor actor, EnrolmentId id, Instant now) {
        actor.requireStaff();
        pool().inside(
                        Scope.of(actor),
                        db -> {
                            db.sql(
                                            "UPDATE registry.contact_wish SET handled_on = :today WHERE"
                                                    + " enrolment_id = :id AND handled_on IS NULL")
                                    .param("today", LocalDate.ofInstant(now, zone))
                                    .param("id", id.value())
                                    .update();
                            AuditTrail.write(db, actor, "contact.made", id.toString(), now);
                        });
    }

    private static void openRound(
            JdbcClient db, EnrolmentId id, Occurrence occurrence, LocalDate openedOn) {
        db.sql(
                        "SELECT registry.open_round(project_id, site_id, enrolment_id, :round,"
                                + " :number, :opened) FROM registry.enrolment WHERE enrolment_id = :id")
                .param("round", occurrence.round().value())
                .param("number", occurrence.number())
                .param("opened", openedOn)
                .param("id", id.value())
                .query((row, number) -> number)
                .list();
    }

    private static String target(EnrolmentId id, Occurrence occurrence) {
        return id + " " + occurrence.round() + " " + occurrence.number();
    }

    /** Rows of foreign sites do not exist for this actor. */
    private static void requireRow(EnrolmentId id, int rows) {
        if (rows == 0) {
            throw new NoSuchElementException("enrolment " + id);
        }
    }

    private static <T> T wanted(Optional<T> value, String name) {
        return value.orElseThrow(
                () -> new IllegalArgumentException(name + ": wanted a value, got none"));
    }
}
