package se.sammanhang.surveyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import se.sammanhang.instrument.SurveyCatalogue;

/** The catalogue as the application gets it. */
@ExtendWith(OutputCaptureExtension.class)
class SurveyStartTest {

    @Test
    void the_application_gets_the_catalogue() {
        try (ConfigurableApplicationContext context = start("")) {
            assertThat(context.getBean(SurveyCatalogue.class).rounds()).hasSize(5);
        }
    }

    @Test
    void a_faulty_folder_stops_the_start_with_readable_lines(CapturedOutput output) {
        String folder = "src/test/resources/broken-surveys/SV113-a-reversed-item-outside-the-scale";

        assertThatThrownBy(() -> start(folder).close())
                .hasRootCauseInstanceOf(SurveyFilesRefused.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("SV113 " + folder + "/instruments/small.yaml:")
                .contains("surveys/README.md describes the format");
    }

    private static ConfigurableApplicationContext start(String folder) {
        return new SpringApplicationBuilder(SurveyConfiguration.class)
                .web(WebApplicationType.NONE)
                .run("--SAMMANHANG_SURVEYS=" + folder);
    }
}
