package se.sammanhang.seminar;

import java.util.List;
import java.util.OptionalInt;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureTable;

/**
 * One slide. Every text is ready to show.
 *
 * @param id stable within the deck, for example reach-targets
 * @param kicker name of the part
 * @param title what it says
 * @param base whom the numbers rest on, or that there are none
 * @param reading how to read it; blank where there is nothing to explain
 * @param notes what the speaker may say, most important first
 */
public record Slide(
        String id,
        Part part,
        String kicker,
        String title,
        Base base,
        Body body,
        String reading,
        List<String> notes) {

    public Slide {
        notes = List.copyOf(notes);
    }

    /**
     * Whom the numbers of a slide rest on.
     *
     * @param n persons, where one number holds for the whole slide
     * @param of N, where one number holds for the whole slide
     */
    public record Base(String text, OptionalInt n, OptionalInt of) {
        /** Words alone. */
        public static Base words(String text) {
            return new Base(text, OptionalInt.empty(), OptionalInt.empty());
        }
    }

    /** What fills a slide. */
    public sealed interface Body {}

    /** A figure that can be drawn, with no more rows than a slide holds. */
    public record Picture(Figure figure) implements Body {}

    /**
     * A table.
     *
     * @param figure id of the figure whose numbers these are; blank for none
     * @param weights how wide the columns are against each other
     */
    public record Rows(String figure, FigureTable table, List<Integer> weights) implements Body {
        public Rows {
            weights = List.copyOf(weights);
            if (weights.size() != table.headers().size()) {
                throw new IllegalArgumentException(
                        "weights: wanted one per column ("
                                + table.headers().size()
                                + "), got "
                                + weights.size());
            }
        }
    }

    /**
     * Texts side by side, filled row by row.
     *
     * @param columns 1 to 3
     */
    public record Blocks(int columns, List<Block> blocks) implements Body {
        public Blocks {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A heading with texts below it.
     *
     * @param heading may be blank
     */
    public record Block(Style style, String heading, List<Item> items) {
        public Block {
            items = List.copyOf(items);
        }

        static Block of(Style style, String heading, List<String> texts) {
            return new Block(
                    style, heading, texts.stream().map(text -> new Item(text, false)).toList());
        }
    }

    /** What a block is. */
    public enum Style {
        PLAIN,
        CARD,
        QUOTE
    }

    /**
     * @param lit whether something in this release is about it
     */
    public record Item(String text, boolean lit) {}
}
