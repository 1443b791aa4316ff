package se.sammanhang.surveyfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * Reads a folder of survey files: response-scales.yaml, instruments/, rounds/ and texts/. Its
 * README.md describes them.
 */
public final class SurveyFolder {

    private SurveyFolder() {}

    /** What reading gave: a catalogue, or everything that is wrong. */
    public sealed interface Result {

        /** The files are in order. */
        record Read(SurveyCatalogue catalogue) implements Result {}

        /**
         * @param problems at least one, by file and line
         */
        record Refused(List<DefinitionProblem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads one folder. */
    public static Result read(Path folder) {
        return read(sources(folder, ""));
    }

    static Result read(List<SurveySource> sources) {
        Problems problems = new Problems();
        Drafts drafts = Drafts.read(sources, problems);
        Optional<SurveyCatalogue> catalogue =
                problems.partsAreMissing() || drafts.instruments().isEmpty()
                        ? Optional.empty()
                        : new Resolver(drafts, problems).resolve();
        return catalogue
                .<Result>map(Result.Read::new)
                .orElseGet(() -> new Result.Refused(problems.sorted()));
    }

    /**
     * The YAML files below a folder, in order of name.
     *
     * @param labelPrefix put before the name in problems, where several folders are read together
     */
    static List<SurveySource> sources(Path folder, String labelPrefix) {
        List<SurveySource> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                    sources.add(
                            new SurveySource(
                                    path,
                                    labelPrefix + path,
                                    new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("survey folder " + folder, e);
        }
        return sources;
    }
}
