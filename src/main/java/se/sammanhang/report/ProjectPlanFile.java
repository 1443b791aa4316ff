package se.sammanhang.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import se.sammanhang.application.EvaluationPlans;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.exchange.PlanReader;
import se.sammanhang.exchange.PlanReading;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.programme.ProjectId;

/** The plan that holds for every project that has agreed on nothing else. */
public final class ProjectPlanFile implements EvaluationPlans {

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
    public EvaluationPlan of(ProjectId project) {
        PlanReading reading = reader.read(FILE, template.replace("{project}", project.value()));
        return reading.plan()
                .orElseThrow(() -> new IllegalStateException(reading.problems().toString()));
    }
}
