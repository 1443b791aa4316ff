package se.sammanhang.web.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import se.sammanhang.Rule;
import se.sammanhang.application.AnswerSurvey.View;
import se.sammanhang.application.OneResponse;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.AnswerRules;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemKind;
import se.sammanhang.instrument.Language;
import se.sammanhang.web.respond.PlainBrowser.Page;

/** Every question of intake and exit, as the plain pages show it and as the form does. */
class RespondentPagesTest {

    private static final int WHOLE_PAGE = 60_000;
    private static final int NEXT_QUESTION = 5_000;

    private final List<Page> pages = new ArrayList<>();
    private final OneResponse store = new OneResponse();

    private RespondentPagesTest walk(Occurrence round, Language language) {
        store.occurrence = round;
        PlainBrowser browser = new PlainBrowser(store).start(language);
        Page page = browser.open("/enkel");
        while (page.document().select("[data-screen=end]").isEmpty()) {
            pages.add(page);
            page =
                    page.document().select("[data-screen=stop]").isEmpty()
                            ? browser.pass(page, "skip")
                            : browser.open(page.one("a.go").attr("href"));
        }
        return this;
    }

    private List<Page> questions() {
        return pages.stream()
                .filter(page -> !page.document().select("[data-item]").isEmpty())
                .toList();
    }

    @Test
    @Rule({1, 2, 4, 5, 8, 14, 29})
    void each_question_is_alone_on_its_page_and_nothing_is_chosen_beforehand() {
        walk(Occurrence.first(Occurrence.EXIT), Language.SWEDISH);
        assertThat(questions()).hasSizeGreaterThan(30);
        for (Page page : questions()) {
            assertThat(page.document().select("h1")).hasSize(1);
            assertThat(page.document().select("fieldset")).hasSize(1);
            assertThat(page.one("fieldset").attr("aria-labelledby")).isEqualTo(page.one("h1").id());
            assertThat(page.document().select("table, select, input[type=range]")).isEmpty();
            assertThat(page.document().select("[title], [oncontextmenu], script")).isEmpty();
            assertThat(page.document().select("[checked], [selected]")).isEmpty();
            assertThat(page.one("form button").text()).isEqualTo("Fortsätt");
            assertThat(page.one(".respond-progress").text()).matches("(F|Extraf)råga \\d+ av \\d+");
            for (Element input : page.document().select("input:not([type=hidden])")) {
                assertThat(page.document().select("label:has(#" + input.id() + ")").text())
                        .isNotBlank();
            }
        }
        assertThat(
                        questions().stream()
                                .map(page -> page.document().title().replaceAll("\\d+ av", "")))
                .containsOnly("Fråga  19", "Extrafråga  15");
    }

    @Test
    @Rule({6, 11, 43})
    void each_page_has_its_ways_out_the_same_help_and_a_title_that_tells_nothing() {
        walk(Occurrence.first(Occurrence.INTAKE), Language.SWEDISH);
        for (Page page : questions()) {
            assertThat(page.document().select("[data-way=skip]")).hasSize(1);
            ItemKind kind = item(page).kind();
            assertThat(page.document().select("[data-way=refused]").size())
                    .isEqualTo(kind == ItemKind.PLAIN ? 0 : 1);
            assertThat(page.document().select("[data-way=doesNotKnow]").size())
                    .isEqualTo(kind == ItemKind.FACT ? 1 : 0);
            assertThat(page.one("body > footer").text())
                    .isEqualTo(questions().getFirst().one("body > footer").text())
                    .contains("1177");
            assertThat(page.document().title()).doesNotContain("Projekt").matches("Fråga.*");
        }
    }

    @Test
    @Rule({2, 32})
    void answers_are_repeated_at_every_question_in_the_language_of_the_person() {
        store.decidedLanguages = Map.of(Language.ARABIC, true);
        List<Language> languages = new ArrayList<>(Texts.LANGUAGES);
        languages.add(Language.ARABIC);
        for (Language language : languages) {
            pages.clear();
            store.answers.clear();
            walk(Occurrence.first(Occurrence.INTAKE), language);
            for (Page page : questions()) {
                assertThat(page.one("html").attr("lang")).isEqualTo(language.code());
                assertThat(page.one("html").attr("dir")).isEqualTo(language.direction());
                assertThat(page.document().select("main [lang]:not(nav [lang])")).isEmpty();
                assertThat(page.document().select(".respond-option-text").eachText())
                        .containsExactlyInAnyOrderElementsOf(
                                AnswerRules.listedOptions(item(page)).stream()
                                        .map(option -> option.label().in(language))
                                        .toList());
                assertThat(page.one("h1").text()).isEqualTo(item(page).wording().in(language));
            }
        }
    }

