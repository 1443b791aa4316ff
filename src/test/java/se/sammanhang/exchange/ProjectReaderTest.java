package se.sammanhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.application.Role;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;

class ProjectReaderTest {

    private static final Path EXAMPLE = Path.of("src/docs/examples/vagen.project.yaml");
    private static final Path SCHEMA = Path.of("src/docs/schema/project.schema.json");
    private static final Set<Language> LANGUAGES =
            Set.of(Language.SWEDISH, Language.ENGLISH, Language.DANISH);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @Test
    void the_example_is_read_as_it_stands() {
        ProjectReading reading = ProjectReader.read(EXAMPLE, LANGUAGES);
        assertThat(reading.problems()).isEmpty();
        ProjectId id = new ProjectId("vagen");
        assertThat(reading.file().orElseThrow().project())
                .isEqualTo(
                        new Project(
                                id,
                                "Vägen till jobb och studier",
                                false,
                                LocalDate.of(2027, 1, 11),
                                Optional.of(LocalDate.of(2029, 12, 31)),
                                Optional.of(LocalDate.of(2029, 11, 30)),
                                Map.of("WOMAN", 60, "MAN", 70),
                                List.of(
                                        new Site(id, new SiteId("norra"), "Norra"),
                                        new Site(id, new SiteId("sodra"), "Södra")),
                                Language.SWEDISH));
        assertThat(reading.file().orElseThrow().administrator())
                .satisfies(
                        account -> {
                            assertThat(account.login()).isEqualTo("admin.vagen");
                            assertThat(account.role()).contains(Role.ADMINISTRATOR);
                            assertThat(account.sites()).isEmpty();
                        });
    }

    @Test
    void the_guide_shows_the_example() throws IOException {
        String example = Files.readString(EXAMPLE);
        assertThat(Files.readString(Path.of("src/docs/projects.md")))
                .contains("```yaml\n" + example.substring(example.indexOf("project:")) + "```");
    }

    @Test
    void the_smallest_file_has_one_site_and_no_end_in_swedish() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("small.yaml"),
                        """
                        project: a
                        name: A
                        startsOn: 2027-01-11
                        sites: [{site: b, name: B}]
                        administrator: {login: aa, name: A}
                        """);
        ProjectReading reading = ProjectReader.read(file, LANGUAGES);
        assertThat(reading.problems()).isEmpty();
        Project project = reading.file().orElseThrow().project();
        assertThat(project.language()).isEqualTo(Language.SWEDISH);
        assertThat(project.endsOn()).isEmpty();
        assertThat(project.cutOff()).isEmpty();
        assertThat(project.targets()).isEmpty();
        assertThat(schemaProblems(Files.readString(file))).isEmpty();
    }

    @Test
    void every_fault_is_told_at_once_with_its_line() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("faulty.yaml"),
                        """
                        project: Vägen
                        name: "  "
                        language: fi
                        startsOn: 2027-01-11
                        endsOn: 2027-01-11
                        cutOff: 11 January
                        targets: {WOMAN: 0, UNKNOWN: 3}
                        rounds: [T0]
                        sites:
                          - {site: norra, name: Norra}
                          - {site: norra, name: Norra igen}
                          - {site: Södra}
                        administrator: {login: "Å", name: Anna}
                        """);
        ProjectReading reading = ProjectReader.read(file, LANGUAGES);
        assertThat(reading.file()).isEmpty();
        assertThat(reading.problems().stream().map(Object::toString))
                .satisfiesExactly(
                        line -> says(line, file + ":1:10: EV105", "got \"Vägen\""),
                        line -> says(line, file + ":2:7: EV105", "name wants words"),
                        line -> says(line, file + ":3:11: EV105", "(da, en, sv), got \"fi\""),
                        line -> says(line, file + ":5:9: EV105", "after startsOn"),
                        line -> says(line, file + ":6:9: EV104", "got \"11 January\""),
                        line -> says(line, file + ":7:18: EV105", "1 person or more"),
                        line -> says(line, file + ":7:21: EV102", "unknown key \"UNKNOWN\""),
                        line -> says(line, file + ":8:1: EV102", "unknown key \"rounds\""),
                        line -> says(line, file + ":11:12: EV107", "norra is here twice"),
                        line -> says(line, file + ":12:5: EV103", "\"name\" is missing"),
                        line -> says(line, file + ":12:12: EV105", "got \"Södra\""),
                        line -> says(line, file + ":13:24: EV105", "login wants"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a list", "- a\n", "{}", "sites: []", "sites: 1"})
    void a_file_without_what_a_project_needs_is_refused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("none.yaml"), text);
        ProjectReading reading = ProjectReader.read(file, LANGUAGES);
        assertThat(reading.file()).isEmpty();
        assertThat(reading.problems()).isNotEmpty();
    }

    @Test
    void a_cut_off_after_the_end_is_refused() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("late.yaml"),
                        Files.readString(EXAMPLE).replace("2029-11-30", "2030-01-01"));
        assertThat(ProjectReader.read(file, LANGUAGES).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).startsWith("cutOff"));
    }

    @Test
    void a_file_that_does_not_exist_is_a_problem_and_no_crash() {
        assertThat(ProjectReader.read(folder.resolve("none.yaml"), LANGUAGES).problems())
                .extracting(InputProblem::code)
                .containsExactly(InputProblem.Code.UNREADABLE_FILE);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examples_agree_with_the_schema(Path example) throws IOException {
        assertThat(schemaProblems(Files.readString(example))).isEmpty();
    }

    @Test
    void the_schema_refuses_an_unknown_key_and_a_project_without_sites() throws IOException {
        String example = Files.readString(EXAMPLE);
        assertThat(schemaProblems(example + "colour: blue\n")).isNotEmpty();
        assertThat(schemaProblems(example.replace("sites:", "places:"))).isNotEmpty();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/docs/examples"))) {
            return files.filter(file -> file.toString().endsWith(".project.yaml")).toList();
        }
    }

    private static void says(String line, String place, String text) {
        assertThat(line).startsWith(place).contains(text);
    }

    private static List<Error> schemaProblems(String yaml) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA))
                .validate(yaml, InputFormat.YAML);
    }
}
