package se.sammanhang.disclosure;

import java.util.List;
import se.sammanhang.instrument.Language;

/**
 * The figures of one question, in one language. Texts are ready to show.
 *
 * @param lead what the chapter answers and how to read it
 * @param figures in reading order, 1 or more
 */
public record Chapter(
        ChapterName name, Language language, String title, String lead, List<Figure> figures) {

    public Chapter {
        figures = List.copyOf(figures);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("figures: wanted 1 or more, got none");
        }
    }
}
