package se.sammanhang.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The typeface of all charts and slides, from the jar, so that a picture looks the same on every
 * machine.
 */
public final class ChartFonts {

    public static final String REGULAR_FILE = "IBMPlexSansArabic-Regular.ttf";
    public static final String STRONG_FILE = "IBMPlexSansArabic-SemiBold.ttf";

    /** Families for whoever opens the SVG without our typeface. */
    static final String FALLBACKS =
            "'IBM Plex Sans Arabic', 'IBM Plex Sans', 'Noto Sans', 'Segoe UI', Arial, sans-serif";

    private static final Font REGULAR = load(REGULAR_FILE);
    private static final Font STRONG = load(STRONG_FILE);

    private ChartFonts() {}

    public static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    public static Font strong(double size) {
        return STRONG.deriveFont((float) size);
    }

    /** Whether the font is the heavier one. */
    static boolean isStrong(Font font) {
        return font.getFontName().equals(STRONG.getFontName());
    }

    /** The file itself, for documents that carry their letters with them. */
    public static InputStream open(String file) {
        InputStream in = ChartFonts.class.getResourceAsStream("/fonts/" + file);
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
}
