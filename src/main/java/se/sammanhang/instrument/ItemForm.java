package se.sammanhang.instrument;

import java.util.List;

/** The form an answer takes. */
public sealed interface ItemForm {

    /**
     * Exactly one of the options: a step of a response scale or a listed fact.
     *
     * @param responseScale name of the shared response scale, or the item's own id for a list of
     *     its own
     */
    record SingleChoice(String responseScale, List<ResponseOption> options) implements ItemForm {
        public SingleChoice {
            options = List.copyOf(options);
        }
    }

    /**
     * A numbered ladder, every step offered, only some worded; drawn as a ladder, answered as one
     * choice.
     */
    record Ladder(String responseScale, List<ResponseOption> options) implements ItemForm {
        public Ladder {
            options = List.copyOf(options);
        }
    }

    /** Up to {@code maximum} of the options, at least one. */
    record MultipleChoice(List<ResponseOption> options, int maximum) implements ItemForm {
        public MultipleChoice {
            options = List.copyOf(options);
        }
    }

    /** One of the options that the person chose at an earlier multiple-choice item. */
    record ChoiceAmongChosen(ItemId source) implements ItemForm {}

    /** Own words, at most {@code maximumLength} characters. */
    record OpenText(int maximumLength) implements ItemForm {}
}
