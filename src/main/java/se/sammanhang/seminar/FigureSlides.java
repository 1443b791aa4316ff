package se.sammanhang.seminar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.FigureTable;
import se.sammanhang.disclosure.Mark;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.seminar.FigureSlices.Slice;
import se.sammanhang.seminar.Slide.Base;
import se.sammanhang.seminar.Slide.Block;
import se.sammanhang.seminar.Slide.Blocks;
import se.sammanhang.seminar.Slide.Picture;
import se.sammanhang.seminar.Slide.Rows;
import se.sammanhang.seminar.Slide.Style;

/** The slides of the figures of a release. */
final class FigureSlides {

    /** A longer subtitle gives its last sentences to the notes. */
    private static final int LONGEST_BASE = 165;

    private final DeckSource source;
    private final Wording words;
    private boolean interventionsShown;

    FigureSlides(DeckSource source, Wording words) {
        this.source = source;
        this.words = words;
    }

    List<Slide> all() {
        List<Slide> slides = new ArrayList<>();
        for (Figure figure : source.figures()) {
            FigurePlace place = FigurePlace.of(figure.id());
            FigureSlices slices = new FigureSlices(figure);
            if (!figure.hasPicture()) {
                slides.addAll(tables(figure, place));
            } else if (slices.hasGroups() && place.part() == Part.WELLBEING) {
                slides.addAll(groups(slices, place));
            } else {
                for (Slice slice : slices.whole()) {
                    slides.add(picture(slice, place.part(), place.reading()));
                }
            }
        }
        return slides;
    }

    /**
     * How people feel is told by gender; sites stand with the differences, the interventions of the
     * first index with what was done, and all else in the appendix.
     */
    private List<Slide> groups(FigureSlices slices, FigurePlace place) {
        List<Slide> slides = new ArrayList<>();
        List<Slice> pieces = slices.bySection();
        boolean withInterventions = false;
        for (Slice slice : pieces) {
            String section = slice.section();
            boolean change = slice.figure().kind() == Figure.Kind.CHANGE;
            if (section.isEmpty() || section.equals(variable("gender")) || pieces.size() == 1) {
                slides.add(picture(slice, place.part(), place.reading()));
            } else if (change && section.equals(variable("site"))) {
                slides.add(picture(slice, Part.DIFFERENCES, "sites"));
            } else if (change && section.equals(variable("intervention")) && !interventionsShown) {
                withInterventions = true;
                slides.add(picture(slice, Part.HELP, "byIntervention"));
            } else {
                slides.add(picture(slice, Part.APPENDIX, place.reading()));
            }
        }
        interventionsShown |= withInterventions;
        return slides;
    }

    private String variable(String name) {
        return words.text("figure.variable." + name);
    }

    private Slide picture(Slice slice, Part part, String reading) {
        Figure figure = slice.figure();
        List<String> notes = new ArrayList<>();
        if (slice.number() == 1) {
            notes.addAll(figure.sentences());
        }
        return slide(
                id(part, figure.id(), slice.section(), slice.number()),
                part,
                title(slice),
                figure,
                new Picture(figure),
                reading,
                notes);
    }

    private String title(Slice slice) {
        String title = slice.figure().title();
        if (!slice.section().isEmpty()) {
            title = words.text("seminar.title.by", title, slice.section());
        }
        return slice.number() == 1
                ? title
                : words.text("seminar.title.continued", title, slice.number());
    }

    /** Letters and digits only, so that it can be an address. */
    private static String id(Part part, String figure, String section, int number) {
        String where = section.isEmpty() ? "" : "-" + Integer.toHexString(section.hashCode());
        return part.code() + "-" + figure + where + (number == 1 ? "" : "-" + number);
    }

