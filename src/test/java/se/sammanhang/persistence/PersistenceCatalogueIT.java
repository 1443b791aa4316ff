package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database's own catalogue must say, whatever migrations come later. */
class PersistenceCatalogueIT {

    private static final String OURS =
            " n.nspname IN ('registry', 'vault', 'survey', 'research', 'desk', 'published',"
                    + " 'seminar', 'ops')";

    /** Tables that are neither forced under row-level security nor scoped. */
    static final String UNPROTECTED =
            "SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid ="
                    + " c.relnamespace WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN"
                    + " ('pg_catalog', 'information_schema', 'pg_toast', 'flyway') AND NOT"
                    + " (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p"
                    + " WHERE p.polrelid = c.oid AND p.polname = 'scope'))";

    private static final String CROSSING_KEYS =
            "SELECT k.conname FROM pg_constraint k WHERE k.contype = 'f' AND EXISTS (SELECT FROM"
                    + " unnest(ARRAY['project_id', 'site_id']) AS scope(name) WHERE EXISTS (SELECT FROM"
                    + " pg_attribute a WHERE a.attrelid = k.conrelid AND a.attname = scope.name) AND"
                    + " EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname"
                    + " = scope.name) AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid ="
                    + " k.conrelid AND a.attname = scope.name AND a.attnum = ANY (k.conkey)))";

    @Test
    void every_table_is_under_forced_row_level_security() throws SQLException {
        assertThat(ask(UNPROTECTED)).isEmpty();
    }

