package se.sammanhang.chart;

import java.util.List;

/** For what a chart is drawn. The height follows from the rows. */
public enum ChartSize {
    /** A phone held upright: each group takes two lines. */
    PHONE(390, 13, 2),
    /** A page or a screen. */
    PAGE(860, 14, 2),
    /** Across a meeting room. */
    PROJECTOR(1600, 27, 1),
    /**
     * The middle of a slide, which says title and base itself. Unit: points; the letters grow where
     * there are few rows and are never smaller than those of the slide.
     */
    SLIDE(880, 18, 2);

    /** The sizes that reports are written in. */
    public static final List<ChartSize> OF_REPORTS = List.of(PHONE, PAGE, PROJECTOR);

    private final int width;
    private final int textSize;
    private final int pixelRatio;

    ChartSize(int width, int textSize, int pixelRatio) {
        this.width = width;
        this.textSize = textSize;
        this.pixelRatio = pixelRatio;
    }

    /** Unit: CSS pixels. */
    public int width() {
        return width;
    }

    /** Size of ordinary text. Unit: CSS pixels. */
    int textSize() {
        return textSize;
    }

    /** Pixels of the PNG per CSS pixel. */
    public int pixelRatio() {
        return pixelRatio;
    }

    /** Whether title and base stand elsewhere and every line of room counts. */
    boolean isBare() {
        return this == SLIDE;
    }

    boolean twoLinesPerRow() {
        return this == PHONE;
    }

    /** Part of a file name, for example page. */
    public String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
