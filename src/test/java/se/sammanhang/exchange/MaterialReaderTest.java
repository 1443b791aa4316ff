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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.application.seminar.ProjectMaterials.Found;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;
import se.sammanhang.programme.material.ProjectMaterial;
import se.sammanhang.programme.material.Quote;
import se.sammanhang.programme.material.TheoryOfChange;

class MaterialReaderTest {

    private static final Path SCHEMA = Path.of("src/docs/schema/project-material.schema.json");
    private static final Path DEMO = Path.of("src/main/resources/projects");
    private static final Project SIX = project("sex-orter-demo", "norra", "bruket", "sjon");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private static Project project(String name, String... sites) {
        ProjectId id = new ProjectId(name);
        return new Project(
                id,
                name,
                true,
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Arrays.stream(sites)
                        .map(
                                site ->
                                        new Site(
                                                id,
                                                new SiteId(site),
                                                site.substring(0, 1)
                                                                .toUpperCase(java.util.Locale.ROOT)
                                                        + site.substring(1)))
                        .toList());
    }

    private static String demo(String name) throws IOException {
        return Files.readString(DEMO.resolve(name + ".material.yaml"));
    }

    @Test
    void the_demo_of_six_sites_is_read_whole() throws IOException {
        MaterialReading reading = MaterialReader.read("six", demo("sex-orter-demo"), SIX);
        assertThat(reading.problems()).isEmpty();
        ProjectMaterial material = reading.material().orElseThrow();
        assertThat(material.synthetic()).isTrue();
        assertThat(material.theory(Optional.empty()).orElseThrow().columns())
                .containsOnlyKeys(TheoryOfChange.Column.values());
        assertThat(material.theory(Optional.of(new SiteId("norra")))).isPresent();
        assertThat(material.organisationGoals()).hasSize(3);
        assertThat(material.localGoals()).hasSize(2);
        assertThat(material.successFactors())
                .extracting(factor -> factor.site().value())
                .containsExactly("norra", "bruket", "sjon");
        assertThat(material.unitValues()).hasSize(2);
        assertThat(material.actions()).hasSize(3);
        assertThat(material.quotes()).hasSize(5);
    }

    @Test
    void only_consented_quotes_that_tell_nobody_go_out_and_the_rest_is_warned_of()
            throws IOException {
        MaterialReading reading = MaterialReader.read("six", demo("sex-orter-demo"), SIX);
        assertThat(reading.material().orElseThrow().publishable(MaterialReader.places(SIX)))
                .hasSize(3)
                .allMatch(Quote::mayBePublished);
        assertThat(reading.warnings())
                .extracting(InputProblem::code)
                .containsOnly(InputProblem.Code.IDENTIFYING_DETAIL);
        assertThat(reading.warnings().stream().map(InputProblem::text))
                .anyMatch(text -> text.contains("\"Jag är 23\" tells an age"))
                .anyMatch(text -> text.contains("\"Norra\" names a place"));
        assertThat(reading.warnings()).allMatch(warning -> warning.line() > 0);
    }

