package se.sammanhang.web.respond;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.sammanhang.fieldwork.Mode.Reader;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm.ChoiceAmongChosen;
import se.sammanhang.instrument.ItemForm.Ladder;
import se.sammanhang.instrument.ItemForm.MultipleChoice;
import se.sammanhang.instrument.ItemForm.OpenText;
import se.sammanhang.instrument.ItemForm.SingleChoice;

/**
 * What stands on the screen when a button is pressed, whichever skin it was pressed in.
 *
 * @param codes ticked codes
 * @param words what is written, cleaned
 * @param reader audio, when the question was listened to
 */
record AnswerInput(SortedSet<Integer> codes, String words, Reader reader) {

    static final AnswerInput EMPTY = of(List.of(), "", Reader.SELF);

    /** What the answer lacks before it can be given. */
    enum Lack {
        CHOICE,
        WORDS,
        FEWER_CHOICES,
        FEWER_WORDS
    }

    /** Either an answer or what it lacks. */
    sealed interface Reading {
        record Complete(Answer answer) implements Reading {}

        record Lacking(Lack lack) implements Reading {}
    }

    static AnswerInput of(Collection<Integer> codes, String words, Reader reader) {
        return new AnswerInput(new TreeSet<>(codes), cleaned(words), reader);
    }

    /** Whether nothing is ticked or written. */
    boolean isEmpty() {
        return codes.isEmpty() && words.isBlank();
    }

    /** From what a browser sent; what is no code is left out. */
    static AnswerInput sent(Collection<String> codes, String words, boolean listened) {
        return of(
                codes.stream()
                        .filter(code -> code.matches("\\d{1,4}"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()),
                words,
                listened ? Reader.AUDIO : Reader.SELF);
    }

    /** The answer to the item, as far as the screen can tell. The use case checks it again. */
    Reading read(Item item) {
        return switch (item.form()) {
            case SingleChoice _, Ladder _, ChoiceAmongChosen _ ->
                    codes.size() == 1
                            ? new Reading.Complete(new Answer.Given(codes.first()))
                            : new Reading.Lacking(Lack.CHOICE);
            case MultipleChoice several -> {
                if (codes.isEmpty()) {
                    yield new Reading.Lacking(Lack.CHOICE);
                }
                yield codes.size() > several.maximum()
                        ? new Reading.Lacking(Lack.FEWER_CHOICES)
                        : new Reading.Complete(new Answer.GivenSeveral(codes));
            }
            case OpenText(int maximumLength) -> {
                if (words.isBlank()) {
                    yield new Reading.Lacking(Lack.WORDS);
                }
                yield words.length() > maximumLength
                        ? new Reading.Lacking(Lack.FEWER_WORDS)
                        : new Reading.Complete(new Answer.GivenText(words));
            }
        };
    }

    /** Without what no database and no reader can use: control characters, halves of characters. */
    static String cleaned(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(
                        c ->
                                c == '\n'
                                        || c == '\t'
                                        || (!Character.isISOControl(c)
                                                && Character.getType(c) != Character.SURROGATE))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}
