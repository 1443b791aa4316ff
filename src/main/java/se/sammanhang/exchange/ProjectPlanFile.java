package se.sammanhang.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.application.desk.PlanTexts;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.programme.ProjectId;

/** Plans of projects as YAML; a project that has agreed on nothing else has the standard one. */
public final class ProjectPlanFile implements PlanTexts {

    private static final String FILE = "plans/project.plan.yaml";

    private final PlanReader reader;
    private final String template;

    public ProjectPlanFile(SurveyCatalogue catalogue) {
        this.reader = PlanReader.against(() -> catalogue);
        try (InputStream in = ProjectPlanFile.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String standard(ProjectId project) {
        return template.replace("{project}", project.value());
    }

    @Override
    public Checked check(ProjectId project, Optional<LocalDate> cutOff, String text) {
        PlanReading reading =
                (cutOff.isPresent() ? reader : reader.withoutCutOff()).read("plan", text);
        List<Problem> problems = new ArrayList<>();
        reading.problems()
                .forEach(
                        problem ->
                                problems.add(
                                        new Problem(
                                                problem.line(),
                                                problem.column(),
                                                problem.code().stableName()
                                                        + " "
                                                        + problem.text())));
        reading.plan()
                .filter(plan -> !plan.source().equals(new DataSource.Project(project)))
                .ifPresent(
                        _ ->
                                problems.add(
                                        new Problem(
                                                0,
                                                0,
                                                "data: project wants \"" + project + "\" here")));
        return new Checked(
                problems.isEmpty() ? reading.plan() : Optional.empty(), List.copyOf(problems));
    }
}
