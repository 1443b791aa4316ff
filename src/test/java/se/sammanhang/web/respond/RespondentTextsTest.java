package se.sammanhang.web.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.Rule;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.Readability;

/** What the young person reads, and how it looks, as far as files can tell. */
class RespondentTextsTest {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[-’'][\\p{L}\\d]+)*");
    private static final int LONGEST_SENTENCE = 15;

    @Test
    @Rule(17)
    void errors_say_what_to_do_and_blame_nobody() throws IOException {
        for (String language : List.of("sv", "en", "da")) {
            texts(language)
                    .forEach(
                            (key, text) -> {
                                if (key.toString().matches("(error|save|plain|outage|dead).*")) {
                                    assertThat(text.toString().toLowerCase(java.util.Locale.ROOT))
                                            .as(language + " " + key)
                                            .doesNotContainPattern(
                                                    "ogiltig|obligatorisk|glömde|tyvärr|vänligen|"
                                                            + "invalid|required|forgot|sorry|please|"
                                                            + "ugyldig|påkrævet|glemte|desværre|venligst");
                                }
                            });
        }
        assertThat(texts("sv").getProperty("error.choose"))
                .isEqualTo("Välj ett svar. Du kan också hoppa över frågan.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "da", "ar"})
    @Rule(34)
    void the_questions_are_very_easy_to_read_and_their_sentences_short(String code) {
        Language language = new Language(code);
        Readability measured =
                Readability.ofItems(
                        language,
                        PlainBrowser.CATALOGUE.instruments().stream()
                                .flatMap(instrument -> instrument.items().stream())
                                .toList());
        assertThat(measured.sentences()).isGreaterThan(100);
        assertThat(measured.tooLong()).isEmpty();
        assertThat(measured.doubleNegations()).isEmpty();
        assertThat(measured.easy(language)).isTrue();
    }

    @Test
    @Rule(34)
    void the_sentences_of_the_swedish_respondent_pages_are_short() throws IOException {
        Properties texts = texts("sv");
        for (String key : texts.stringPropertyNames()) {
            if (key.matches(
                    "(respond|welcome|dead|outage|help|save|error|listen|stop|end|check|receipt|taken|closed|idle|plain|handed|helped|then)\\..*")) {
                for (String sentence : sentences(texts.getProperty(key))) {
                    assertThat(words(sentence).size())
                            .as(key + ": " + sentence)
                            .isLessThanOrEqualTo(LONGEST_SENTENCE + 1);
                }
            }
        }
    }

    @Test
    @Rule(32)
    void languages_are_named_in_themselves() {
        assertThat(Texts.LANGUAGES.stream().map(Language::ownName))
                .containsExactly("svenska", "English", "dansk");
    }

    @Test
    @Rule(20)
    void a_session_lasts_a_day_and_answers_outlive_it() {
        assertThat(AnswerSurvey.COOKIE_LIFE.toHours()).isGreaterThanOrEqualTo(20);
    }

    @Test
    @Rule(27)
    void every_colour_of_words_and_edges_has_contrast_enough() throws IOException {
        String base = Files.readString(Path.of("frontend/base.css"));
        for (String ground : List.of("paper", "card")) {
            for (String ink : List.of("ink", "quiet", "action", "action-deep", "warn", "good")) {
                assertThat(contrast(base, ink, ground))
                        .as(ink + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(base, "line", ground)).isGreaterThanOrEqualTo(3);
            assertThat(contrast(base, "focus", ground)).isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(base, "warn", "warn-soft")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(base, "ink", "action-soft")).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    @Rule({28, 30, 33})
    void the_style_sheet_shows_focus_moves_nothing_and_turns_for_right_to_left()
            throws IOException {
        String css = Files.readString(Path.of("frontend/respond.css"));
        assertThat(css).contains("outline: 0.25rem solid var(--focus)");
        assertThat(css.replaceAll("(?s)@media \\(prefers-reduced-motion.*", ""))
                .doesNotContain("animation", "transition", "position: sticky", "position: fixed")
                .doesNotContainPattern(
                        "(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)|[{; ](?:left|right):");
    }

    @Test
    @Rule({29, 39})
    void nothing_is_fetched_from_elsewhere_and_nothing_stops_reading_aids() throws IOException {
        for (String name : List.of("respond.js", "listen.js", "respond.css", "base.css")) {
            assertThat(Files.readString(Path.of("frontend", name)))
                    .as(name)
                    .doesNotContainPattern(
                            "https?://|speechSynthesis|user-select|contextmenu|selectstart");
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        Path file =
                Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    @Rule(34)
    void then_and_now_is_very_easy_to_read() throws IOException {
        Properties texts = texts("sv");
        List<String> words =
                texts.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("then."))
                        .map(texts::getProperty)
                        .toList();
        Readability measured = Readability.of(Language.SWEDISH, words);
        assertThat(measured.tooLong()).isEmpty();
        assertThat(measured.lix()).isLessThan(Readability.VERY_EASY);
    }

    private static List<String> sentences(String text) {
        return SENTENCE_END.splitAsStream(text).filter(s -> !words(s).isEmpty()).toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(java.util.regex.MatchResult::group).toList();
    }

    private static double contrast(String css, String one, String other) {
        double a = luminance(css, one);
        double b = luminance(css, other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance of WCAG 2.2. */
    private static double luminance(String css, String token) {
        var colour = Pattern.compile("--" + token + ": #(\\w{2})(\\w{2})(\\w{2});").matcher(css);
        assertThat(colour.find()).as(token).isTrue();
        double[] share = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            double c = Integer.parseInt(colour.group(i + 1), 16) / 255.0;
            sum += share[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
