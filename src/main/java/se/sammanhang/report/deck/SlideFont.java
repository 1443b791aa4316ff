package se.sammanhang.report.deck;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The letters of slides, and how wide they are. Unit: points. */
final class SlideFont {

    /** As slide programs know it. */
    static final String FAMILY = "IBM Plex Sans";

    static final String REGULAR_FILE = "IBMPlexSansArabic-Regular.ttf";
    static final String STRONG_FILE = "IBMPlexSansArabic-SemiBold.ttf";

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final Font REGULAR = load(REGULAR_FILE);
    private static final Font STRONG = load(STRONG_FILE);

    private SlideFont() {}

    static InputStream open(String file) {
        InputStream in = SlideFont.class.getResourceAsStream("/fonts/" + file);
        if (in == null) {
            throw new IllegalStateException("font " + file + " is missing from the jar");
        }
        return in;
    }

    private static Font load(String file) {
        try (InputStream in = open(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("font " + file + " cannot be read", e);
        }
    }

    static double width(String text, double size, boolean strong) {
        return (strong ? STRONG : REGULAR)
                .deriveFont((float) size)
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
