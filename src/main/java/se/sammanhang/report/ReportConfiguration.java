package se.sammanhang.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.sammanhang.application.EvaluationPlans;
import se.sammanhang.application.ReleaseContent;
import se.sammanhang.instrument.SurveyCatalogue;

/** What the running product writes reports with. */
@Configuration
public class ReportConfiguration {

    @Bean
    EvaluationPlans evaluationPlans(SurveyCatalogue catalogue) {
        return new ProjectPlanFile(catalogue);
    }

    @Bean
    ReleaseContent releaseContent() {
        return new ReleaseJson();
    }
}
