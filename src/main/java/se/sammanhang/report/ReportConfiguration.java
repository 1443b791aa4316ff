package se.sammanhang.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.sammanhang.application.ReleaseContent;
import se.sammanhang.application.desk.PlanTexts;
import se.sammanhang.application.desk.TableTexts;
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
}
