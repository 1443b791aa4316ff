package se.sammanhang.cli;

import java.util.Optional;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** The scales of the survey files in the jar; read only when a plan says {@code use}. */
final class SurveyScales {

    private SurveyScales() {}

    static Optional<ScaleDefinition> find(ScaleId id) {
        return SurveyConfiguration.builtIn().scale(id);
    }
}
