package se.sammanhang.report.deck;

import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import se.sammanhang.chart.ChartFonts;

/** The letters of slides, and how wide they are. Unit: points. */
final class SlideFont {

    /** As slide programs know it. */
    static final String FAMILY = "IBM Plex Sans";

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private SlideFont() {}

    static double width(String text, double size, boolean strong) {
        return (strong ? ChartFonts.strong(size) : ChartFonts.regular(size))
                .getStringBounds(text, MEASURE)
                .getWidth();
    }

    /** Lines that fit; a word that is too long for any line is cut. */
    static List<String> wrap(String text, double size, boolean strong, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size, strong) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size, strong) > width && line.length() > 1) {
                int cut = line.length() - 1;
                while (cut > 1 && width(line.substring(0, cut), size, strong) > width) {
                    cut--;
                }
                lines.add(line.substring(0, cut));
                line = line.substring(cut);
            }
        }
        lines.add(line);
        return lines;
    }
}
