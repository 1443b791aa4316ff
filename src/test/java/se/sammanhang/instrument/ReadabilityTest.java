package se.sammanhang.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.sammanhang.Rule;

class ReadabilityTest {

    @Test
    void nothing_said_is_nothing_to_read() {
        Readability empty = Readability.of(Language.SWEDISH, List.of("", " – "));
        assertThat(empty).isEqualTo(new Readability(0, 0, 0, List.of(), List.of()));
        assertThat(empty.easy(Language.SWEDISH)).isTrue();
    }

    @Test
    void the_index_is_words_per_sentence_and_long_words_in_per_cent() {
        Readability two =
                Readability.of(Language.SWEDISH, List.of("Jag förstår frågan. Vet du?", "Aldrig"));
        assertThat(two.sentences()).isEqualTo(3);
        assertThat(two.words()).isEqualTo(6);
        // "förstår" has seven letters, "frågan" and "Aldrig" have six.
        assertThat(two.lix()).isCloseTo(2 + 100.0 / 6, within(1e-9));
    }

    @Test
    @Rule(34)
    void a_sentence_of_sixteen_words_is_too_long_and_one_of_fifteen_is_not() {
        String fifteen = "ett ".repeat(14) + "ett.";
        assertThat(Readability.of(Language.SWEDISH, List.of(fifteen)).tooLong()).isEmpty();
        String sixteen = "ett " + fifteen;
        Readability hard = Readability.of(Language.SWEDISH, List.of("Ja. " + sixteen));
        assertThat(hard.tooLong()).containsExactly(sixteen);
        assertThat(hard.easy(Language.SWEDISH)).isFalse();
    }

    @Test
    @Rule(34)
    void two_negations_in_one_sentence_are_found_in_the_languages_of_staff() {
        assertThat(
                        negations(
                                Language.SWEDISH,
                                "Jag har inte varit utan",
                                "Nej. Inte utan. Aldrig."))
                .containsExactly("Jag har inte varit utan", "Inte utan.");
        assertThat(negations(Language.DANISH, "Jeg har ikke været uden")).hasSize(1);
        assertThat(negations(Language.ENGLISH, "I have not been without")).hasSize(1);
        assertThat(
                        negations(
                                Language.SWEDISH,
                                "Ingen tid alls",
                                "Inget jobb och ingen skola",
                                "Ej utanför"))
                .isEmpty();
    }

    @Test
    void the_index_says_nothing_of_another_language_than_swedish() {
        List<String> longWords = List.of("Development opportunities everywhere.");
        assertThat(Readability.of(Language.ENGLISH, longWords).easy(Language.ENGLISH)).isTrue();
        assertThat(Readability.of(Language.SWEDISH, longWords).easy(Language.SWEDISH)).isFalse();
    }

    @Test
    void arabic_sentences_end_with_their_own_question_mark() {
        assertThat(Readability.of(Language.ARABIC, List.of("كيف حالكم؟ فكّروا قليلًا.")))
                .extracting(Readability::sentences, Readability::words)
                .containsExactly(2, 4);
    }

    private static List<String> negations(Language language, String... texts) {
        return Readability.of(language, List.of(texts)).doubleNegations();
    }
}
