package se.sammanhang.disclosure;

import java.util.List;
import se.sammanhang.instrument.Language;

/**
 * Every finding, for the project team only: nothing has been withheld.
 *
 * @param chapters in reading order, one language after the other; a chapter without figures is left
 *     out
 */
public record Internal(List<Chapter> chapters) implements Disclosed {

    /** Name under which results say that nothing was withheld. */
    public static final String POLICY = "none";

    public Internal {
        chapters = List.copyOf(chapters);
    }

    /** Chapters in a language. */
    public List<Chapter> in(Language language) {
        return chapters.stream().filter(chapter -> chapter.language().equals(language)).toList();
    }

    @Override
    public List<Figure> figures() {
        return chapters.stream().flatMap(chapter -> chapter.figures().stream()).toList();
    }

    @Override
    public String policy() {
        return POLICY;
    }
}
