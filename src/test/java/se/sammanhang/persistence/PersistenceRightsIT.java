package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.LanguageStore;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.application.release.ReleaseStep;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Language;

/**
 * Every table of the catalogue, every login role, own and foreign scope, every operation: tried for
 * real against persistence/grants.csv.
 */
class PersistenceRightsIT {

    private static final String REFUSED = "42501";

    private enum Operation {
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    private record Table(String name, boolean hasProject, boolean hasSite) {}

    private record Case(String name, Scope scope, boolean own) {}

    @Test
    void every_table_lets_each_role_do_what_is_written_down_in_its_own_scope_and_nothing_else()
            throws SQLException, IOException {
        Study study = studyWithARowInEveryTable();
        Study other = new Study();
        Map<String, String> granted = grants();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        List<Table> tables;
        Map<Table, String> rows = new HashMap<>();
        try (Connection owner = TestDatabase.owner()) {
            tables = tables(owner);
            for (Table table : tables) {
                rows.put(table, exampleRow(owner, table, study));
            }
        }
        for (LoginRole role : LoginRole.values()) {
            try (Connection connection = TestDatabase.as(role)) {
                connection.setAutoCommit(false);
                for (Table table : tables) {
                    String row = Objects.requireNonNull(rows.get(table));
                    String key = table.name() + "," + role.name().toLowerCase(Locale.ROOT);
                    String rights = granted.getOrDefault(key, "");
                    for (Case scope : cases(study, other, table)) {
                        for (Operation operation : Operation.values()) {
                            boolean right = rights.indexOf(operation.name().charAt(0)) >= 0;
                            String wanted = wanted(operation, right, scope.own());
                            String got = attempt(connection, operation, table, scope, study, row);
                            tried++;
                            if (!got.equals(wanted)) {
                                wrong.add(
                                        "%s %s %s, scope %s: wanted %s, got %s"
                                                .formatted(
                                                        role,
                                                        operation,
                                                        table.name(),
                                                        scope.name(),
                                                        wanted,
                                                        got));
                            }
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(1500);
    }

    /** A refused right is an error; a foreign row is one that does not exist. */
    private static String wanted(Operation operation, boolean right, boolean own) {
        if (!right) {
            return "refused";
        }
        if (own) {
            return "works";
        }
        return operation == Operation.INSERT ? "refused" : "no row";
    }

    private static List<Case> cases(Study study, Study other, Table table) {
        String project = study.project.value();
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("own", new Scope(project, "north"), true));
        cases.add(new Case("foreign project", new Scope(other.project.value(), "*"), false));
        cases.add(new Case("none", Scope.NONE, false));
        if (table.hasSite()) {
            cases.add(new Case("whole project", new Scope(project, "*"), true));
            cases.add(new Case("foreign site", new Scope(project, "south"), false));
            cases.add(new Case("no site", new Scope(project, ""), false));
        }
        return cases;
    }

    private static String attempt(
            Connection connection,
            Operation operation,
            Table table,
            Case scope,
            Study study,
            String row)
            throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement(
                        "SELECT set_config('app.project', ?, true), set_config('app.sites', ?,"
                                + " true)")) {
            set.setString(1, scope.scope().project());
            set.setString(2, scope.scope().sites());
            set.execute();
            String where =
                    (table.hasProject() ? " WHERE project_id = '" + study.project + "'" : "")
                            + (table.hasSite() ? " AND site_id = 'north'" : "");
            String column = table.hasProject() ? "project_id" : "name";
            return switch (operation) {
                case SELECT -> rows(connection, "SELECT count(*) FROM " + table.name() + where);
                case UPDATE ->
                        rows(
                                connection,
                                "UPDATE %s SET %s = %s%s"
                                        .formatted(table.name(), column, column, where));
                case DELETE -> rows(connection, "DELETE FROM " + table.name() + where);
                case INSERT ->
                        rows(
                                connection,
                                "INSERT INTO %s SELECT * FROM jsonb_populate_record(NULL::%s, '%s')"
                                        .formatted(
                                                table.name(),
                                                table.name(),
                                                row.replace("'", "''")));
            };
        } catch (SQLException e) {
            // Past the policy, the copied row meets its keys.
            boolean metItsKeys = Objects.requireNonNull(e.getSQLState()).startsWith("23");
            return REFUSED.equals(e.getSQLState())
                    ? "refused"
                    : metItsKeys ? "works" : String.valueOf(e.getMessage());
        } finally {
            connection.rollback();
        }
    }

    private static String rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long count;
            if (statement.execute(sql)) {
                try (ResultSet result = statement.getResultSet()) {
                    result.next();
                    count = result.getLong(1);
                }
            } else {
                count = statement.getUpdateCount();
            }
            return count > 0 ? "works" : "no row";
        }
    }

