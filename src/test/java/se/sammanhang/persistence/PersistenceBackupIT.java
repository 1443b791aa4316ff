package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.Actor;
import se.sammanhang.application.BackupManifest;
import se.sammanhang.application.BackupManifest.TableCopy;
import se.sammanhang.application.BackupRefused;
import se.sammanhang.application.BackupStore;
import se.sammanhang.application.DefinitionStore;
import se.sammanhang.application.RegistryStore;
import se.sammanhang.application.ReleaseStore;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.ResponseStore;
import se.sammanhang.application.ResponseStore.SaveRequest;
import se.sammanhang.application.ResponseStore.Saved;
import se.sammanhang.application.ResponseStore.Submitted;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.application.release.ReleaseStep;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.exchange.ZipBackupFiles;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;

/** A backup gives everything back, from a running database and from a stopped one. */
class PersistenceBackupIT {

    private static final int TABLES_OF_V1 = 23;
    private static final byte[] FIGURE = {0, -1, 39, 92, 10};

    @TempDir Path folder;
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final Study study = new Study();
    private final String phone = Study.cookie();
    private final String login = "evaluator-" + UUID.randomUUID();
    private Path file;

    @BeforeEach
    void fills_a_study() {
        file = folder.resolve("sammanhang.zip");
        EnrolmentId anna = study.enrols(Study.NORTH);
        study.enrols(Study.SOUTH);
        InterventionSpell spell =
                new InterventionSpell(
                        InterventionType.COACHING, LocalDate.parse("2026-02-10"), Optional.empty());
        study.registry.putIntervention(study.coach(), anna, spell, Study.NOW);
        String computer = Study.cookie();
        study.starts(study.linkTo(anna, Study.INTAKE), computer, Optional.empty());
        study.saves(computer, "K1", new Answer.Given(4));
        study.saves(computer, "K2", new Answer.DidNotUnderstand());
        study.saves(computer, "U2", new Answer.GivenSeveral(new TreeSet<>(Set.of(1, 3))));
        study.saves(computer, "O1", new Answer.GivenText("a\tb\\c\nrad två \u00e5\u0648 \"'\\."));
        study.saves(computer, "O1b", new Answer.Given(1));
        study.saves(computer, "Z1", new Answer.Given(1));
        study.responses.submit(Secret.of(computer), Set.of(), Study.NOW);
        study.registry.registerExit(
                study.coach(),
                anna,
                new ExitRequest(
                        Optional.of(LocalDate.parse("2026-03-01")),
                        Optional.of(ExitReason.WORK),
                        true,
                        false),
                Study.NOW);
        study.opensIntake(phone);
        study.saves(phone, "K1", new Answer.Given(2));
        Actor evaluator = study.actor(Role.EVALUATOR);
        TestDatabase.bean(ResearchStore.class).load(evaluator, Study.NOW);
        StudyReleases releases = new StudyReleases(study);
        releases.moves(releases.freezes(FIGURE), ReleaseStep.STEERING);
        TestDatabase.bean(AccountStore.class)
                .put(
                        Optional.of(study.actor(Role.ADMINISTRATOR)),
                        login,
                        "argon",
                        evaluator,
                        Study.NOW);
        TestDatabase.bean(DefinitionStore.class)
                .register(Study.VERSIONS.getFirst(), "{\"items\": [\"K1\", \"å\"]}", Study.NOW);
    }

    @Test
    void every_row_of_every_table_comes_back_in_an_empty_database()
            throws IOException, SQLException {
        DatabaseAddress here = TestDatabase.bean(Server.class).address();
        Map<String, List<String>> before = BackupDrill.content(here);
        assertThat(before.values().stream().filter(rows -> !rows.isEmpty()))
                .as("tables that the study fills; an empty one proves little")
                .hasSizeGreaterThanOrEqualTo(TABLES_OF_V1);
        BackupManifest made = BackupDrill.backUp(TestDatabase.shared(), file);
        assertThat(made.tables())
                .extracting(TableCopy::name)
                .containsExactlyElementsOf(new TreeSet<>(before.keySet()));
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(BackupDrill.files(folder)).containsExactly("sammanhang.zip");

        Map<String, Object> empty = TestDatabase.empty();
        assertThat(BackupDrill.restore(file, empty)).isEqualTo(made);
        try (AnnotationConfigApplicationContext restored = TestDatabase.open(empty)) {
            DatabaseAddress there = restored.getBean(Server.class).address();
            assertThat(BackupDrill.content(there)).isEqualTo(before);
            assertThat(BackupDrill.ask(there, PersistenceCatalogueIT.UNPROTECTED)).isEmpty();
            assertThat(
                            BackupDrill.ask(
                                    there,
                                    "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND"
                                            + " tgenabled <> 'O'"))
                    .isEmpty();
            assertThat(audited(there, "backup.restored", made)).contains(study.project.value());
        }
        assertThat(audited(here, "backup.made", made)).contains(study.project.value());
    }

