package se.sammanhang.cli;

import java.util.Optional;
import java.util.function.Supplier;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.surveyfile.SurveyConfiguration;

/**
 * The survey files in the jar and in the folder {@code SAMMANHANG_SURVEYS}; read only when somebody
 * asks, and once.
 */
final class Surveys implements Supplier<SurveyCatalogue> {

    private Optional<SurveyCatalogue> catalogue = Optional.empty();

    @Override
    public SurveyCatalogue get() {
        if (catalogue.isEmpty()) {
            catalogue =
                    Optional.of(
                            SurveyConfiguration.with(
                                    Optional.ofNullable(System.getenv("SAMMANHANG_SURVEYS"))
                                            .orElse("")));
        }
        return catalogue.get();
    }
}
