package se.sammanhang.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The typeface of all charts, from the jar, so that a picture looks the same on every machine. */
final class ChartFonts {

    /** Families for whoever opens the SVG without our typeface. */
    static final String FALLBACKS =
            "'IBM Plex Sans Arabic', 'IBM Plex Sans', 'Noto Sans', 'Segoe UI', Arial, sans-serif";

    private static final Font REGULAR = load("IBMPlexSansArabic-Regular.ttf");
    private static final Font STRONG = load("IBMPlexSansArabic-SemiBold.ttf");

    private ChartFonts() {}

    static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    static Font strong(double size) {
        return STRONG.deriveFont((float) size);
    }

    /** Whether the font is the heavier one. */
    static boolean isStrong(Font font) {
        return font.getFontName().equals(STRONG.getFontName());
    }

    private static Font load(String file) {
        try (InputStream in = ChartFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("font " + file + " is missing from the jar");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("font " + file + " cannot be read", e);
        }
    }
}
