package se.sammanhang.report.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.sammanhang.disclosure.FigureTable;
import se.sammanhang.report.deck.Placed.Area;
import se.sammanhang.report.deck.Placed.Ground;
import se.sammanhang.report.deck.Placed.Paragraph;
import se.sammanhang.report.deck.Placed.Role;
import se.sammanhang.seminar.Deck;
import se.sammanhang.seminar.Sheet;
import se.sammanhang.seminar.Slide;

/**
 * Where everything stands on a slide: title, base, body, how to read it, footer. Texts take what
 * they need and the body the rest, in the largest letters that fit.
 */
final class SlideGeometry {

    static final double LEADING = 1.27;

    /** Height of the bar above everything. */
    static final double BAR = 7;

    private static final double KICKER_TOP = 14;
    private static final double TOP = 38;
    private static final double FOOTER_TOP = 506;
    private static final double FOOTER_HEIGHT = 24;
    private static final double NUMBER_WIDTH = 110;
    private static final double GAP = 8;
    private static final int[] TITLE_SIZES = {32, 30, 28, 26, 24};
    private static final int SMALLEST_TITLE = 22;
    private static final int MOST_TITLE_LINES = 2;

    /** Height of a picture that needs nearly all there is. */
    private static final double CROWDED = 268;

    private static final int[] BODY_SIZES = {26, 24, 22, 20, 19};
    private static final int[] TABLE_SIZES = {20, 19};
    private static final String LIT = "• ";

    /** For a reader that has our typeface. */
    static final double OWN_FONT = 0.98;

    /**
     * For a program that may take another: the widest that stands in for a missing sans-serif needs
     * this much more room.
     */
    static final double ANY_FONT = 0.81;

    private final Deck deck;
    private final Map<String, SlidePicture> pictures;
    private final double slack;

    /**
     * @param slack share of a width that a line in our typeface may fill
     */
    SlideGeometry(Deck deck, Map<String, SlidePicture> pictures, double slack) {
        this.deck = deck;
        this.pictures = pictures;
        this.slack = slack;
    }

    private List<String> wrap(String text, double size, boolean strong, double width) {
        return SlideFont.wrap(text, size, strong, width * slack);
    }

    /** Room between two paragraphs. */
    static double between(double size) {
        return size * 0.35;
    }

    /** Everything on a slide, in the order in which it is read. */
    List<Placed> of(Slide slide) {
        double width = Sheet.contentWidth();
        List<Placed> all = new ArrayList<>();
        all.add(
                footer(
                        slide.part().number() + ". " + slide.kicker(),
                        new Area(Sheet.MARGIN, KICKER_TOP, width, FOOTER_HEIGHT)));
        Placed.Text title = title(slide, width);
        all.add(title);
        Placed.Text base =
                text(Role.BASE, slide.base().text(), title.area().bottom() + GAP / 2, width);
        all.add(base);
        double bottom = FOOTER_TOP - GAP;
        List<Placed> below = new ArrayList<>();
        if (!slide.reading().isEmpty()) {
            Placed.Text measured = text(Role.READING, slide.reading(), 0, width);
            double top = bottom - measured.area().height();
            below.add(text(Role.READING, slide.reading(), top, width));
            bottom = top - GAP;
        }
        double top = base.area().bottom() + GAP;
        all.addAll(body(slide, new Area(Sheet.MARGIN, top, width, bottom - top)));
        all.addAll(below);
        all.add(
                footer(
                        deck.footer(),
                        new Area(Sheet.MARGIN, FOOTER_TOP, width - NUMBER_WIDTH, FOOTER_HEIGHT)));
        all.add(
                footer(
                        (deck.slides().indexOf(slide) + 1) + " / " + deck.slides().size(),
                        new Area(
                                Sheet.WIDTH - Sheet.MARGIN - NUMBER_WIDTH,
                                FOOTER_TOP,
                                NUMBER_WIDTH,
                                FOOTER_HEIGHT)));
        return all;
    }

    /** In large letters; above a picture that needs the room in smaller ones. */
    private Placed.Text title(Slide slide, double width) {
        String words = slide.title();
        SlidePicture picture = pictures.get(slide.id());
        boolean crowded = picture != null && picture.height() > CROWDED;
        double size = SMALLEST_TITLE;
        for (int larger : TITLE_SIZES) {
            if (!crowded && wrap(words, larger, true, width).size() <= MOST_TITLE_LINES) {
                size = larger;
                break;
            }
        }
        List<String> lines = wrap(words, size, true, width);
        return new Placed.Text(
                Role.TITLE,
                new Area(Sheet.MARGIN, TOP, width, lines.size() * size * LEADING),
                List.of(new Paragraph(words, lines, true, false)),
                size,
                0,
                Ground.NONE);
    }

    private Placed.Text text(Role role, String words, double top, double width) {
        List<String> lines = wrap(words, Sheet.TEXT, false, width);
        return new Placed.Text(
                role,
                new Area(Sheet.MARGIN, top, width, lines.size() * Sheet.TEXT * LEADING),
                List.of(new Paragraph(words, lines, false, role != Role.READING)),
                Sheet.TEXT,
                0,
                Ground.NONE);
    }