    @Test
    void the_demo_of_one_site_is_read_without_warnings() throws IOException {
        MaterialReading reading =
                MaterialReader.read(
                        "one",
                        demo("kristinehamn-demo"),
                        project("kristinehamn-demo", "kristinehamn"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.material().orElseThrow().actions().getFirst().due())
                .contains(LocalDate.of(2022, 12, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex-orter-demo", "kristinehamn-demo"})
    void the_demos_agree_with_the_schema_and_speak_three_languages(String name) throws IOException {
        String text = demo(name);
        assertThat(schemaProblems(text)).isEmpty();
        MaterialReading reading =
                MaterialReader.read(
                        name, text, name.startsWith("sex") ? SIX : project(name, "kristinehamn"));
        assertThat(reading.material().orElseThrow().successFactors())
                .allSatisfy(
                        factor ->
                                assertThat(factor.what().languages())
                                        .contains(Language.ENGLISH, Language.DANISH));
    }

    @Test
    void every_fault_is_told_at_once_with_its_line_and_what_to_do() {
        String text =
                """
                material: "2"
                project: other
                synthetic: perhaps
                theoriesOfChange:
                  - site: nowhere
                    columns: {resources: [{text: ""}], future: []}
                  - {}
                organisationGoals:
                  - {goal: A, status: inPlace}
                  - {goal: B, status: done}
                localGoals:
                  - {goal: C, targetPercent: 101, base: alla}
                  - {goal: D, targetPercent: 50}
                quotes:
                  - {words: Bra., theme: t, role: friend, ages: ung}
                  - {words: Bra., theme: t, role: staff, ages: 30-20}
                successFactors:
                  - {site: norra, title: T}
                unitValues:
                  - {id: A B, text: t, amount: mycket, currency: kr, per: p, source: s}
                actions:
                  - {action: X, owner: rollen, status: open}
                colour: blue
                """;
        MaterialReading reading = MaterialReader.read("f.yaml", text, SIX);
        assertThat(reading.material()).isEmpty();
        List<String> said = reading.problems().stream().map(InputProblem::toString).toList();
        assertThat(said)
                .anyMatch(s -> s.startsWith("f.yaml:1:11: EV105") && s.contains("got \"2\""))
                .anyMatch(s -> s.startsWith("f.yaml:2:10: EV106") && s.contains("sex-orter-demo"))
                .anyMatch(s -> s.startsWith("f.yaml:3:12: EV104") && s.contains("true or false"))
                .anyMatch(s -> s.startsWith("f.yaml:5:11: EV106") && s.contains("norra, bruket"))
                .anyMatch(s -> s.startsWith("f.yaml:6:") && s.contains("text wants words"))
                .anyMatch(s -> s.startsWith("f.yaml:6:") && s.contains("unknown key \"future\""))
                .anyMatch(s -> s.startsWith("f.yaml:7:") && s.contains("\"columns\" is missing"))
                .anyMatch(s -> s.startsWith("f.yaml:9:") && s.contains("wants evidence"))
                .anyMatch(s -> s.startsWith("f.yaml:10:") && s.contains("underWay, inPlace"))
                .anyMatch(s -> s.startsWith("f.yaml:12:") && s.contains("from 1 to 100"))
                .anyMatch(s -> s.startsWith("f.yaml:13:") && s.contains("of whom it is"))
                .anyMatch(s -> s.startsWith("f.yaml:15:") && s.contains("participant, relative"))
                .anyMatch(s -> s.startsWith("f.yaml:15:") && s.contains("a band as 18-24"))
                .anyMatch(s -> s.startsWith("f.yaml:16:") && s.contains("got 30-20"))
                .anyMatch(s -> s.startsWith("f.yaml:18:") && s.contains("\"forWhom\" is missing"))
                .anyMatch(s -> s.startsWith("f.yaml:20:") && s.contains("id wants"))
                .anyMatch(s -> s.startsWith("f.yaml:20:") && s.contains("amount wants"))
                .anyMatch(s -> s.startsWith("f.yaml:20:") && s.contains("currency wants"))
                .anyMatch(s -> s.startsWith("f.yaml:22:") && s.contains("\"decided\""))
                .anyMatch(s -> s.startsWith("f.yaml:23:1: EV102") && s.contains("\"colour\""));
        assertThat(schemaProblems(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a list", "- a\n", "{}", "quotes: 1", "material: [1]"})
    void a_file_without_what_it_needs_is_refused(String text) {
        MaterialReading reading = MaterialReader.read("f.yaml", text, SIX);
        assertThat(reading.material()).isEmpty();
        assertThat(reading.problems()).isNotEmpty();
    }

    @Test
    void the_smallest_file_says_nothing() {
        String text = "material: \"1\"\nproject: sex-orter-demo\n";
        assertThat(MaterialReader.read("f.yaml", text, SIX).material())
                .contains(ProjectMaterial.none(SIX.id()));
        assertThat(schemaProblems(text)).isEmpty();
    }

    @Test
    void a_file_in_the_folder_comes_before_the_demos_own() throws IOException {
        Files.writeString(
                folder.resolve("sex-orter-demo.material.yaml"),
                "material: \"1\"\nproject: sex-orter-demo\n");
        assertThat(new MaterialFolder(folder).of(SIX))
                .isEqualTo(new Found.Read(ProjectMaterial.none(SIX.id()), List.of()));
    }

    @Test
    void a_project_that_is_no_demo_has_only_what_is_in_the_folder() throws IOException {
        Project real =
                new Project(
                        SIX.id(),
                        "Skarp",
                        false,
                        SIX.startsOn(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        SIX.sites());
        MaterialFolder files = new MaterialFolder(folder);
        assertThat(files.of(real)).isEqualTo(new Found.None());
        assertThat(files.of(SIX)).isInstanceOf(Found.Read.class);
        Files.writeString(folder.resolve("sex-orter-demo.material.yaml"), "nonsense");
        assertThat(files.of(real)).isInstanceOf(Found.Refused.class);
        assertThat(files.of(real).materialOf(real)).isEqualTo(ProjectMaterial.none(real.id()));
    }

    private static List<Error> schemaProblems(String yaml) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(SCHEMA))
                    .validate(yaml, InputFormat.YAML);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
