package se.sammanhang.web.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.sammanhang.Rule;
import se.sammanhang.application.OneResponse;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.instrument.SurveyLanguage;
import se.sammanhang.surveyfile.SurveyConfiguration;
import se.sammanhang.web.respond.PlainBrowser.Page;

/** The language belongs to the person: chosen at any question, and whatever it lacks is Swedish. */
class LanguagesTest {

    private static final Language FINNISH = new Language("fi");
    private static final ItemId H1 = new ItemId("H1");

    private final OneResponse store = new OneResponse();

    @Test
    @Rule({3, 18, 32, 33})
    void at_any_question_the_language_is_changed_and_what_was_chosen_stays() {
        store.decidedLanguages = Map.of(Language.ARABIC, true);
        PlainBrowser browser = new PlainBrowser(store).start();
        Page first = browser.open("/enkel");
        assertThat(first.document().select("nav button").eachText())
                .containsExactly("العربية", "dansk", "English", "svenska");
        assertThat(first.one("nav [aria-current]").attr("lang")).isEqualTo("sv");
        assertThat(first.one("nav button[lang=ar]").attr("dir")).isEqualTo("rtl");
        assertThat(first.document().select("nav button[form=svar]")).hasSize(4);

        Page arabic = browser.press(first, "sprak-ar", PlainPost.CODES, "4");

        assertThat(arabic.one("html").attr("lang")).isEqualTo("ar");
        assertThat(arabic.one("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.document().select("input[checked]").eachAttr("value"))
                .containsExactly("4");
        assertThat(store.answers).isEmpty();
        assertThat(store.language).isEqualTo(Language.ARABIC);
        Page second = browser.follow(browser.choose(arabic, 4));
        assertThat(second.one(".respond-progress").text()).isEqualTo("السؤال 2 من 27");
        assertThat(second.one("[data-save-state=saved]").text()).isEqualTo("تم الحفظ");
        assertThat(store.languages).containsEntry(H1, Language.ARABIC);

        Page swedish = browser.press(second, "sprak-sv");
        assertThat(swedish.question()).isEqualTo("H2");
        assertThat(swedish.one("html").attr("dir")).isEqualTo("ltr");
        assertThat(Objects.requireNonNull(store.answers.get(H1)).answer())
                .isEqualTo(new Answer.Given(4));
    }

    @Test
    void a_page_between_the_questions_comes_back_in_the_other_language() {
        store.decidedLanguages = Map.of(Language.ARABIC, true);
        PlainBrowser browser = new PlainBrowser(store).start();
        browser.choose(browser.open("/enkel"), 4);
        Page check = browser.open("/enkel?steg=svar");
        assertThat(check.document().select("nav button[form=sprak]")).hasSize(4);
        Page arabic = browser.follow(browser.press(check, "sprak-ar"));
        assertThat(arabic.one("h1").text()).isEqualTo("إجاباتكم");
        assertThat(arabic.one(".respond-line-answer").text()).isEqualTo("جيدة نوعًا ما");
    }

    @Test
    void a_language_the_project_has_not_approved_is_neither_offered_nor_shown() {
        PlainBrowser browser = new PlainBrowser(store).start(Language.ARABIC);
        Page page = browser.open("/enkel");
        assertThat(page.one("html").attr("lang")).isEqualTo("sv");
        assertThat(page.document().select("nav button[lang=ar]")).isEmpty();
        assertThat(browser.press(page, "sprak-ar").location()).isEmpty();
        assertThat(store.language).isEqualTo(Language.SWEDISH);

        store.language = Language.ARABIC;
        assertThat(browser.open("/enkel").one("html").attr("lang")).isEqualTo("sv");
    }

    @Test
    @Rule(32)
    void one_small_file_is_a_language_and_what_it_lacks_is_swedish_tagged_and_listed(
            @TempDir Path folder) throws IOException {
        SurveyCatalogue catalogue = withFinnish(folder);
        SurveyLanguage finnish = catalogue.language(FINNISH).orElseThrow();
        assertThat(finnish.machineMade()).isFalse();
        assertThat(finnish.missing())
                .contains(
                        "instruments/sammanhang-bank/items/H2",
                        "responseScales/HEALTH5/4",
                        "pages/respond.continue")
                .doesNotContain("instruments/sammanhang-bank/items/H1")
                .hasSize(finnish.texts() - 2);
        assertThat(catalogue.language(Language.DANISH).orElseThrow().missing()).isEmpty();

        Page page = new PlainBrowser(store, catalogue).start(FINNISH).open("/enkel");

        assertThat(page.document().select("nav button").eachText()).contains("suomi");
        assertThat(page.one("nav [aria-current]").attr("lang")).isEqualTo("fi");
        assertThat(page.one("html").attr("lang")).isEqualTo("sv");
        assertThat(page.one("h1").text()).isEqualTo("Mitä kuuluu?");
        assertThat(page.one("h1").attr("lang")).isEqualTo("fi");
        assertThat(page.document().select("[data-code='5'] [lang=fi]").text())
                .isEqualTo("Oikein hyvin");
        assertThat(page.one("[data-code='4'] .respond-option-text").text()).isEqualTo("Ganska bra");
        assertThat(page.document().select("[data-code='4'] [lang]")).isEmpty();
        for (Element element : page.document().select("h1, label, button, a, p")) {
            assertThat(element.text()).isNotBlank();
        }
    }

    @Test
    void an_answer_keeps_the_language_its_question_was_shown_in(@TempDir Path folder)
            throws IOException {
        PlainBrowser browser = new PlainBrowser(store, withFinnish(folder)).start(FINNISH);
        Page second = browser.follow(browser.choose(browser.open("/enkel"), 4));
        browser.choose(second, 4);
        assertThat(store.languages)
                .containsEntry(H1, FINNISH)
                .containsEntry(new ItemId("H2"), Language.SWEDISH);
    }

    @Test
    @Rule(33)
    void a_latin_name_in_an_arabic_sentence_keeps_to_itself_and_digits_are_the_usual_ones() {
        Texts arabic = new PageTexts(PlainBrowser.CATALOGUE).in(Language.ARABIC);
        assertThat(arabic.get("welcome.who", "Projekt X.")).startsWith("\u2068Projekt X.\u2069 ");
        assertThat(arabic.get("respond.progress", 4, 12)).isEqualTo("السؤال 4 من 12");
        assertThat(arabic.get("respond.left", "{0}", 1000)).contains("\u2068{0}\u2069", "1,000");
        assertThat(Texts.in(Language.SWEDISH).get("welcome.who", "Projekt X"))
                .startsWith("Projekt X ");
    }

    private static SurveyCatalogue withFinnish(Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("texts")).resolve("fi.yaml");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        List.of(
                                "language: fi",
                                "version: \"1\"",
                                "responseScales:",
                                "  HEALTH5: {5: \"Oikein hyvin\"}",
                                "instruments:",
                                "  sammanhang-bank:",
                                "    items:",
                                "      H1: \"Mitä kuuluu?\"")));
        return SurveyConfiguration.with(folder.toString());
    }
}
