package se.sammanhang.report.deck;

import java.util.List;
import se.sammanhang.disclosure.FigureTable;

/**
 * Something with its place on a slide, in reading order. Unit: points from the upper left corner.
 */
sealed interface Placed {

    Area area();

    record Area(double x, double y, double width, double height) {
        double bottom() {
            return y + height;
        }
    }

    /** What a text is. */
    enum Role {
        TITLE,
        BASE,
        BODY,
        READING,
        FOOTER
    }

    /** What is behind a text. */
    enum Ground {
        NONE,
        CARD,
        QUOTE
    }

    /**
     * @param text as a whole
     * @param lines the same, broken
     */
    record Paragraph(String text, List<String> lines, boolean strong, boolean quiet) {
        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param size of the letters
     * @param padding between area and letters
     */
    record Text(
            Role role,
            Area area,
            List<Paragraph> paragraphs,
            double size,
            double padding,
            Ground ground)
            implements Placed {
        public Text {
            paragraphs = List.copyOf(paragraphs);
        }

        /** From one line to the next. */
        double leading() {
            return size * SlideGeometry.LEADING;
        }

        /** What its lines take. */
        double used() {
            int lines = paragraphs.stream().mapToInt(p -> p.lines().size()).sum();
            double between = Math.max(0, paragraphs.size() - 1) * SlideGeometry.between(size);
            return lines * leading() + between + 2 * padding;
        }
    }

    record Image(Area area, SlidePicture picture, String alternative) implements Placed {}

    /**
     * @param widths of the columns
     * @param heights of the header and the lines
     * @param cells broken lines of every cell, header first
     */
    record Table(
            Area area,
            FigureTable table,
            List<Double> widths,
            List<Double> heights,
            List<List<List<String>>> cells,
            double size)
            implements Placed {
        public Table {
            widths = List.copyOf(widths);
            heights = List.copyOf(heights);
            cells = List.copyOf(cells);
        }
    }
}
