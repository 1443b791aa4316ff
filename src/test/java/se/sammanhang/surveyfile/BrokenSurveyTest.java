package se.sammanhang.surveyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One broken folder or more per problem code; the faulty line carries the mark "# <- code". A code
 * without a folder fails, and so does a folder that gives anything else.
 */
class BrokenSurveyTest {

    private static final Path SAMPLES = Path.of("src/test/resources/broken-surveys");
    private static final String MARK = "# <- ";

    static List<String> samples() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_broken_folder_gives_exactly_its_code_at_the_marked_line(String sample)
            throws IOException {
        List<DefinitionProblem> problems = problems(SAMPLES.resolve(sample));

        assertThat(problems).as(describe(problems)).hasSize(1);
        DefinitionProblem problem = problems.getFirst();
        assertThat(problem.code().name()).isEqualTo(sample.substring(0, 5));
        assertThat(problem.file() + ":" + problem.line())
                .isEqualTo(marked(SAMPLES.resolve(sample)));
        assertThat(problem.sentence())
                .startsWith(problem.code() + " " + problem.file() + ":" + problem.line())
                .contains("Wanted ", ", got ");
    }

    @Test
    void every_code_has_a_broken_folder() throws IOException {
        assertThat(samples().stream().map(sample -> sample.substring(0, 5)).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
    }

    @Test
    void five_faults_in_three_files_are_told_together(@TempDir Path folder) throws IOException {
        copy(SAMPLES.resolve("SV102-an-unknown-key"), folder);
        edit(folder.resolve("rounds/R1.yaml"), "  - M1", "  - M9\n  - M1\n  - M1");
        edit(folder.resolve("instruments/small.yaml"), "reverse: [A2]", "reverse: [A3]");
        edit(folder.resolve("texts/sv.yaml"), "      T1:", "      T9: \"Vad?\"\n      T1:");

        assertThat(problems(folder))
                .extracting(problem -> problem.code().name())
                .containsExactlyInAnyOrder("SV102", "SV113", "SV115", "SV116", "SV125");
    }

    @Test
    void without_its_fault_the_sample_is_in_order(@TempDir Path folder) throws IOException {
        copy(SAMPLES.resolve("SV102-an-unknown-key"), folder);
        edit(folder.resolve("instruments/small.yaml"), "    blok: \"typo\" # <- SV102\n", "");

        assertThat(SurveyFolder.read(folder)).isInstanceOf(SurveyFolder.Result.Read.class);
    }

    private static List<DefinitionProblem> problems(Path folder) {
        return switch (SurveyFolder.read(folder)) {
            case SurveyFolder.Result.Read _ -> List.of();
            case SurveyFolder.Result.Refused refused -> refused.problems();
        };
    }

    private static String describe(List<DefinitionProblem> problems) {
        return String.join("\n", problems.stream().map(DefinitionProblem::sentence).toList());
    }

    private static String marked(Path folder) throws IOException {
        List<String> places = new ArrayList<>();
        for (SurveySource source : SurveyFolder.sources(folder, "")) {
            List<String> lines = source.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(MARK)) {
                    places.add(source.path() + ":" + (i + 1));
                }
            }
        }
        return places.isEmpty() ? "instruments:0" : String.join(" ", places);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (SurveySource source : SurveyFolder.sources(from, "")) {
            Path file = to.resolve(source.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.text());
        }
    }

    private static void edit(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
