package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.sammanhang.application.DatabaseInspection.DatabaseState;
import se.sammanhang.application.DatabaseInspection.SchemaAge;
import se.sammanhang.application.Diagnosis.Level;
import se.sammanhang.instrument.ResolvedDefinition;
import se.sammanhang.instrument.SurveyCatalogue;

/** The doctor calls a fault what must be mended, and nothing else. */
class ExamineInstallationTest {

    private static final String ADDRESS = "https://enkat.example.se";
    private static final ResolvedDefinition BANK =
            new ResolvedDefinition("bank", "2", "ab".repeat(32), "{}");
    private static final SurveyCatalogue SURVEYS =
            new SurveyCatalogue(List.of(), List.of(), Map.of(), List.of(BANK));

    @TempDir Path folder;

    @Test
    void a_sound_installation_has_no_fault_and_no_note() {
        assertThat(examine(state("on", SchemaAge.UP_TO_DATE, BANK.sha256()), ADDRESS))
                .extracting(Diagnosis::level)
                .containsOnly(Level.FINE);
    }

    @Test
    void a_setting_that_loses_answers_is_a_fault() {
        assertThat(faults(state("off", SchemaAge.UP_TO_DATE, BANK.sha256()), ADDRESS))
                .singleElement()
                .satisfies(d -> assertThat(d.sentence()).contains("fsync is off"));
    }

    @Test
    void a_schema_of_a_newer_program_is_a_fault_and_an_older_one_a_note() {
        assertThat(faults(state("on", SchemaAge.NEWER, BANK.sha256()), ADDRESS))
                .singleElement()
                .satisfies(d -> assertThat(d.sentence()).contains("newer than this program"));
        assertThat(faults(state("on", SchemaAge.OLDER, BANK.sha256()), ADDRESS)).isEmpty();
    }

    @Test
    void a_text_that_changed_while_in_use_is_a_fault() {
        assertThat(faults(state("on", SchemaAge.UP_TO_DATE, "cd".repeat(32)), ADDRESS))
                .singleElement()
                .satisfies(d -> assertThat(d.sentence()).contains("bank 2"));
    }

    @Test
    void an_address_that_is_not_encrypted_is_a_fault_and_localhost_a_note() {
        DatabaseState sound = state("on", SchemaAge.UP_TO_DATE, BANK.sha256());
        assertThat(faults(sound, "http://enkat.example.se")).hasSize(1);
        assertThat(faults(sound, "enkat")).hasSize(1);
        assertThat(faults(sound, "http://localhost:8080")).isEmpty();
        assertThat(examine(sound, "http://localhost:8080"))
                .last()
                .extracting(Diagnosis::level)
                .isEqualTo(Level.NOTE);
    }

    @Test
    void a_database_out_of_reach_and_faulty_survey_files_are_faults_beside_each_other() {
        Supplier<Optional<DatabaseState>> down =
                () -> {
                    throw new IllegalStateException("it is down");
                };
        assertThat(
                        examine(
                                down,
                                () -> {
                                    throw new IllegalStateException("line 3");
                                },
                                ADDRESS))
                .filteredOn(d -> d.level() == Level.FAULT)
                .extracting(Diagnosis::sentence)
                .satisfiesExactly(
                        first -> assertThat(first).contains("it is down"),
                        second -> assertThat(second).contains("line 3"));
    }

    private static DatabaseState state(String fsync, SchemaAge age, String stored) {
        return new DatabaseState(
                "embedded", "18.6", Map.of("fsync", fsync), "3", age, Map.of("bank 2", stored));
    }

    private List<Diagnosis> faults(DatabaseState state, String address) {
        return examine(state, address).stream().filter(d -> d.level() == Level.FAULT).toList();
    }

    private List<Diagnosis> examine(DatabaseState state, String address) {
        return examine(() -> Optional.of(state), () -> SURVEYS, address);
    }

    private List<Diagnosis> examine(
            Supplier<Optional<DatabaseState>> state,
            Supplier<SurveyCatalogue> surveys,
            String address) {
        DatabaseInspection inspection =
                new DatabaseInspection() {
                    @Override
                    public Path dataFolder() {
                        return folder;
                    }

                    @Override
                    public Optional<DatabaseState> inspect() {
                        return state.get();
                    }
                };
        return new ExamineInstallation(inspection, surveys, _ -> true).examine(address);
    }
}
