package se.sammanhang.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.sammanhang.application.seminar.ProjectMaterials;
import se.sammanhang.programme.Project;

/**
 * Project material in a folder, one file {@code ‹project›.material.yaml} each; a demo project has
 * its own in the jar. Files are read when they are asked for, so an edit needs no restart.
 */
public final class MaterialFolder implements ProjectMaterials {

    private static final String ENDING = ".material.yaml";
    private static final String IN_JAR = "/projects/";

    private final Path folder;

    public MaterialFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Found of(Project project) {
        String name = project.id() + ENDING;
        Path file = folder.resolve(name);
        Problems problems = new Problems(file.toString());
        Optional<String> text;
        String where;
        if (Files.exists(file)) {
            text = YamlText.read(file, "project material", problems);
            where = file.toString();
        } else {
            text = project.synthetic() ? inJar(name) : Optional.empty();
            where = name;
        }
        if (!problems.inOrder().isEmpty()) {
            return new Found.Refused(lines(problems.inOrder()));
        }
        if (text.isEmpty()) {
            return new Found.None();
        }
        MaterialReading reading = MaterialReader.read(where, text.get(), project);
        return reading.material()
                .<Found>map(material -> new Found.Read(material, lines(reading.warnings())))
                .orElseGet(() -> new Found.Refused(lines(reading.problems())));
    }

    private static List<String> lines(List<InputProblem> problems) {
        return problems.stream().map(InputProblem::toString).toList();
    }

    private static Optional<String> inJar(String name) {
        try (InputStream in = MaterialFolder.class.getResourceAsStream(IN_JAR + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
