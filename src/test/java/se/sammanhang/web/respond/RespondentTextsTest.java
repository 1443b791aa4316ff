package se.sammanhang.web.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.sammanhang.Rule;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.instrument.AnswerRules;
import se.sammanhang.instrument.Instrument;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.Language;

/** What the young person reads, and how it looks, as far as files can tell. */
class RespondentTextsTest {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[-’'][\\p{L}\\d]+)*");
    private static final Pattern DOUBLE_NEGATION =
            Pattern.compile("(?i)\\b(inte|aldrig|ingen)\\b.*\\b(inte|utan|aldrig)\\b");
    private static final int LONGEST_SENTENCE = 15;
    private static final double VERY_EASY = 30;

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

    @Test
    @Rule(34)
    void the_swedish_questions_are_very_easy_to_read_and_their_sentences_short() {
        List<String> sentences = new ArrayList<>();
        for (Instrument instrument : PlainBrowser.CATALOGUE.instruments()) {
            for (Item item : instrument.items()) {
                sentences.addAll(sentences(item.wording().in(Language.SWEDISH)));
                AnswerRules.listedOptions(item)
                        .forEach(
                                option ->
                                        sentences.addAll(
                                                sentences(option.label().in(Language.SWEDISH))));
            }
        }
        assertThat(sentences).hasSizeGreaterThan(100);
        assertThat(sentences).allMatch(sentence -> words(sentence).size() <= LONGEST_SENTENCE);
        // The one that is left belongs to a question about time without work.
        assertThat(sentences)
                .filteredOn(s -> DOUBLE_NEGATION.matcher(s).find())
                .containsExactly("Jag har inte varit utan");
        assertThat(lix(sentences)).isLessThan(VERY_EASY);
    }

    @Test
    @Rule(34)
    void the_sentences_of_the_swedish_respondent_pages_are_short() throws IOException {
        Properties texts = texts("sv");
        for (String key : texts.stringPropertyNames()) {
            if (key.matches(
                    "(respond|welcome|dead|outage|help|save|error|listen|stop|end|check|receipt|taken|closed|idle|plain)\\..*")) {
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

    private static List<String> sentences(String text) {
        return SENTENCE_END.splitAsStream(text).filter(s -> !words(s).isEmpty()).toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(java.util.regex.MatchResult::group).toList();
    }

    /** Words per sentence and the share of words over six letters, in per cent (Björnsson 1968). */
    private static double lix(List<String> sentences) {
        List<String> words = sentences.stream().flatMap(s -> words(s).stream()).toList();
        long longWords = words.stream().filter(word -> word.length() > 6).count();
        return (double) words.size() / sentences.size() + 100.0 * longWords / words.size();
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
