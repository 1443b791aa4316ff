package se.sammanhang.surveyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.sammanhang.Rule;
import se.sammanhang.instrument.Instrument;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.ResolvedDefinition;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.instrument.SurveyLanguage;

/** The Arabic text file as it is: whole, Arabic, and marked as a machine's. */
class ArabicTest {

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final double MUST_DIFFER = 0.98;

    private final SurveyCatalogue catalogue = SurveyContentTest.read(Path.of("surveys"));
    private final SurveyLanguage arabic = catalogue.language(Language.ARABIC).orElseThrow();

    @Test
    void nothing_is_left_unsaid() {
        assertThat(arabic.missing()).isEmpty();
        assertThat(arabic.texts()).isGreaterThan(300);
        assertThat(arabic.pageWords().keySet()).isEqualTo(PageKeys.swedish().keySet());
    }

    @Test
    void at_least_98_of_100_texts_differ_from_the_swedish_ones() {
        Map<String, String> own = words("ar");
        Map<String, String> swedish = words("sv");
        swedish.putAll(PageKeys.swedish());
        arabic.pageWords().forEach(own::put);
        assertThat(own.keySet()).isEqualTo(swedish.keySet());
        List<String> same =
                own.entrySet().stream()
                        .filter(text -> text.getValue().equals(swedish.get(text.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(1 - (double) same.size() / own.size())
                .as("the same in both: %s", same)
                .isGreaterThanOrEqualTo(MUST_DIFFER);
        assertThat(own.values()).allMatch(text -> ARABIC.matcher(text).find());
    }

    @Test
    void it_is_a_machines_and_offered_only_where_a_project_says_so() {
        assertThat(arabic.machineMade()).isTrue();
        assertThat(catalogue.languages())
                .filteredOn(SurveyLanguage::machineMade)
                .containsExactly(arabic);
        assertThat(catalogue.offered(Map.of()))
                .containsExactly(Language.DANISH, Language.ENGLISH, Language.SWEDISH);
        assertThat(catalogue.offered(Map.of(Language.ARABIC, true)))
                .containsExactly(
                        Language.ARABIC, Language.DANISH, Language.ENGLISH, Language.SWEDISH);
        assertThat(
                        catalogue.offered(
                                Map.of(
                                        Language.ARABIC, true,
                                        Language.DANISH, false,
                                        Language.SWEDISH, false)))
                .containsExactly(Language.ARABIC, Language.ENGLISH, Language.SWEDISH);
    }

    @Test
    void who_reads_the_stored_definition_sees_that_a_machine_has_worded_it() {
        assertThat(catalogue.definitions())
                .filteredOn(definition -> definition.name().equals("sammanhang-bank"))
                .singleElement()
                .extracting(ResolvedDefinition::json)
                .asString()
                .contains("\"machineMade\":[\"ar\"]");
    }

    @Test
    @Rule(35)
    void the_validated_instruments_have_no_arabic_wording() {
        assertThat(catalogue.instruments())
                .filteredOn(instrument -> instrument.id().value().startsWith("soc-"))
                .hasSize(2)
                .extracting(Instrument::items)
                .allMatch(List::isEmpty);
    }

    private static Map<String, String> words(String language) {
        List<SurveySource> file = new ArrayList<>();
        for (SurveySource source : SurveyFolder.sources(Path.of("surveys"), "")) {
            if (source.path().equals("texts/" + language + ".yaml")) {
                file.add(source);
            }
        }
        Map<String, String> words = new TreeMap<>();
        Drafts.read(file, new Problems())
                .texts()
                .forEach(texts -> texts.words().forEach((key, word) -> put(words, key, word)));
        return words;
    }

    private static void put(Map<String, String> words, String key, Draft.Words word) {
        words.put(key.startsWith("pages/") ? key.substring("pages/".length()) : key, word.text());
    }
}
