package se.sammanhang.seminar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.seminar.Slide.Base;
import se.sammanhang.seminar.Slide.Block;
import se.sammanhang.seminar.Slide.Blocks;
import se.sammanhang.seminar.Slide.Style;

/** Puts a deck together. The same source gives the same deck. */
public final class DeckBuilder {

    private final DeckSource source;
    private final Wording words;

    private DeckBuilder(DeckSource source, Wording words) {
        this.source = source;
        this.words = words;
    }

    /**
     * The deck: every part has at least one slide; one without figures or material says what is
     * missing.
     *
     * @param words of the language of the source
     */
    public static Deck of(DeckSource source, Wording words) {
        return new DeckBuilder(source, words).deck();
    }

    private Deck deck() {
        boolean synthetic = source.project().synthetic() || source.material().synthetic();
        Map<Part, List<Slide>> byPart = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            byPart.put(part, new ArrayList<>());
        }
        FixedSlides fixed = new FixedSlides(source, words, synthetic);
        MaterialSlides material = new MaterialSlides(source, words);
        add(byPart, fixed.welcome());
        add(byPart, material.heardAndDone());
        add(byPart, material.theories());
        add(byPart, new FigureSlides(source, words).all());
        add(byPart, material.goals());
        add(byPart, material.quotes());
        add(byPart, material.successFactors());
        add(byPart, fixed.groups());
        add(byPart, fixed.reflection());
        add(byPart, material.decisions());
        List<Slide> slides = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        byPart.forEach(
                (part, found) -> {
                    if (found.isEmpty() && part != Part.APPENDIX) {
                        found.add(missing(part));
                    }
                    found.forEach(
                            slide -> {
                                if (!ids.add(slide.id())) {
                                    throw new IllegalStateException(
                                            "two slides have the id " + slide.id());
                                }
                                slides.add(slide);
                            });
                });
        return new Deck(
                source.language(),
                words.text("seminar.deck", source.project().name()),
                words.text(
                        synthetic ? "seminar.footer.synthetic" : "seminar.footer",
                        source.project().name(),
                        source.release()),
                synthetic,
                slides);
    }

    private static void add(Map<Part, List<Slide>> byPart, List<Slide> slides) {
        slides.forEach(slide -> byPart.getOrDefault(slide.part(), List.of()).add(slide));
    }

    /** A part does not vanish because there is nothing to show. */
    private Slide missing(Part part) {
        String key = "seminar.part." + part.code();
        return new Slide(
                part.code() + "-none",
                part,
                words.text(key),
                words.text("seminar.none"),
                Base.words(words.text("seminar.base.nothing")),
                new Blocks(
                        1, List.of(Block.of(Style.PLAIN, "", List.of(words.text(key + ".none"))))),
                "",
                List.of(words.text("seminar.none.note")));
    }
}
