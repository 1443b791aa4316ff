package se.sammanhang.persistence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A project with the sites in scope. */
final class ProjectRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProjectRows() {}

    static Optional<Project> read(JdbcClient db, ProjectId project) {
        List<Site> sites =
                db.sql(
                                "SELECT site_id, name FROM registry.site WHERE project_id ="
                                        + " :project ORDER BY name")
                        .param("project", project.value())
                        .query(
                                (row, number) ->
                                        new Site(
                                                project,
                                                new SiteId(row.getString("site_id")),
                                                row.getString("name")))
                        .list();
        return db.sql("SELECT * FROM registry.project WHERE project_id = :project")
                .param("project", project.value())
                .query(
                        (row, number) ->
                                new Project(
                                        project,
                                        row.getString("name"),
                                        row.getBoolean("synthetic"),
                                        Objects.requireNonNull(
                                                row.getObject(
                                                        "starts_on", java.time.LocalDate.class)),
                                        Columns.date(row, "ends_on"),
                                        Columns.date(row, "cut_off_on"),
                                        targets(row.getString("targets")),
                                        sites,
                                        new Language(row.getString("language"))))
                .optional();
    }

    static String json(Map<String, Integer> targets) {
        return JSON.writeValueAsString(targets);
    }

    private static Map<String, Integer> targets(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
