package se.sammanhang.report;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import se.sammanhang.disclosure.Figure;

/**
 * A release as it is stored: figures in every language with their rendered pictures.
 *
 * @param policy rules that were applied
 */
public record StoredRelease(String policy, List<StoredFigure> figures) {

    public StoredRelease {
        figures = List.copyOf(figures);
    }

    /** Figures in a language, in reading order. */
    public List<StoredFigure> in(Locale locale) {
        return figures.stream()
                .filter(stored -> stored.figure().language().code().equals(locale.getLanguage()))
                .toList();
    }

    /**
     * @param page SVG for a page
     * @param phone SVG for a phone
     * @param pngBase64 PNG for a page
     */
    public record StoredFigure(Figure figure, String page, String phone, String pngBase64) {
        public byte[] png() {
            return Base64.getDecoder().decode(pngBase64);
        }
    }
}