    /** One line, cut where it is too long: it says the same on every slide. */
    private Placed.Text footer(String words, Area area) {
        List<String> lines = wrap(words, Sheet.TEXT, false, area.width());
        String line = lines.size() == 1 ? words : lines.getFirst() + " …";
        return new Placed.Text(
                Role.FOOTER,
                area,
                List.of(new Paragraph(line, List.of(line), false, true)),
                Sheet.TEXT,
                0,
                Ground.NONE);
    }

    private List<Placed> body(Slide slide, Area room) {
        return switch (slide.body()) {
            case Slide.Picture picture ->
                    List.of(
                            image(
                                    Objects.requireNonNull(pictures.get(slide.id()), slide.id()),
                                    picture.figure().textAlternative(),
                                    room));
            case Slide.Rows rows -> List.of(table(rows, room));
            case Slide.Blocks blocks -> blocks(blocks, room);
        };
    }

    private static Placed image(SlidePicture picture, String alternative, Area room) {
        double scale =
                Math.min(
                        1,
                        Math.min(room.width() / picture.width(), room.height() / picture.height()));
        double width = picture.width() * scale;
        double height = picture.height() * scale;
        return new Placed.Image(
                new Area(
                        room.x() + (room.width() - width) / 2,
                        room.y() + (room.height() - height) / 2,
                        width,
                        height),
                picture,
                alternative);
    }

    private List<Placed> blocks(Slide.Blocks body, Area room) {
        for (int size : BODY_SIZES) {
            List<Placed> placed = blocks(body, room, size);
            if (placed.stream().allMatch(block -> block.area().bottom() <= room.bottom())) {
                return placed;
            }
        }
        return blocks(body, room, Sheet.TEXT);
    }

    private List<Placed> blocks(Slide.Blocks body, Area room, double size) {
        double width = Sheet.columnWidth(body.columns());
        List<Placed> placed = new ArrayList<>();
        double top = room.y();
        for (int i = 0; i < body.blocks().size(); i += body.columns()) {
            List<Slide.Block> row =
                    body.blocks().subList(i, Math.min(i + body.columns(), body.blocks().size()));
            double height = 0;
            for (Slide.Block block : row) {
                height = Math.max(height, block(block, new Area(0, 0, width, 0), size).used());
            }
            for (int column = 0; column < row.size(); column++) {
                double left = room.x() + column * (width + Sheet.GAP);
                placed.add(block(row.get(column), new Area(left, top, width, height), size));
            }
            top += height + Sheet.GAP;
        }
        return placed;
    }

    private Placed.Text block(Slide.Block block, Area area, double size) {
        double inner = area.width() - 2 * Sheet.PADDING;
        List<Paragraph> paragraphs = new ArrayList<>();
        if (!block.heading().isEmpty()) {
            paragraphs.add(paragraph(block.heading(), size, true, inner));
        }
        for (Slide.Item item : block.items()) {
            paragraphs.add(
                    paragraph(
                            item.lit() ? LIT + item.text() : item.text(), size, item.lit(), inner));
        }
        Ground ground =
                switch (block.style()) {
                    case PLAIN -> Ground.NONE;
                    case CARD -> Ground.CARD;
                    case QUOTE -> Ground.QUOTE;
                };
        return new Placed.Text(Role.BODY, area, paragraphs, size, Sheet.PADDING, ground);
    }

    private Paragraph paragraph(String text, double size, boolean strong, double width) {
        return new Paragraph(text, wrap(text, size, strong, width), strong, false);
    }

    private Placed table(Slide.Rows rows, Area room) {
        for (int size : TABLE_SIZES) {
            Placed.Table table = table(rows, room, size);
            if (table.area().height() <= room.height()) {
                return table;
            }
        }
        return table(rows, room, Sheet.TEXT);
    }

    private Placed.Table table(Slide.Rows rows, Area room, double size) {
        double all = rows.weights().stream().mapToInt(Integer::intValue).sum();
        List<Double> widths =
                rows.weights().stream().map(weight -> room.width() * weight / all).toList();
        List<List<List<String>>> cells = new ArrayList<>();
        cells.add(cells(rows.table().headers(), widths, size, true));
        for (FigureTable.Line line : rows.table().lines()) {
            List<String> texts = new ArrayList<>();
            texts.add(line.header());
            line.cells().forEach(cell -> texts.add(cell.text()));
            cells.add(cells(texts, widths, size, false));
        }
        List<Double> heights =
                cells.stream()
                        .map(
                                row ->
                                        row.stream().mapToInt(List::size).max().orElse(1)
                                                        * size
                                                        * LEADING
                                                + Sheet.PADDING)
                        .toList();
        double height = heights.stream().mapToDouble(Double::doubleValue).sum();
        return new Placed.Table(
                new Area(room.x(), room.y(), room.width(), height),
                rows.table(),
                widths,
                heights,
                cells,
                size);
    }

    private List<List<String>> cells(
            List<String> texts, List<Double> widths, double size, boolean strong) {
        List<List<String>> broken = new ArrayList<>();
        for (int i = 0; i < Math.min(texts.size(), widths.size()); i++) {
            broken.add(wrap(texts.get(i), size, strong, widths.get(i) - 2 * Sheet.PADDING));
        }
        return broken;
    }
}
