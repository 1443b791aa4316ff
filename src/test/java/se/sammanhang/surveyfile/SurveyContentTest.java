package se.sammanhang.surveyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.sammanhang.instrument.InstrumentId;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.SurveyCatalogue;

/** The survey files of the repository, as they are. */
class SurveyContentTest {

    private final SurveyCatalogue catalogue = read(Path.of("surveys"));

    static SurveyCatalogue read(Path folder) {
        return switch (SurveyFolder.read(folder)) {
            case SurveyFolder.Result.Read read -> read.catalogue();
            case SurveyFolder.Result.Refused refused ->
                    throw new SurveyFilesRefused(refused.problems());
        };
    }

    @Test
    void the_files_in_the_jar_give_the_same_definitions_as_the_folder() {
        assertThat(SurveyConfiguration.builtIn().definitions()).isEqualTo(catalogue.definitions());
    }

    @Test
    void every_round_asks_the_ten_core_items_first() {
        assertThat(catalogue.rounds())
                .extracting(round -> round.code().value())
                .containsExactlyInAnyOrder("T0", "T3", "TX", "T12", "EX");
        for (RoundDefinition round : catalogue.rounds()) {
            assertThat(asked(round.code().value()).subList(0, 10))
                    .containsExactly("H1", "H2", "H3", "K1", "K3", "K5", "K2", "K4", "K6", "F3");
            assertThat(asked(round.code().value())).last().isEqualTo("Z1");
        }
    }

    @Test
    void rounds_are_as_long_as_their_rule_says() {
        assertThat(asked("T0")).hasSize(10 + 10 + 6 + 1);
        assertThat(asked("T3")).hasSize(10 + 5);
        assertThat(asked("TX")).hasSize(10 + 9 + 15);
        assertThat(asked("T12")).hasSize(10 + 6);
        assertThat(asked("EX")).hasSize(10 + 1);
    }

    @Test
    void the_exit_round_offers_to_stop_after_the_core_and_nine_comparisons() {
        List<RoundDefinition.Step> steps =
                catalogue.round(new RoundCode("TX")).orElseThrow().steps();
        assertThat(steps.get(19)).isInstanceOf(RoundDefinition.Step.StopPoint.class);
    }

    @Test
    void only_the_wish_for_contact_is_told_to_staff() {
        assertThat(catalogue.instruments().stream().flatMap(i -> i.items().stream()))
                .filteredOn(item -> item.toldToStaff())
                .extracting(item -> item.id().value())
                .containsExactly("Z1");
    }

    @Test
    void every_item_has_its_own_wording_in_swedish_english_danish_and_arabic() {
        assertThat(catalogue.instruments().stream().flatMap(i -> i.items().stream()))
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        item ->
                                assertThat(item.wording().languages())
                                        .containsExactly(
                                                Language.ARABIC,
                                                Language.DANISH,
                                                Language.ENGLISH,
                                                Language.SWEDISH));
    }

    @Test
    void soc_ships_keys_and_no_wording() {
        for (String id : List.of("soc-13", "soc-29")) {
            assertThat(catalogue.instruments())
                    .filteredOn(i -> i.id().equals(new InstrumentId(id)))
                    .singleElement()
                    .satisfies(
                            instrument -> {
                                assertThat(instrument.items()).isEmpty();
                                assertThat(instrument.scales()).hasSize(4);
                                assertThat(instrument.permission()).isEmpty();
                            });
        }
        ScaleDefinition soc13 = catalogue.scale(new ScaleId("soc-13")).orElseThrow();
        assertThat(soc13.minimumScore()).isEqualTo(13);
        assertThat(soc13.maximumScore()).isEqualTo(91);
        ScaleDefinition soc29 = catalogue.scale(new ScaleId("soc-29")).orElseThrow();
        assertThat(soc29.minimumScore()).isEqualTo(29);
        assertThat(soc29.maximumScore()).isEqualTo(203);
        assertThat(soc29.confirmedKey()).isFalse();
    }

    @Test
    void soc_13_is_the_published_selection_from_soc_29() {
        int[] selection = {4, 5, 6, 8, 9, 12, 16, 19, 21, 25, 26, 28, 29};
        ScaleDefinition soc13 = catalogue.scale(new ScaleId("soc-13")).orElseThrow();
        ScaleDefinition soc29 = catalogue.scale(new ScaleId("soc-29")).orElseThrow();
        for (int i = 0; i < selection.length; i++) {
            ItemId in13 = new ItemId("SOC13_" + (i + 1));
            ItemId in29 = new ItemId("SOC29_" + selection[i]);
            assertThat(soc13.reverseKeyed().contains(in13))
                    .as("%s as %s", in13, in29)
                    .isEqualTo(soc29.reverseKeyed().contains(in29));
        }
        assertThat(soc29.reverseKeyed()).hasSize(13);
    }

    private List<String> asked(String round) {
        return catalogue.round(new RoundCode(round)).orElseThrow().steps().stream()
                .flatMap(
                        step ->
                                switch (step) {
                                    case RoundDefinition.Step.Ask ask ->
                                            java.util.stream.Stream.of(ask.item().value());
                                    case RoundDefinition.Step.StopPoint _ ->
                                            java.util.stream.Stream.<String>empty();
                                })
                .toList();
    }
}