    private List<Slide> tables(Figure figure, FigurePlace place) {
        if (figure.table().lines().isEmpty()) {
            return List.of(
                    slide(
                            id(place.part(), figure.id(), "", 1),
                            place.part(),
                            figure.title(),
                            figure,
                            new Blocks(1, List.of(Block.of(Style.PLAIN, "", figure.sentences()))),
                            place.reading(),
                            List.of()));
        }
        List<Integer> weights = new ArrayList<>();
        figure.table().headers().forEach(_ -> weights.add(weights.isEmpty() ? 2 : 1));
        List<Slide> slides = new ArrayList<>();
        for (FigureTable table : Pages.of(figure.table(), weights)) {
            int number = slides.size() + 1;
            slides.add(
                    slide(
                            id(place.part(), figure.id(), "", number),
                            place.part(),
                            title(new Slice(figure, "", number)),
                            figure,
                            new Rows(figure.id(), table, weights),
                            place.reading(),
                            number == 1 ? figure.sentences() : List.of()));
        }
        return slides;
    }

    private Slide slide(
            String id,
            Part part,
            String title,
            Figure figure,
            Slide.Body body,
            String reading,
            List<String> sentences) {
        String how = words.text("seminar.read." + reading);
        List<String> notes = new ArrayList<>(sentences);
        notes.add(words.text("seminar.notes.reading", how));
        notes.add(words.text("seminar.notes.base", figure.subtitle()));
        notes.addAll(figure.notes());
        String ask = "seminar.ask." + part.code();
        notes.add(words.text("seminar.notes.ask", words.text(ask)));
        return new Slide(
                id,
                part,
                words.text("seminar.part." + part.code()),
                title,
                base(figure),
                body,
                how,
                notes);
    }

    /** Whom the rows rest on, then conventions as far as there is room. */
    private Base base(Figure figure) {
        List<FigureRow.Shown> shown = figure.shown();
        Optional<FigureRow.Shown> everybody =
                shown.stream().filter(FigureRow.Shown::total).findFirst();
        TreeSet<Integer> bases = new TreeSet<>();
        shown.forEach(row -> bases.add(personsOf(row)));
        boolean isShare = figure.kind() == Figure.Kind.SHARE;
        String n;
        OptionalInt count = OptionalInt.empty();
        OptionalInt of = OptionalInt.empty();
        if (figure.kind() == Figure.Kind.TABLE || shown.isEmpty()) {
            n =
                    words.text(
                            shown.isEmpty() && figure.hasPicture()
                                    ? "seminar.base.hidden"
                                    : "seminar.base.table");
        } else if (!isShare && everybody.isPresent()) {
            FigureRow.Shown row = everybody.get();
            n =
                    row.n() == row.outOf()
                            ? words.text("seminar.base.n", row.n())
                            : words.text("seminar.base.nOf", row.baseText());
            count = OptionalInt.of(row.n());
            of = OptionalInt.of(row.outOf());
        } else if (bases.size() == 1) {
            n = words.text("seminar.base.n", bases.first());
            count = OptionalInt.of(bases.first());
            of = count;
        } else {
            n = words.text("seminar.base.rows", bases.first(), bases.last());
        }
        return new Base(
                n + " " + shortened(figure.subtitle(), LONGEST_BASE - n.length()), count, of);
    }

    /** Persons that the mark of a row is a share or mean of. */
    private static int personsOf(FigureRow.Shown row) {
        return switch (row.mark()) {
            case Mark.Share(_, int base, _) -> base;
            case Mark.Parts parts -> parts.total();
            case Mark.Goal goal -> goal.share().base();
            default -> row.n();
        };
    }

    /** Whole sentences up to a length. */
    private static String shortened(String text, int room) {
        StringBuilder kept = new StringBuilder();
        for (String sentence : text.split("(?<=\\.) ", -1)) {
            if (!kept.isEmpty() && kept.length() + 1 + sentence.length() > room) {
                break;
            }
            kept.append(kept.isEmpty() ? "" : " ").append(sentence);
        }
        return kept.toString();
    }
}
