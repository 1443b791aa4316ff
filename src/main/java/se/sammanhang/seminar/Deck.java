package se.sammanhang.seminar;

import java.util.List;
import se.sammanhang.instrument.Language;

/**
 * Slides in reading order, in one language.
 *
 * @param title of the whole
 * @param footer what stands on every slide: project, release and, where it is so, that the data are
 *     invented
 */
public record Deck(
        Language language, String title, String footer, boolean synthetic, List<Slide> slides) {

    public Deck {
        slides = List.copyOf(slides);
    }

    /** Slides of a part, one or more of every part but the appendix. */
    public List<Slide> of(Part part) {
        return slides.stream().filter(slide -> slide.part() == part).toList();
    }
}
