package se.sammanhang.application.seminar;

import java.util.Optional;
import org.springframework.stereotype.Service;
import se.sammanhang.application.Actor;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.EvaluateProject.Published;
import se.sammanhang.application.RegistryStore;
import se.sammanhang.application.Role;
import se.sammanhang.programme.Project;

/** Brings together what a learning seminar is made from. */
@Service
public class PrepareSeminar {

    private final EvaluateProject evaluation;
    private final RegistryStore registry;
    private final ProjectMaterials materials;

    public PrepareSeminar(
            EvaluateProject evaluation, RegistryStore registry, ProjectMaterials materials) {
        this.evaluation = evaluation;
        this.registry = registry;
        this.materials = materials;
    }

    /**
     * What a seminar is made from.
     *
     * @param release the newest, as it was stored
     */
    public record Prepared(Project project, Published release, ProjectMaterials.Found material) {}

    /** From the newest release of the actor's project; absent before the first. */
    public Optional<Prepared> newest(Actor actor) {
        actor.require(Role.EVALUATOR, Role.STEERING_GROUP);
        return evaluation
                .latest(actor)
                .map(
                        release -> {
                            Project project = registry.project(actor);
                            return new Prepared(project, release, materials.of(project));
                        });
    }
}
