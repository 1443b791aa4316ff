package se.sammanhang.report.deck;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import se.sammanhang.chart.ChartFonts;
import se.sammanhang.report.deck.Placed.Area;
import se.sammanhang.report.deck.Placed.Ground;
import se.sammanhang.report.deck.Placed.Role;
import se.sammanhang.seminar.Deck;
import se.sammanhang.seminar.Sheet;
import se.sammanhang.seminar.Slide;

/** A deck as PDF: a page per slide, real text, tagged headings, paragraphs, figures and tables. */
final class PdfDeck {

    /** From the top of a line to its baseline, as a share of the size. */
    private static final double ASCENT = 1.0;

    private final Deck deck;
    private final Map<String, SlidePicture> pictures;

    PdfDeck(Deck deck, Map<String, SlidePicture> pictures) {
        this.deck = deck;
        this.pictures = pictures;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDFont regular = font(document, ChartFonts.REGULAR_FILE);
            PDFont strong = font(document, ChartFonts.STRONG_FILE);
            PdfTags tags = new PdfTags(document, deck.language().code());
            SlideGeometry layout = new SlideGeometry(deck, pictures, SlideGeometry.OWN_FONT);
            for (Slide slide : deck.slides()) {
                PDPage page =
                        new PDPage(new PDRectangle((float) Sheet.WIDTH, (float) Sheet.HEIGHT));
                document.addPage(page);
                tags.begin(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    Writing writing = new Writing(document, content, tags, regular, strong);
                    writing.fill(
                            new Area(0, 0, Sheet.WIDTH, SlideGeometry.BAR), SlideColours.ACCENT);
                    for (Placed placed : layout.of(slide)) {
                        switch (placed) {
                            case Placed.Text text -> writing.text(text);
                            case Placed.Image image -> writing.image(image);
                            case Placed.Table table -> writing.table(table);
                        }
                    }
                }
            }
            tags.finish();
            document.getDocumentInformation().setTitle(deck.title());
            document.getDocumentCatalog().setLanguage(deck.language().code());
            PDViewerPreferences preferences =
                    new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            // else it would be drawn from the clock
            document.setDocumentId(1L);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static PDFont font(PDDocument document, String file) throws IOException {
        try (InputStream in = ChartFonts.open(file)) {
            return PDType0Font.load(document, in, true);
        }
    }

    /** What is written on one page. */
    private record Writing(
            PDDocument document,
            PDPageContentStream content,
            PdfTags tags,
            PDFont regular,
            PDFont strong) {

        void text(Placed.Text text) throws IOException {
            if (text.ground() != Ground.NONE) {
                fill(text.area(), SlideColours.ground(text.ground()));
            }
            boolean toTheRight = text.role() == Role.FOOTER && text.area().x() > Sheet.MARGIN;
            double y = text.area().y() + text.padding();
            double between = SlideGeometry.between(text.size());
            for (Placed.Paragraph paragraph : text.paragraphs()) {
                tags.tagged(content, text.role() == Role.TITLE ? "H1" : "P");
                for (String line : paragraph.lines()) {
                    double x = text.area().x() + text.padding();
                    if (toTheRight) {
                        x +=
                                text.area().width()
                                        - SlideFont.width(line, text.size(), paragraph.strong());
                    }
                    line(
                            line,
                            x,
                            y,
                            text.size(),
                            paragraph.strong(),
                            SlideColours.of(text.role(), paragraph));
                    y += text.leading();
                }
                content.endMarkedContent();
                y += between;
            }
        }

        private void line(String text, double x, double y, double size, boolean heavy, Color colour)
                throws IOException {
            PDFont font = heavy ? strong : regular;
            content.beginText();
            content.setFont(font, (float) size);
            content.setNonStrokingColor(colour);
            content.newLineAtOffset((float) x, (float) (Sheet.HEIGHT - y - size * ASCENT));
            content.showText(PdfTags.writable(text, font));
            content.endText();
        }

        private void fill(Area area, Color colour) throws IOException {
            tags.decoration(content);
            content.setNonStrokingColor(colour);
            content.addRect(
                    (float) area.x(),
                    (float) (Sheet.HEIGHT - area.bottom()),
                    (float) area.width(),
                    (float) area.height());
            content.fill();
            content.endMarkedContent();
        }

        void image(Placed.Image image) throws IOException {
            PDStructureElement figure = tags.tagged(content, "Figure");
            figure.setAlternateDescription(image.alternative());
            Area area = image.area();
            content.drawImage(
                    PDImageXObject.createFromByteArray(document, image.picture().png(), "figure"),
                    (float) area.x(),
                    (float) (Sheet.HEIGHT - area.bottom()),
                    (float) area.width(),
                    (float) area.height());
            content.endMarkedContent();
        }

        void table(Placed.Table table) throws IOException {
            PDStructureElement whole = tags.group("Table");
            double y = table.area().y();
            for (int row = 0; row < table.cells().size(); row++) {
                double height = table.heights().get(row);
                boolean header = row == 0;
                if (header) {
                    fill(
                            new Area(table.area().x(), y, table.area().width(), height),
                            SlideColours.CARD);
                }
                PDStructureElement line = tags.group("TR", whole);
                double x = table.area().x();
                List<List<String>> cells = table.cells().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    tags.tagged(content, header || column == 0 ? "TH" : "TD", line);
                    double at = y + Sheet.PADDING / 2;
                    for (String text : Objects.requireNonNull(cells.get(column))) {
                        line(text, x + Sheet.PADDING, at, table.size(), header, SlideColours.INK);
                        at += table.size() * SlideGeometry.LEADING;
                    }
                    content.endMarkedContent();
                    x += table.widths().get(column);
                }
                y += height;
                fill(new Area(table.area().x(), y - 1, table.area().width(), 1), SlideColours.LINE);
            }
        }
    }
}
