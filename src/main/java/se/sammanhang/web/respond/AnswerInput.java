package se.sammanhang.web.respond;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.Arrays;
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
 * What stands on the screen when a button is pressed. It travels with the press itself, so a choice
 * and the press can never arrive in the wrong order.
 *
 * @param codes ticked codes
 * @param words what is written, cleaned
 * @param reader audio, when a recording of this question was played
 */
record AnswerInput(SortedSet<Integer> codes, String words, Reader reader) {

    private static final String CODES =
            "Array.from(document.querySelectorAll('#answer input:checked'))"
                    + ".map(function (input) { return input.value; }).join(',')";
    private static final String WORDS =
            "(document.querySelector('#answer textarea') || {value: ''}).value";
    private static final String LISTENED =
            "document.querySelector('#answer[data-listened]') ? 'yes' : 'no'";

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

    static void attachTo(DomListenerRegistration listener) {
        listener.addEventData(CODES).addEventData(WORDS).addEventData(LISTENED);
    }

    static AnswerInput of(DomEvent event) {
        return new AnswerInput(
                codes(event.getEventData().path(CODES).asString("")),
                cleaned(event.getEventData().path(WORDS).asString("")),
                "yes".equals(event.getEventData().path(LISTENED).asString(""))
                        ? Reader.AUDIO
                        : Reader.SELF);
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

    private static SortedSet<Integer> codes(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(code -> code.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
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