    @Test
    void the_restored_database_works_for_every_role() throws IOException, SQLException {
        BackupDrill.backUp(TestDatabase.shared(), file);
        Map<String, Object> empty = TestDatabase.empty();
        BackupDrill.restore(file, empty);
        try (AnnotationConfigApplicationContext restored = TestDatabase.open(empty)) {
            ResponseStore responses = restored.getBean(ResponseStore.class);
            assertThat(saves(responses, "K1", new Answer.Given(5), 9)).isEqualTo(Saved.SAVED);
            assertThat(saves(responses, "K1", new Answer.Given(1), 8)).isEqualTo(Saved.CONFLICT);
            assertThat(saves(responses, "K2", new Answer.Given(3), 9)).isEqualTo(Saved.SAVED);
            assertThat(responses.submit(Secret.of(phone), Set.of(), Study.NOW))
                    .isInstanceOf(Submitted.Received.class);
            RegistryStore registry = restored.getBean(RegistryStore.class);
            assertThat(registry.enrolments(study.coach())).hasSize(3);
            assertThat(registry.enrolments(study.coach(Study.SOUTH))).hasSize(1);
            assertThat(registry.enrol(study.coach(), study.request(Study.NORTH), Study.NOW))
                    .isNotNull();
            assertThat(restored.getBean(AccountStore.class).byLogin(login)).isPresent();
            assertThat(
                            restored.getBean(ResearchStore.class)
                                    .load(study.actor(Role.EVALUATOR), Study.NOW)
                                    .responses())
                    .hasSize(2);
            ReleaseStore releases = restored.getBean(ReleaseStore.class);
            Actor steering = study.actor(Role.STEERING_GROUP);
            UUID release = releases.releases(steering).getFirst().id();
            assertThat(releases.content(steering, release)).contains(FIGURE);
        }
    }

    @Test
    void two_backups_of_the_same_rows_have_the_same_checksums_and_a_third_of_the_restored_ones_too()
            throws IOException, SQLException {
        BackupManifest first = BackupDrill.backUp(TestDatabase.shared(), file);
        Map<String, Object> empty = TestDatabase.empty();
        BackupDrill.restore(file, empty);
        // Nobody runs the restored database now: the backup starts it where it is ours.
        BackupManifest second = BackupDrill.backUp(empty, folder.resolve("second.zip"));
        assertThat(withoutAudit(second)).isEqualTo(withoutAudit(first));
        assertThat(second.id()).isNotEqualTo(first.id());
        long projects =
                first.tables().stream()
                        .filter(table -> table.name().equals("registry.project"))
                        .findFirst()
                        .orElseThrow()
                        .rows();
        assertThat(second.sequences().getFirst().next())
                .as("the counter went on from where it was, by one row a project")
                .isEqualTo(first.sequences().getFirst().next() + projects);
    }

    @Test
    void a_backup_shows_one_moment_although_people_go_on_working() throws IOException {
        try (BackupStore.Source source = BackupDrill.store(TestDatabase.shared()).source();
                var writing = new ZipBackupFiles().create(file)) {
            boolean[] enrolled = {false};
            BackupManifest made =
                    source.copyTo(
                            table -> {
                                if (!enrolled[0] && table.equals("registry.project")) {
                                    enrolled[0] = true;
                                    study.opensIntake(Study.cookie());
                                }
                                return writing.table(table);
                            },
                            "one moment",
                            "test",
                            Study.NOW);
            assertThat(enrolled[0]).isTrue();
            DatabaseAddress here = TestDatabase.bean(Server.class).address();
            for (String table : List.of("registry.enrolment", "survey.response")) {
                String count = BackupDrill.ask(here, "SELECT count(*) FROM " + table).getFirst();
                assertThat(rowsOf(made, table)).as(table).isEqualTo(Long.parseLong(count) - 1);
            }
        }
        assertThat(BackupDrill.files(folder)).as("an unpublished backup is gone").isEmpty();
    }

