package se.sammanhang.seminar;

/**
 * How much goes on a slide. Estimates: letters are taken to be wide, so that whatever fits by them
 * fits in any typeface. Unit: points.
 */
public final class Sheet {

    /** 16 to 9. */
    public static final double WIDTH = 960;

    public static final double HEIGHT = 540;

    /** Left and right of everything. */
    public static final double MARGIN = 40;

    /** The smallest letters, readable across a room. */
    public static final double TEXT = 18;

    /** From one line to the next. */
    public static final double LEADING = 23;

    /** Room for the body where title, base and reading take two lines each. */
    public static final double BODY = 310;

    /** Between blocks, and above and below the text of one. */
    public static final double GAP = 14;

    /** Around the text of a block or cell. */
    public static final double PADDING = 8;

    private static final double LETTER = 0.56;

    private Sheet() {}

    /** Between the margins. */
    public static double contentWidth() {
        return WIDTH - 2 * MARGIN;
    }

    /** Lines a text takes within a width. */
    static int lines(String text, double width) {
        int room = Math.max(1, (int) (width / (TEXT * LETTER)));
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int length = word.length();
            if (used > 0 && used + 1 + length > room) {
                lines++;
                used = 0;
            }
            lines += Math.max(0, (length - 1) / room);
            used += (used > 0 ? 1 : 0) + Math.min(length, room);
        }
        return lines;
    }

    /** Width of one of several columns of blocks. */
    public static double columnWidth(int columns) {
        return (contentWidth() - (columns - 1) * GAP) / columns;
    }

    /** Height that a block takes. */
    static double height(Slide.Block block, double width) {
        double inner = width - 2 * PADDING;
        double lines = block.heading().isEmpty() ? 0 : lines(block.heading(), inner);
        for (Slide.Item item : block.items()) {
            lines += lines(item.text(), inner - TEXT) + 0.25;
        }
        return lines * LEADING + 2 * PADDING;
    }
}
