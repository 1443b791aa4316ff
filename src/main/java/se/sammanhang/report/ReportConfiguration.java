package se.sammanhang.report;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import se.sammanhang.application.ReleaseContent;
import se.sammanhang.application.desk.PlanTexts;
import se.sammanhang.application.desk.TableTexts;
import se.sammanhang.application.seminar.ProjectMaterials;
import se.sammanhang.exchange.MaterialFolder;
import se.sammanhang.exchange.ProjectPlanFile;
import se.sammanhang.exchange.TableQuestionYaml;
import se.sammanhang.instrument.SurveyCatalogue;

/** What the running product reads plans and writes reports with. */
@Configuration
public class ReportConfiguration {

    @Bean
    PlanTexts planTexts(SurveyCatalogue catalogue) {
        return new ProjectPlanFile(catalogue);
    }

    @Bean
    TableTexts tableTexts() {
        return new TableQuestionYaml();
    }

    @Bean
    ReleaseContent releaseContent() {
        return new ReleaseJson();
    }

    /** {@code SAMMANHANG_PROJECTS}, or the folder projects in the data folder. */
    @Bean
    ProjectMaterials projectMaterials(Environment settings) {
        String folder = settings.getProperty("sammanhang.projects", "").strip();
        return new MaterialFolder(
                folder.isEmpty()
                        ? Path.of(settings.getProperty("sammanhang.data", "data"), "projects")
                        : Path.of(folder));
    }
}
