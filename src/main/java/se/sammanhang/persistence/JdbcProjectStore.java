package se.sammanhang.persistence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.application.Actor;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.Role;
import se.sammanhang.application.Tokens;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;

/** Projects and whole registers through the connections of the jobs. */
final class JdbcProjectStore implements ProjectStore {

    private final Pools pools;
    private final Tokens tokens;
    private final ZoneId zone;

    JdbcProjectStore(Pools pools, Tokens tokens, ZoneId zone) {
        this.pools = pools;
        this.tokens = tokens;
        this.zone = zone;
    }

    private ScopedPool pool() {
        return pools.of(LoginRole.JOBS);
    }

    @Override
    public List<ProjectId> projects() {
        return pool().within(
                        Scope.NONE,
                        db ->
                                db.sql("SELECT * FROM registry.project_ids()")
                                        .query((row, number) -> new ProjectId(row.getString(1)))
                                        .list());
    }

    @Override
    public void put(Project project, Instant now) {
        put("system", project, now);
    }

    @Override
    public void put(Actor operator, Project project, Instant now) {
        operator.require(Role.ADMINISTRATOR);
        if (!operator.project().equals(project.id())) {
            throw new NotPermitted(operator.role());
        }
        put(operator.auditedAs(), project, now);
    }

    private void put(String by, Project project, Instant now) {
        pool().inside(
                        Scope.of(project.id()),
                        db -> {
                            putProject(db, project);
                            project.sites().forEach(site -> putSite(db, site));
                            AuditTrail.write(
                                    db, project.id(), by, "project.put", project.name(), now);
                        });
    }

    private static void putProject(JdbcClient db, Project project) {
        db.sql(
                        "INSERT INTO registry.project (project_id, name, synthetic, language,"
                                + " starts_on, ends_on, cut_off_on, targets) VALUES (:project, :name,"
                                + " :synthetic, :language, :starts, CAST(:ends AS date), CAST(:cutOff AS date), CAST(:targets"
                                + " AS jsonb)) ON CONFLICT (project_id) DO UPDATE SET name ="
                                + " excluded.name, synthetic = excluded.synthetic, language ="
                                + " excluded.language, starts_on = excluded.starts_on, ends_on = excluded.ends_on, cut_off_on ="
                                + " excluded.cut_off_on, targets = excluded.targets")
                .param("project", project.id().value())
                .param("name", project.name())
                .param("synthetic", project.synthetic())
                .param("language", project.language().code())
                .param("starts", project.startsOn())
                .param("ends", project.endsOn().orElse(null))
                .param("cutOff", project.cutOff().orElse(null))
                .param("targets", ProjectRows.json(project.targets()))
                .update();
    }

    private static void putSite(JdbcClient db, Site site) {
        db.sql(
                        "INSERT INTO registry.site (project_id, site_id, name) VALUES (:project,"
                                + " :site, :name) ON CONFLICT (project_id, site_id) DO UPDATE SET name ="
                                + " excluded.name")
                .param("project", site.project().value())
                .param("site", site.id().value())
                .param("name", site.name())
                .update();
    }

    @Override
    public List<EnrolmentId> register(ProjectId project, List<Registered> people, Instant now) {
        List<EnrolmentId> ids =
                people.stream().map(person -> new EnrolmentId(UUID.randomUUID())).toList();
        RegisterRows rows = new RegisterRows(project, tokens, zone);
        for (int i = 0; i < people.size(); i++) {
            rows.add(ids.get(i), people.get(i));
        }
        pool().batch(
                        Scope.of(project),
                        db -> {
                            rows.send(db);
                            AuditTrail.write(
                                    JdbcClient.create(db),
                                    project,
                                    "system",
                                    "register.added",
                                    people.size() + " enrolments",
                                    now);
                        });
        return ids;
    }
}
