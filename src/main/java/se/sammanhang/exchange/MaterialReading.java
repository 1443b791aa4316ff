package se.sammanhang.exchange;

import java.util.List;
import java.util.Optional;
import se.sammanhang.programme.material.ProjectMaterial;

/**
 * A file of project material.
 *
 * @param material absent when there is a problem
 * @param problems everything that is wrong
 * @param warnings quotes that are kept back, and what to change in them
 */
public record MaterialReading(
        Optional<ProjectMaterial> material,
        List<InputProblem> problems,
        List<InputProblem> warnings) {

    public MaterialReading {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }
}