    private static String exampleRow(Connection owner, Table table, Study study)
            throws SQLException {
        String where =
                !table.hasProject()
                        ? ""
                        : " WHERE project_id = '"
                                + study.project
                                + "'"
                                + (table.hasSite() ? " AND site_id = 'north'" : "");
        try (Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT to_jsonb(t) FROM " + table.name() + " t" + where)) {
            assertThat(row.next()).as("a row of " + table.name() + " to try with").isTrue();
            return row.getString(1);
        }
    }

    private static List<Table> tables(Connection owner) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT n.nspname || '.' || c.relname, EXISTS (SELECT FROM"
                                        + " pg_attribute a WHERE a.attrelid = c.oid AND a.attname ="
                                        + " 'project_id'), EXISTS (SELECT FROM pg_attribute a WHERE"
                                        + " a.attrelid = c.oid AND a.attname = 'site_id') FROM pg_class"
                                        + " c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE"
                                        + " c.relkind IN ('r', 'p', 'm', 'v', 'f') AND n.nspname NOT IN"
                                        + " ('pg_catalog', 'information_schema', 'pg_toast', 'flyway')"
                                        + " ORDER BY 1")) {
            while (row.next()) {
                tables.add(new Table(row.getString(1), row.getBoolean(2), row.getBoolean(3)));
            }
        }
        return tables;
    }

    private static Map<String, String> grants() throws IOException {
        Map<String, String> grants = new HashMap<>();
        try (InputStream file =
                Objects.requireNonNull(
                        PersistenceRightsIT.class.getResourceAsStream("/persistence/grants.csv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(
                            line ->
                                    grants.put(
                                            line.substring(0, line.lastIndexOf(',')),
                                            line.substring(line.lastIndexOf(',') + 1)));
        }
        return grants;
    }

    private static Study studyWithARowInEveryTable() {
        Study study = new Study();
        EnrolmentId anna = study.enrols(Study.NORTH);
        study.registry.putIntervention(
                study.coach(),
                anna,
                new InterventionSpell(
                        InterventionType.COACHING, Study.TODAY, Optional.<LocalDate>empty()),
                Study.NOW);
        String phone = Study.cookie();
        study.starts(study.linkTo(anna, Study.INTAKE), phone, Optional.empty());
        study.saves(phone, "A1", new Answer.GivenSeveral(new TreeSet<>(Set.of(1, 2))));
        study.saves(phone, "O1", new Answer.GivenText("Jobb"));
        study.saves(phone, "O1b", new Answer.Given(1));
        study.saves(phone, "Z1", new Answer.Given(1));
        study.responses.submit(Secret.of(phone), Set.of(), Study.NOW);
        study.registry.registerExit(
                study.coach(),
                anna,
                new ExitRequest(
                        Optional.of(Study.TODAY), Optional.of(ExitReason.WORK), true, false),
                Study.NOW);
        TestDatabase.bean(se.sammanhang.application.DefinitionStore.class)
                .register(Study.VERSIONS.getFirst(), "{}", Study.NOW);
        TestDatabase.bean(ResearchStore.class).load(study.actor(Role.EVALUATOR), Study.NOW);
        TestDatabase.bean(LanguageStore.class)
                .decide(study.actor(Role.COORDINATOR), Language.ARABIC, true, Study.NOW);
        study.deskIsUsed();
        StudyReleases releases = new StudyReleases(study);
        releases.moves(releases.freezes((byte) 1, (byte) 2), ReleaseStep.STEERING);
        new StudySeminar(study).isHeld();
        TestDatabase.bean(AccountStore.class)
                .put(
                        Optional.empty(),
                        "login-" + UUID.randomUUID(),
                        "hash",
                        study.coach(),
                        Study.NOW);
        return study;
    }
}
