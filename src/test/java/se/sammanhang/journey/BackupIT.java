package se.sammanhang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.sammanhang.cli.Commands;

/** The operator's commands: back up the running product, restore into a new data folder, start. */
class BackupIT {

    private static final String DATA = "sammanhang.data";

    @TempDir Path folder;

    @AfterEach
    void forgets_the_data_folder() {
        System.clearProperty(DATA);
    }

    @Test
    void a_backup_of_the_running_product_starts_again_in_a_new_data_folder() {
        Path file = folder.resolve("sammanhang.zip");
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        try (RunningApplication application = RunningApplication.start(first)) {
            assertThat(application.command("backup", "--out", file.toString()))
                    .contains("Wrote " + file)
                    .contains("store it encrypted");
            String inUse = run(first, Commands.REFUSED, "restore", file.toString());
            assertThat(inUse).contains("stop it first").doesNotContain("Exception");
        }
        assertThat(run(second, Commands.REFUSED, "restore", folder.resolve("x").toString()))
                .contains("There is no file");
        assertThat(second).as("a refusal makes no data folder").doesNotExist();
        assertThat(run(second, Commands.DONE, "restore", file.toString())).contains("Restored");
        assertThat(run(second, Commands.REFUSED, "restore", file.toString())).contains("not empty");
        assertThat(run(second, Commands.DONE, "doctor"))
                .contains("PostgreSQL 18")
                .contains("fsync on")
                .contains("localhost");
        try (RunningApplication application = RunningApplication.start(second)) {
            assertThat(application.command("demo-link", "TX"))
                    .startsWith(application.address() + "/s/");
        }
    }

    @Test
    void a_database_is_prepared_without_a_demo_and_the_doctor_finds_it_well() {
        Path data = folder.resolve("data");
        assertThat(run(data, Commands.DONE, "doctor")).contains("no database yet");
        assertThat(data).as("looking makes nothing").doesNotExist();
        assertThat(run(data, Commands.DONE, "database", "prepare")).contains("is ready");
        assertThat(run(data, Commands.DONE, "doctor")).contains("up to date");
        assertThat(data.resolve("demo-password")).doesNotExist();
    }

    private static String run(Path data, int expected, String... words) {
        System.setProperty(DATA, data.toString());
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int code = Commands.run(writer, writer, words);
        assertThat(code).as("%s", said).isEqualTo(expected);
        return said.toString();
    }
}