    @Test
    void a_backup_with_an_older_schema_is_loaded_into_that_schema_and_then_brought_up_to_date()
            throws IOException, SQLException {
        Map<String, Object> old = TestDatabase.empty();
        try (Server server = serverOf(old)) {
            DatabaseSetup.prepare(
                    server.address(), server.secret(), MigrationVersion.fromVersion("2"));
            try (Connection owner = server.address().connectAsOwner();
                    Statement statement = owner.createStatement()) {
                statement.execute(
                        "INSERT INTO registry.project (project_id, name, synthetic, starts_on)"
                                + " VALUES ('old', 'Old', true, '2020-01-01')");
                statement.execute(
                        "INSERT INTO ops.account VALUES ('old', '%1$s', 'anna', 'Anna A', 'h',"
                                        .formatted(NOBODY)
                                + " 'EVALUATOR', '{}', true, '2020-02-01')");
                for (String by : List.of(NOBODY, NOBODY.replace('4', '5'))) {
                    statement.execute(
                            "INSERT INTO published.release VALUES ('old', gen_random_uuid(), (SELECT"
                                    + " 1 + count(*) FROM published.release), 'Old', '{sv}', 'x', 'a',"
                                    + " 'b', 'c', 'd', '1', '2020-03-01', '"
                                    + by
                                    + "')");
                }
            }
        }
        assertThat(BackupDrill.backUp(old, file).schema()).isEqualTo("2");
        Map<String, Object> empty = TestDatabase.empty();
        BackupDrill.restore(file, empty);
        try (Server server = serverOf(empty)) {
            assertThat(BackupDrill.ask(server.address(), "SELECT name FROM registry.project"))
                    .containsExactly("Old");
            assertThat(
                            BackupDrill.ask(
                                    server.address(),
                                    "SELECT version FROM flyway.flyway_schema_history ORDER BY installed_rank DESC LIMIT 1"))
                    .containsExactly(Migrations.newest().toString());
            assertThat(
                            BackupDrill.ask(
                                    server.address(),
                                    "SELECT concat_ws(' ', r.version, s.ordinal, s.step, s.role,"
                                            + " s.name) FROM published.release_step s JOIN"
                                            + " published.release r USING (release_id) WHERE s.at ="
                                            + " r.released_at ORDER BY r.version"))
                    .as("the steering group had seen them")
                    .containsExactly("1 1 STEERING EVALUATOR Anna A", "2 1 STEERING EVALUATOR ");
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "sammanhang.containers",
            matches = "true",
            disabledReason = "the container brings the other server")
    void a_backup_moves_from_an_outside_server_to_the_embedded_one()
            throws IOException, SQLException {
        BackupManifest made = BackupDrill.backUp(TestDatabase.shared(), file);
        Map<String, List<String>> before =
                BackupDrill.content(TestDatabase.bean(Server.class).address());
        Map<String, Object> ours = Map.of("sammanhang.data", TestDatabase.folder().toString());
        BackupDrill.restore(file, ours);
        try (Server server = serverOf(ours)) {
            assertThat(BackupDrill.ask(server.address(), "SHOW server_version"))
                    .doesNotContain(made.postgresql());
            assertThat(BackupDrill.content(server.address())).isEqualTo(before);
        }
    }

    @Test
    void a_table_whose_rows_the_owner_cannot_see_stops_the_backup_by_name()
            throws IOException, SQLException {
        Map<String, Object> other = TestDatabase.empty();
        try (Server server = serverOf(other)) {
            DatabaseSetup.prepare(server.address(), server.secret());
            try (Connection owner = server.address().connectAsOwner();
                    Statement statement = owner.createStatement()) {
                statement.execute("CREATE TABLE registry.forgotten (project_id text)");
                statement.execute(
                        "ALTER TABLE registry.forgotten ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL"
                                + " SECURITY");
            }
        }
        assertThatThrownBy(() -> BackupDrill.backUp(other, file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("registry.forgotten")
                .hasMessageContaining("policy");
        assertThat(BackupDrill.files(folder)).isEmpty();
    }

    @Test
    void an_existing_file_and_a_missing_folder_are_refused() throws IOException {
        Files.writeString(file, "precious");
        assertThatThrownBy(() -> BackupDrill.backUp(TestDatabase.shared(), file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("exists already");
        assertThat(file).hasContent("precious");
        assertThatThrownBy(
                        () ->
                                BackupDrill.backUp(
                                        TestDatabase.shared(), folder.resolve("no/such.zip")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("no folder");
        assertThat(BackupDrill.files(folder)).containsExactly("sammanhang.zip");
    }

    @Test
    void where_there_is_no_database_there_is_nothing_to_back_up() throws IOException, SQLException {
        Map<String, Object> empty = TestDatabase.empty();
        assertThatThrownBy(() -> BackupDrill.backUp(empty, file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("nothing to back up");
        assertThat(BackupDrill.files(folder)).isEmpty();
    }

    static Server serverOf(Map<String, Object> settings) {
        return BackupDrill.settings(settings).open();
    }

    private static List<String> audited(DatabaseAddress address, String act, BackupManifest of) {
        return BackupDrill.ask(
                address,
                "SELECT project_id FROM ops.audit WHERE actor = 'operator' AND act = '"
                        + act
                        + "' AND target = '"
                        + of.id()
                        + "'");
    }

    private Saved saves(ResponseStore responses, String item, Answer answer, long revision) {
        return responses.save(
                new SaveRequest(
                        Secret.of(phone),
                        new ItemId(item),
                        answer,
                        revision,
                        Language.SWEDISH,
                        Mode.ALONE_ON_OWN_DEVICE,
                        false,
                        Optional.empty(),
                        Study.NOW));
    }

    private static List<TableCopy> withoutAudit(BackupManifest manifest) {
        return manifest.tables().stream()
                .filter(table -> !table.name().equals("ops.audit"))
                .toList();
    }

    private static long rowsOf(BackupManifest manifest, String table) {
        return manifest.tables().stream()
                .filter(copy -> copy.name().equals(table))
                .mapToLong(TableCopy::rows)
                .sum();
    }
}