    @Test
    void a_new_table_without_a_policy_would_be_found() throws SQLException {
        try (Connection owner = TestDatabase.owner()) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("CREATE TABLE registry.forgotten (project_id text)");
                statement.execute("ALTER TABLE registry.site DISABLE ROW LEVEL SECURITY");
            }
            assertThat(ask(owner, UNPROTECTED))
                    .containsExactlyInAnyOrder("registry.forgotten", "registry.site");
            owner.rollback();
        }
    }

    @Test
    void no_foreign_key_crosses_projects_or_sites() throws SQLException {
        assertThat(ask(CROSSING_KEYS)).isEmpty();
        try (Connection owner = TestDatabase.owner()) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute(
                        "CREATE TABLE registry.simple (project_id text, site_id text, subject uuid"
                                + " UNIQUE)");
                statement.execute(
                        "CREATE TABLE registry.pointer (project_id text, site_id text, subject uuid"
                                + " CONSTRAINT crossing REFERENCES registry.simple (subject))");
            }
            assertThat(ask(owner, CROSSING_KEYS)).containsExactly("crossing");
            owner.rollback();
        }
    }

    @Test
    void no_login_role_is_more_than_it_should_be() throws SQLException {
        String roles =
                "'sammanhang_respondent', 'sammanhang_staff', 'sammanhang_evaluator',"
                        + " 'sammanhang_steering', 'sammanhang_admin', 'sammanhang_jobs',"
                        + " 'sammanhang_seminar', 'sammanhang_reader'";
        assertThat(ask("SELECT rolname FROM pg_roles WHERE rolname IN (" + roles + ")"))
                .hasSize(LoginRole.values().length);
        assertThat(
                        ask(
                                "SELECT rolname FROM pg_roles WHERE rolname IN ("
                                        + roles
                                        + ") AND (rolsuper OR rolbypassrls OR rolcreaterole OR"
                                        + " rolcreatedb OR rolreplication)"))
                .isEmpty();
        assertThat(
                        ask(
                                "SELECT member::regrole::text FROM pg_auth_members WHERE"
                                        + " member::regrole::text IN ("
                                        + roles
                                        + ")"))
                .isEmpty();
        assertThat(
                        ask(
                                "SELECT rolname FROM pg_roles WHERE rolname IN"
                                        + " ('sammanhang_definer', 'sammanhang_migration') AND"
                                        + " (rolsuper OR rolbypassrls OR (rolname ="
                                        + " 'sammanhang_definer' AND rolcanlogin))"))
                .isEmpty();
        assertThat(
                        ask(
                                "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid ="
                                        + " c.relnamespace WHERE"
                                        + OURS
                                        + " AND c.relowner <> 'sammanhang_migration'::regrole"))
                .isEmpty();
    }

    @Test
    void functions_that_cross_schemas_are_closed_to_the_public_and_fixed_in_their_search_path()
            throws SQLException {
        String functions =
                "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                        + " WHERE"
                        + OURS;
        assertThat(ask(functions + " AND p.prosecdef")).hasSizeGreaterThan(8);
        assertThat(
                        ask(
                                functions
                                        + " AND p.prosecdef AND (p.proowner <>"
                                        + " 'sammanhang_definer'::regrole OR NOT 'search_path="
                                        + "pg_catalog, pg_temp' = ANY (coalesce(p.proconfig,"
                                        + " '{}')))"))
                .isEmpty();
        assertThat(
                        ask(
                                functions
                                        + " AND (p.proacl IS NULL OR EXISTS (SELECT FROM"
                                        + " aclexplode(p.proacl) AS right_of WHERE"
                                        + " right_of.grantee = 0))"))
                .isEmpty();
    }

    @Test
    void views_obey_the_policies_of_whoever_asks() throws SQLException {
        String leaking =
                "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE c.relkind IN ('v', 'm') AND"
                        + OURS
                        + " AND NOT 'security_invoker=true' = ANY (coalesce(c.reloptions, '{}'))";
        assertThat(ask(leaking)).isEmpty();
    }

    @Test
    void nothing_that_evaluators_see_is_named_like_an_identifier() throws SQLException {
        List<String> columns =
                ask(
                        "SELECT DISTINCT column_name::text FROM information_schema.columns WHERE"
                                + " table_schema = 'research' ORDER BY 1");
        assertThat(columns)
                .contains("research_id")
                .noneMatch(
                        name ->
                                name.matches(
                                        "(?i).*(local_code|participant|subject|enrolment|name|phone|"
                                                + "mail|address|birth|words|text|_on$|_at$).*"));
        assertThat(
                        ask(
                                "SELECT column_name::text FROM information_schema.columns WHERE"
                                        + " table_schema = 'research' AND data_type IN ('date',"
                                        + " 'timestamp with time zone')"))
                .isEmpty();
    }

    @Test
    void nobody_can_change_the_audit_table_or_a_release_not_even_their_owner() throws SQLException {
        for (String table : List.of("ops.audit", "published.release_step", "published.release")) {
            for (String act : List.of("DELETE FROM %s", "TRUNCATE %s CASCADE")) {
                try (Connection owner = TestDatabase.owner();
                        Statement statement = owner.createStatement()) {
                    assertThatThrownBy(() -> statement.execute(act.formatted(table)))
                            .hasMessageContaining("append-only");
                }
            }
        }
    }

    @Test
    void every_pool_reports_a_server_that_keeps_what_it_acknowledged() {
        for (LoginRole role : LoginRole.values()) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                String value =
                        TestDatabase.pools()
                                .of(role)
                                .within(
                                        Scope.NONE,
                                        db ->
                                                db.sql("SELECT current_setting(:name)")
                                                        .param("name", setting)
                                                        .query(String.class)
                                                        .single());
                assertThat(value).as(role + " " + setting).isEqualTo("on");
            }
        }
    }

    @Test
    void the_scope_of_one_transaction_does_not_stay_on_its_connection() {
        ScopedPool staff = TestDatabase.pools().of(LoginRole.STAFF);
        for (int i = 0; i < 4; i++) {
            staff.inside(new Scope("somewhere", "*"), db -> {});
        }
        try (Connection connection = staff.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT coalesce(current_setting('app.project', true), '')")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ask(String query) throws SQLException {
        try (Connection owner = TestDatabase.owner()) {
            return ask(owner, query);
        }
    }

    private static List<String> ask(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
