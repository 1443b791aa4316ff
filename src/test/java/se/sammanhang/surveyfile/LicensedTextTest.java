package se.sammanhang.surveyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.sammanhang.Rule;
import se.sammanhang.instrument.Instrument;
import se.sammanhang.instrument.InstrumentId;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.SurveyCatalogue;

/** Adding a licensed wording as one file in a folder of one's own. The text here is made up. */
class LicensedTextTest {

    private final Path folder;

    LicensedTextTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void one_text_file_makes_the_thirteen_items_appear() throws IOException {
        write("texts/soc-13.sv.yaml", madeUpText());

        Instrument soc13 = soc13(SurveyConfiguration.read(List.of(folder)));

        assertThat(soc13.items()).hasSize(13);
        assertThat(soc13.permission()).contains("Exempeltillstånd 7");
        ItemForm form = soc13.item(new ItemId("SOC13_2")).orElseThrow().form();
        assertThat(form).isInstanceOf(ItemForm.Ladder.class);
        assertThat(((ItemForm.Ladder) form).options())
                .extracting(option -> option.label().in(Language.SWEDISH))
                .containsExactly("lägst 2", "2", "3", "4", "5", "6", "högst 2");
    }

    @Test
    @Rule(35)
    void another_wording_is_another_version_and_another_fingerprint() throws IOException {
        Instrument without = soc13(SurveyConfiguration.builtIn());
        write("texts/soc-13.sv.yaml", madeUpText());
        Instrument with = soc13(SurveyConfiguration.read(List.of(folder)));
        write("texts/soc-13.sv.yaml", madeUpText().replace("Påhittad text 4.", "Ändrad text 4."));
        Instrument changed = soc13(SurveyConfiguration.read(List.of(folder)));

        assertThat(without.version()).isEqualTo("1+ar1.da2.en2.sv2");
        assertThat(with.version()).isEqualTo("1+ar1.da2.en2.sv2.sv2031");
        assertThat(with.sha256()).isNotEqualTo(without.sha256());
        assertThat(changed.version()).isEqualTo(with.version());
        assertThat(changed.sha256()).isNotEqualTo(with.sha256());
    }

    @Test
    void a_round_of_ones_own_can_replace_one_and_ask_the_licensed_items() throws IOException {
        write("texts/soc-13.sv.yaml", madeUpText());
        write(
                "rounds/T3.yaml",
                """
                code: T3
                version: "own-1"
                replaces: true
                core: [H1, H2, H3, K1, K3, K5, K2, K4, K6, F3]
                steps: [H1, H2, H3, K1, K3, K5, K2, K4, K6, F3, SOC13_1, Z1]
                """);

        SurveyCatalogue catalogue = SurveyConfiguration.read(List.of(folder));

        assertThat(catalogue.rounds()).hasSize(5);
        assertThat(catalogue.round(new RoundCode("T3")).orElseThrow().steps()).hasSize(12);
    }

    @Test
    void a_new_language_is_one_file_and_falls_back_to_swedish_where_it_is_silent()
            throws IOException {
        write(
                "texts/fi.yaml",
                """
                language: fi
                version: "1"
                instruments:
                  sammanhang-bank:
                    items:
                      H1: "Mitä kuuluu?"
                """);

        SurveyCatalogue catalogue = SurveyConfiguration.read(List.of(folder));

        Language finnish = new Language("fi");
        assertThat(catalogue.item(new ItemId("H1")).orElseThrow().wording().in(finnish))
                .isEqualTo("Mitä kuuluu?");
        assertThat(catalogue.item(new ItemId("H2")).orElseThrow().wording().in(finnish))
                .isEqualTo("Hur mår din kropp? Tänk på ork, styrka och värk.");
        assertThat(catalogue.instruments())
                .filteredOn(one -> one.id().value().equals("sammanhang-bank"))
                .singleElement()
                .extracting(Instrument::version)
                .isEqualTo("2+ar1.da2.en2.fi1.sv2");
    }

    @Test
    void a_faulty_folder_stops_the_start_and_names_every_fault() throws IOException {
        write("texts/soc-13.sv.yaml", madeUpText().replace("    permission:", "    permision:"));
        write("rounds/T9.yaml", "code: T9\n");

        assertThatThrownBy(() -> SurveyConfiguration.read(List.of(folder)))
                .isInstanceOf(SurveyFilesRefused.class)
                .hasMessageContaining("SV102 " + folder + "/texts/soc-13.sv.yaml:5")
                .hasMessageContaining("SV130 ")
                .hasMessageContaining("SV103 " + folder + "/rounds/T9.yaml:1");
    }

    private static Instrument soc13(SurveyCatalogue catalogue) {
        return catalogue.instruments().stream()
                .filter(instrument -> instrument.id().equals(new InstrumentId("soc-13")))
                .findFirst()
                .orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String madeUpText() {
        StringBuilder text =
                new StringBuilder(
                        """
                        language: sv
                        version: "2031"
                        instruments:
                          soc-13:
                            permission: "Exempeltillstånd 7"
                            items:
                        """);
        for (int item = 1; item <= 13; item++) {
            text.append(
                    "      SOC13_%d: {wording: \"Påhittad text %d.\", lowest: \"lägst %d\", highest: \"högst %d\"}\n"
                            .formatted(item, item, item, item));
        }
        return text.toString();
    }
}
