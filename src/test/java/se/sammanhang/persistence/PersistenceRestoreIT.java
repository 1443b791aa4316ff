package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.sammanhang.application.BackupManifest;
import se.sammanhang.application.BackupRefused;
import se.sammanhang.instrument.Answer;
import se.sammanhang.persistence.embedded.DatabaseNotUsable;

/** What a restore refuses, and that it has then changed nothing. */
class PersistenceRestoreIT {

    private static final String MANIFEST = "manifest.json";
    private static final String ANSWERS = "tables/survey.answer.copy";

    @TempDir Path folder;
    private Path file;
    private Map<String, Object> empty;
    private BackupManifest made;

    @BeforeEach
    void makes_a_backup() throws IOException, SQLException {
        Study study = new Study();
        String phone = Study.cookie();
        study.opensIntake(phone);
        study.saves(phone, "K1", new Answer.Given(4));
        file = folder.resolve("sammanhang.zip");
        made = BackupDrill.backUp(TestDatabase.shared(), file);
        empty = TestDatabase.empty();
    }

    @Test
    void a_file_that_is_no_backup() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a backup");
        refused(text).hasMessageContaining("not a backup of Sammanhang");
        refused(Files.createFile(folder.resolve("nothing.zip")))
                .hasMessageContaining("not a backup of Sammanhang");
        refused(BackupDrill.changed(file, entries -> entries.remove(MANIFEST)))
                .hasMessageContaining("not a backup of Sammanhang");
        refused(folder.resolve("missing.zip")).hasMessageContaining("There is no file");
    }

    @Test
    void a_file_that_was_cut_off() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length : List.of(bytes.length - 1, bytes.length / 2, 10)) {
            Path cut = folder.resolve("cut-" + length + ".zip");
            Files.write(cut, Arrays.copyOf(bytes, length));
            refused(cut).hasMessageContaining("damaged").hasMessageContaining("another copy");
        }
    }

    @Test
    void a_file_in_which_one_byte_was_flipped_anywhere() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int accepted = 0;
        for (int at = 0; at < bytes.length; at += bytes.length / 60) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 0x10;
            Path damaged = folder.resolve("flipped.zip");
            Files.write(damaged, flipped);
            try (var opened = new se.sammanhang.exchange.ZipBackupFiles().open(damaged)) {
                // Some bytes of a zip say nothing, such as times: then all is as it was.
                assertThat(opened.manifest()).isEqualTo(made);
                accepted++;
            } catch (BackupRefused e) {
                assertThat(e).hasMessageContaining("Nothing was changed");
            }
        }
        assertThat(accepted).isLessThan(20);
    }

    @Test
    void rows_that_are_not_those_of_the_manifest() throws IOException {
        refused(BackupDrill.changed(file, BackupDrill.replace(ANSWERS, "\tK1\t", "\tK2\t")))
                .hasMessageContaining("damaged")
                .hasMessageContaining("survey.answer");
        refused(BackupDrill.changed(file, entries -> entries.remove(ANSWERS)))
                .hasMessageContaining("survey.answer are missing");
        refused(BackupDrill.changed(file, entries -> entries.put("tables/x.y.copy", new byte[0])))
                .hasMessageContaining("does not name tables/x.y.copy");
        refused(BackupDrill.changed(file, BackupDrill.replace(MANIFEST, "\"madeAt\"", "\"made\"")))
                .hasMessageContaining("manifest cannot be read");
    }

    @Test
    void a_newer_schema_and_a_newer_format() throws IOException {
        String newest = Migrations.newest().toString();
        refused(
                        BackupDrill.changed(
                                file,
                                BackupDrill.replace(
                                        MANIFEST,
                                        "\"schema\" : \"" + newest,
                                        "\"schema\" : \"9" + newest)))
                .hasMessageContaining("schema version 9" + newest)
                .hasMessageContaining("up to " + newest)
                .hasMessageContaining("restore it with the version that made it");
        refused(
                        BackupDrill.changed(
                                file,
                                BackupDrill.replace(MANIFEST, "\"format\" : 1", "\"format\" : 2")))
                .hasMessageContaining("newer Sammanhang");
    }

    @Test
    void a_database_with_rows() throws IOException, SQLException {
        BackupDrill.restore(file, empty);
        Map<String, List<String>> before = content();
        assertThatThrownBy(() -> BackupDrill.restore(file, empty))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("SAMMANHANG_DATA");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void a_database_that_sammanhang_runs_on() {
        assertThatThrownBy(() -> BackupDrill.restore(file, TestDatabase.shared()))
                .isInstanceOfAny(BackupRefused.class, DatabaseNotUsable.class)
                .hasMessageMatching("(?s).*(stop it first|stop every process).*");
    }

    @Test
    void an_empty_database_whose_schema_is_newer_than_the_backup() throws IOException {
        try (Server server = PersistenceBackupIT.serverOf(empty)) {
            DatabaseSetup.prepare(server.address(), server.secret());
        }
        Path old =
                BackupDrill.changed(
                        file,
                        BackupDrill.replace(
                                MANIFEST, "\"schema\" : \"" + made.schema(), "\"schema\" : \"2"));
        assertThatThrownBy(() -> BackupDrill.restore(old, empty))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("has schema version " + Migrations.newest())
                .hasMessageContaining("new folder");
    }

    @Test
    void tables_that_this_schema_does_not_have() throws IOException, SQLException {
        Path other =
                BackupDrill.changed(
                        file, BackupDrill.replace(MANIFEST, "\"local_code\"", "\"code\""));
        assertThatThrownBy(() -> BackupDrill.restore(other, empty))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("registry.participant")
                .hasMessageContaining("No row was loaded");
        assertThat(content().values()).allMatch(List::isEmpty);
    }

    @Test
    void rows_that_break_a_rule_although_their_checksum_is_right_leave_the_database_empty()
            throws IOException, SQLException {
        Path orphan =
                BackupDrill.changed(
                        file,
                        entries -> {
                            String entry = "tables/survey.respondent_cookie.copy";
                            String rows =
                                    new String(
                                            BackupDrill.bytes(entries, entry),
                                            StandardCharsets.UTF_8);
                            String broken = rows.replaceFirst("\t[0-9a-f-]{36}\t", "\t" + NOBODY);
                            entries.put(entry, broken.getBytes(StandardCharsets.UTF_8));
                            BackupDrill.replace(MANIFEST, sha256(rows), sha256(broken)).to(entries);
                        });
        assertThatThrownBy(() -> BackupDrill.restore(orphan, empty))
                .isInstanceOf(DatabaseNotUsable.class)
                .hasMessageContaining("no row was kept")
                .hasMessageNotContaining(NOBODY.strip());
        assertThat(content().values()).allMatch(List::isEmpty);
        try (Server server = PersistenceBackupIT.serverOf(empty)) {
            assertThat(BackupDrill.ask(server.address(), PersistenceCatalogueIT.UNPROTECTED))
                    .isEmpty();
        }
        BackupDrill.restore(file, empty);
        assertThat(content().get("survey.answer")).isNotEmpty();
    }

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000\t";

    /** Refuses before a database is opened: the new data folder stays as it is. */
    private AbstractThrowableAssert<?, ? extends Throwable> refused(Path backup) {
        Path data = Path.of(empty.get("sammanhang.data") + "");
        List<String> before = BackupDrill.files(data);
        var refusal =
                assertThatThrownBy(() -> BackupDrill.restore(backup, empty))
                        .isInstanceOf(BackupRefused.class);
        assertThat(BackupDrill.files(data)).isEqualTo(before);
        return refusal;
    }

    private Map<String, List<String>> content() throws SQLException {
        try (Server server = PersistenceBackupIT.serverOf(empty)) {
            return BackupDrill.content(server.address());
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
