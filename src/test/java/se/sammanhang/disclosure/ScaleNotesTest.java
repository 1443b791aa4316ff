package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.report.BundleWording;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** Norms and doubts are read from the real instrument files. */
class ScaleNotesTest {

    @Test
    void a_scale_without_norms_has_nothing_to_say() {
        assertThat(notes(Language.SWEDISH).keyAndNorms(scale("sammanhang"))).isEmpty();
        assertThat(
                        notes(Language.SWEDISH)
                                .keyAndNorms(
                                        new PlannedScale.ReadyScore(
                                                new ScaleId("s"),
                                                LocalisedText.swedish("S"),
                                                Polarity.HIGHER_IS_BETTER,
                                                Optional.empty(),
                                                Optional.empty())))
                .isEmpty();
    }

    @Test
    void each_norm_of_soc_13_is_told_with_sex_age_and_source() {
        ScaleDefinition soc = definition("soc-13");
        assertThat(soc.norms()).isNotEmpty();
        for (Language language : BundleWording.LANGUAGES) {
            assertThat(notes(language).keyAndNorms(scale("soc-13")))
                    .hasSize(soc.norms().size())
                    .allSatisfy(note -> assertThat(note).doesNotContain("{"))
                    .first()
                    .asString()
                    .contains(
                            soc.norms().getFirst().population(),
                            soc.norms().getFirst().ages(),
                            soc.norms().getFirst().source());
        }
    }

    @Test
    void a_key_that_is_not_confirmed_is_told_first() {
        assertThat(notes(Language.ENGLISH).key(scale("soc-13"))).isEmpty();
        assertThat(notes(Language.ENGLISH).keyAndNorms(scale("soc-29")).getFirst())
                .contains("is not confirmed");
    }

    private static ScaleNotes notes(Language language) {
        return new ScaleNotes(new Words(language, BundleWording.of(language)));
    }

    private static PlannedScale scale(String id) {
        return new PlannedScale.FromItems(definition(id));
    }

    private static ScaleDefinition definition(String id) {
        return SurveyConfiguration.builtIn().scale(new ScaleId(id)).orElseThrow();
    }
}