    @Test
    void both_skins_say_the_same_in_the_same_order() {
        walk(Occurrence.first(Occurrence.EXIT), Language.SWEDISH);
        store.answers.clear();
        PlainBrowser browser = new PlainBrowser(store).start();
        for (Page page : questions()) {
            if (!(browser.survey.view("cookie1") instanceof View.Asking(SurveyForm form))) {
                throw new AssertionError("the form is closed");
            }
            String inForm = inForm(form, item(page), browser);
            String plain =
                    page.one("section.respond-screen")
                            .text()
                            .replace("Tillbaka ", "")
                            .replace(" Göm sidan", "")
                            .replaceAll("Högst (.+?) tecken", "0 av $1 tecken");
            assertThat(inForm).isEqualTo(plain);
            browser.press(page, "skip");
        }
    }

    private static String inForm(SurveyForm form, Item item, PlainBrowser browser) {
        Voice voice =
                new Voice(
                        Texts.in(form.language()),
                        form.language(),
                        new Recordings(),
                        browser.survey::words);
        QuestionPage page = QuestionPage.of(form, item, voice);
        String html = new QuestionScreen(page, voice.texts(), new NoActs()).build().getOuterHTML();
        org.jsoup.nodes.Document drawn = org.jsoup.Jsoup.parseBodyFragment(html);
        drawn.select(".respond-speeds, .respond-listen-failed, .back, .respond-error-here")
                .remove();
        return drawn.body().text();
    }

    @Test
    @Rule(38)
    void without_a_recording_of_all_of_it_there_is_no_button_to_listen() {
        assertThat(new Recordings().hasAll(Language.ARABIC, List.of("item-H1"))).isFalse();
        assertThat(new Recordings().speak(Language.ARABIC)).isFalse();
        assertThat(new Recordings().speak(Language.DANISH)).isTrue();
        assertThat(new Recordings().hasAll(Language.SWEDISH, List.of("item-H1", "item-X9")))
                .isFalse();
        assertThat(new Recordings().joined(Language.SWEDISH, List.of("item-H1", "item-X9")))
                .isEmpty();
    }

    @Test
    @Rule(36)
    void a_question_with_its_answers_is_one_recording_as_long_as_its_parts() throws IOException {
        Recordings recordings = new Recordings();
        List<String> names = List.of("item-H1", "option-HEALTH5-1", "way-skip");
        long length = 0;
        for (String name : names) {
            length += recordings.find("sv", name).orElseThrow().contentLength();
        }
        assertThat(recordings.find("sv", String.join(".", names)).orElseThrow().contentLength())
                .isEqualTo(length);
        assertThat(recordings.joined(Language.SWEDISH, names))
                .hasValue("/audio/sv/item-H1.option-HEALTH5-1.way-skip.mp3?v=" + length);
        assertThat(recordings.find("sv", "..")).isEmpty();
        assertThat(recordings.find("sv", "item-H1.".repeat(100) + "item-H1")).isEmpty();
    }

    @Test
    void a_whole_plain_page_is_light_and_the_next_one_lighter() throws IOException {
        walk(Occurrence.first(Occurrence.EXIT), Language.SWEDISH);
        long styles = 0;
        for (Element sheet : pages.getFirst().document().select("link[rel=stylesheet]")) {
            String name = sheet.attr("href").replaceAll("^/frontend/|\\?.*$", "");
            styles += Files.size(Path.of("frontend", name));
        }
        assertThat(styles).isPositive();
        for (Page page : pages) {
            byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
            assertThat(html.length + styles).as(page.document().title()).isLessThan(WHOLE_PAGE);
            assertThat(compressed(html)).as(page.document().title()).isLessThan(NEXT_QUESTION);
        }
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }

    private static Item item(Page page) {
        return PlainBrowser.CATALOGUE
                .item(new se.sammanhang.instrument.ItemId(page.question()))
                .orElseThrow();
    }

    /** Nobody presses anything. */
    private static final class NoActs implements QuestionScreen.Acts {
        @Override
        public void back() {}

        @Override
        public void goOn(AnswerInput input) {}

        @Override
        public void pass(se.sammanhang.instrument.NonAnswer way, AnswerInput input) {}

        @Override
        public void sendNow() {}
    }
}
