package se.sammanhang.seminar;

import java.util.ArrayList;
import java.util.List;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.seminar.Slide.Base;
import se.sammanhang.seminar.Slide.Block;
import se.sammanhang.seminar.Slide.Blocks;
import se.sammanhang.seminar.Slide.Style;

/** The slides that every seminar has: welcome, small groups, reflection. */
final class FixedSlides {

    private static final int RULES = 4;
    private static final int QUESTIONS = 5;
    private static final int REFLECTIONS = 3;

    private final DeckSource source;
    private final Wording words;
    private final boolean synthetic;

    FixedSlides(DeckSource source, Wording words, boolean synthetic) {
        this.source = source;
        this.words = words;
        this.synthetic = synthetic;
    }

    List<Slide> welcome() {
        List<String> why = new ArrayList<>();
        why.add(words.text("seminar.welcome.release", source.release()));
        why.add(words.text("seminar.welcome.why"));
        if (synthetic) {
            why.add(words.text("seminar.welcome.synthetic"));
        }
        List<String> agenda = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part.minutes() > 0) {
                agenda.add(part.number() + ". " + words.text("seminar.part." + part.code()));
            }
        }
        int half = (agenda.size() + 1) / 2;
        return List.of(
                slide(
                        Part.WELCOME,
                        "welcome",
                        words.text("seminar.deck", source.project().name()),
                        new Blocks(1, List.of(Block.of(Style.PLAIN, "", why)))),
                slide(
                        Part.WELCOME,
                        "agenda",
                        words.text("seminar.agenda.title", minutes()),
                        new Blocks(
                                2,
                                List.of(
                                        Block.of(Style.PLAIN, "", agenda.subList(0, half)),
                                        Block.of(
                                                Style.PLAIN,
                                                "",
                                                agenda.subList(half, agenda.size()))))),
                slide(
                        Part.WELCOME,
                        "rules",
                        words.text("seminar.rules.title"),
                        new Blocks(
                                1,
                                List.of(
                                        Block.of(
                                                Style.PLAIN,
                                                "",
                                                numbered("seminar.rule", RULES))))));
    }

    private static int minutes() {
        int all = 0;
        for (Part part : Part.values()) {
            all += part.minutes();
        }
        return all;
    }

    List<Slide> groups() {
        List<Block> cards = new ArrayList<>();
        for (String question : numbered("seminar.question", QUESTIONS)) {
            cards.add(
                    Block.of(
                            Style.CARD,
                            words.text("seminar.card", cards.size() + 1),
                            List.of(question)));
        }
        return List.of(
                slide(
                        Part.GROUPS,
                        "groups",
                        words.text("seminar.groups.title", Part.GROUPS.minutes()),
                        new Blocks(2, cards)));
    }

    List<Slide> reflection() {
        List<Block> questions = new ArrayList<>();
        for (int i = 1; i <= REFLECTIONS; i++) {
            questions.add(
                    Block.of(
                            Style.CARD,
                            words.text("seminar.reflection." + i),
                            List.of(words.text("seminar.reflection." + i + ".help"))));
        }
        return List.of(
                slide(
                        Part.REFLECTION,
                        "reflection",
                        words.text("seminar.reflection.title"),
                        new Blocks(3, questions)));
    }

    private List<String> numbered(String key, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            texts.add(words.text(key + "." + i));
        }
        return texts;
    }

    private Slide slide(Part part, String id, String title, Slide.Body body) {
        return new Slide(
                id,
                part,
                words.text("seminar.part." + part.code()),
                title,
                Base.words(words.text("seminar.base.noNumbers")),
                body,
                "",
                List.of(words.text("seminar.notes." + id)));
    }
}
