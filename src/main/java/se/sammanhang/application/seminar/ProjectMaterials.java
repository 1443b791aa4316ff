package se.sammanhang.application.seminar;

import java.util.List;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.material.ProjectMaterial;

/** Where the material of projects is kept. */
public interface ProjectMaterials {

    /** The material of a project as it is now. */
    Found of(Project project);

    /** What was found. */
    sealed interface Found {

        /** The project has no material yet. */
        record None() implements Found {}

        /**
         * @param warnings quotes that are kept back, and what to change in them
         */
        record Read(ProjectMaterial material, List<String> warnings) implements Found {
            public Read {
                warnings = List.copyOf(warnings);
            }
        }

        /**
         * Nothing of it is used.
         *
         * @param problems everything that is wrong, with file, line and what to do
         */
        record Refused(List<String> problems) implements Found {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** The material, or none where there is none that can be used. */
        default ProjectMaterial materialOf(Project project) {
            return switch (this) {
                case Read(var material, _) -> material;
                case None(), Refused(_) -> ProjectMaterial.none(project.id());
            };
        }
    }
}
