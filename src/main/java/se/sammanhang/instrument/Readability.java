package se.sammanhang.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How hard some texts are to read, as far as counting can tell. A guard, not a proof: compounds
 * raise the index, and short hard words escape it.
 *
 * @param sentences number of sentences; an answer is one
 * @param words number of words
 * @param lix words per sentence and the share of words over six letters in per cent (Björnsson
 *     1968); under 30 is very easy. Made for Swedish
 * @param tooLong sentences of more than {@value #LONGEST_SENTENCE} words
 * @param doubleNegations sentences with two negations
 */
public record Readability(
        int sentences, int words, double lix, List<String> tooLong, List<String> doubleNegations) {

    /** The most words of one sentence. */
    public static final int LONGEST_SENTENCE = 15;

    /** An index from here on is not very easy any more. */
    public static final double VERY_EASY = 30;

    private static final int LETTERS_OF_A_SHORT_WORD = 6;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?؟])\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d]+(?:[-’'][\\p{L}\\d]+)*");
    private static final Map<Language, Pattern> DOUBLE_NEGATION =
            Map.of(
                    Language.SWEDISH,
                    twice("inte|aldrig|ingen|inget|inga", "inte|aldrig|utan"),
                    Language.DANISH,
                    twice("ikke|aldrig|ingen|intet", "ikke|aldrig|uden"),
                    Language.ENGLISH,
                    twice("not|never|nobody|nothing", "not|never|without"));

    public Readability {
        tooLong = List.copyOf(tooLong);
        doubleNegations = List.copyOf(doubleNegations);
    }

    /** Of these texts together. */
    public static Readability of(Language language, List<String> texts) {
        List<String> sentences = texts.stream().flatMap(t -> sentences(t).stream()).toList();
        List<String> tooLong = new ArrayList<>();
        List<String> doubleNegations = new ArrayList<>();
        Pattern negation = DOUBLE_NEGATION.get(language);
        int words = 0;
        int longWords = 0;
        for (String sentence : sentences) {
            List<String> said = words(sentence);
            words += said.size();
            longWords +=
                    (int) said.stream().filter(w -> w.length() > LETTERS_OF_A_SHORT_WORD).count();
            if (said.size() > LONGEST_SENTENCE) {
                tooLong.add(sentence);
            }
            if (negation != null && negation.matcher(sentence).find()) {
                doubleNegations.add(sentence);
            }
        }
        double lix = words == 0 ? 0 : (double) words / sentences.size() + 100.0 * longWords / words;
        return new Readability(sentences.size(), words, lix, tooLong, doubleNegations);
    }

    /** Of the questions and answers of these items. */
    public static Readability ofItems(Language language, List<Item> items) {
        List<String> texts = new ArrayList<>();
        for (Item item : items) {
            texts.add(item.wording().in(language));
            AnswerRules.listedOptions(item)
                    .forEach(option -> texts.add(option.label().in(language)));
        }
        return of(language, texts);
    }

    /** Whether nothing stands in the way of reading. The index counts in Swedish only. */
    public boolean easy(Language language) {
        return tooLong.isEmpty()
                && doubleNegations.isEmpty()
                && (!language.equals(Language.SWEDISH) || lix < VERY_EASY);
    }

    private static List<String> sentences(String text) {
        return SENTENCE_END.splitAsStream(text).filter(s -> !words(s).isEmpty()).toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** One of the first and then one of the second; "no job and no school" is no such thing. */
    private static Pattern twice(String first, String second) {
        return Pattern.compile("(?iu)\\b(?:" + first + ")\\b.*\\b(?:" + second + ")\\b");
    }
}
