package se.sammanhang.report.deck;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontFamily;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.common.usermodel.fonts.FontInfo;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import se.sammanhang.disclosure.FigureTable;
import se.sammanhang.report.deck.Placed.Area;
import se.sammanhang.report.deck.Placed.Ground;
import se.sammanhang.report.deck.Placed.Role;
import se.sammanhang.seminar.Deck;
import se.sammanhang.seminar.Sheet;
import se.sammanhang.seminar.Slide;

/** A deck as PPTX: editable text, real tables, pictures with a text alternative, notes pages. */
final class PptxDeck {

    private static final double PERCENT = 100;

    /** The same deck gives the same bytes: when it was written is not in it. */
    private static final String NO_TIME = "1980-01-01T00:00:00Z";

    private final Deck deck;
    private final Map<String, SlidePicture> pictures;
    private final String language;

    PptxDeck(Deck deck, Map<String, SlidePicture> pictures) {
        this.deck = deck;
        this.pictures = pictures;
        this.language =
                switch (deck.language().code()) {
                    case "sv" -> "sv-SE";
                    case "da" -> "da-DK";
                    default -> "en-GB";
                };
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.setPageSize(new Dimension((int) Sheet.WIDTH, (int) Sheet.HEIGHT));
            XSLFSlideMaster master = show.getSlideMasters().getFirst();
            bar(master);
            var fonts = master.getTheme().getXmlObject().getThemeElements().getFontScheme();
            fonts.getMajorFont().getLatin().setTypeface(SlideFont.FAMILY);
            fonts.getMinorFont().getLatin().setTypeface(SlideFont.FAMILY);
            SlideGeometry layout = new SlideGeometry(deck, pictures, SlideGeometry.ANY_FONT);
            for (Slide slide : deck.slides()) {
                XSLFSlide page = show.createSlide(master.getLayout(SlideLayout.TITLE_ONLY));
                for (Placed placed : layout.of(slide)) {
                    switch (placed) {
                        case Placed.Text text -> text(page, text);
                        case Placed.Image image -> image(show, page, image);
                        case Placed.Table table -> table(page, table);
                    }
                }
                notes(show, page, slide);
            }
            POIXMLProperties.CoreProperties about = show.getProperties().getCoreProperties();
            about.setTitle(deck.title());
            about.setCreator("Sammanhang");
            try {
                about.setCreated(NO_TIME);
                about.setModified(NO_TIME);
            } catch (InvalidFormatException impossible) {
                throw new IllegalStateException(impossible);
            }
            show.write(out);
        }
        return StableZip.of(out.toByteArray());
    }

    /** A bar of colour above every slide. */
    private static void bar(XSLFSlideMaster master) {
        XSLFAutoShape bar = master.createAutoShape();
        bar.setShapeType(ShapeType.RECT);
        bar.setAnchor(new Rectangle2D.Double(0, 0, Sheet.WIDTH, SlideGeometry.BAR));
        bar.setFillColor(SlideColours.ACCENT);
        bar.setLineColor(null);
    }

    private void text(XSLFSlide page, Placed.Text text) {
        XSLFTextShape shape = text.role() == Role.TITLE ? title(page) : page.createAutoShape();
        shape.setAnchor(rectangle(text.area()));
        shape.clearText();
        double padding = text.padding();
        shape.setInsets(new Insets2D(padding, padding, padding, padding));
        shape.setWordWrap(true);
        shape.setTextAutofit(TextShape.TextAutofit.NONE);
        shape.setVerticalAlignment(VerticalAlignment.TOP);
        if (text.ground() != Ground.NONE) {
            shape.setFillColor(SlideColours.ground(text.ground()));
        }
        boolean toTheRight = text.role() == Role.FOOTER && text.area().x() > Sheet.MARGIN;
        boolean first = true;
        for (Placed.Paragraph paragraph : text.paragraphs()) {
            XSLFTextParagraph written = shape.addNewTextParagraph();
            written.setTextAlign(toTheRight ? TextAlign.RIGHT : TextAlign.LEFT);
            written.setBullet(false);
            written.setIndent(0d);
            written.setLeftMargin(0d);
            // a negative number is points, a positive one per cent of the letters
            written.setLineSpacing(-text.leading());
            written.setSpaceBefore(first ? 0d : -SlideGeometry.between(text.size()));
            written.setSpaceAfter(0d);
            run(
                    written,
                    paragraph.text(),
                    text.size(),
                    paragraph.strong(),
                    SlideColours.of(text.role(), paragraph));
            first = false;
        }
    }

    private static XSLFTextShape title(XSLFSlide page) {
        for (XSLFTextShape shape : page.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.TITLE) {
                return shape;
            }
        }
        throw new IllegalStateException("the layout has no title");
    }

    private void run(
            XSLFTextParagraph paragraph, String text, double size, boolean strong, Color colour) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(text);
        run.setFontInfo(new PlexSans(), FontGroup.LATIN);
        run.setFontSize(size);
        run.setBold(strong);
        run.setFontColor(colour);
        if (run.getXmlObject() instanceof CTRegularTextRun written) {
            written.getRPr().setLang(language);
        }
    }

    /** Says that it is a sans-serif, so that a program without it takes one. */
    private record PlexSans() implements FontInfo {
        @Override
        public String getTypeface() {
            return SlideFont.FAMILY;
        }

        @Override
        public FontFamily getFamily() {
            return FontFamily.FF_SWISS;
        }

        @Override
        public org.apache.poi.common.usermodel.fonts.FontPitch getPitch() {
            return org.apache.poi.common.usermodel.fonts.FontPitch.VARIABLE;
        }

        @Override
        public byte[] getPanose() {
            return new byte[] {2, 11, 5, 3, 5, 2, 3, 0, 2, 3};
        }
    }

    private static void image(XMLSlideShow show, XSLFSlide page, Placed.Image image) {
        XSLFPictureShape shape =
                page.createPicture(
                        show.addPicture(image.picture().png(), PictureData.PictureType.PNG));
        shape.setAnchor(rectangle(image.area()));
        if (shape.getXmlObject() instanceof CTPicture written) {
            written.getNvPicPr().getCNvPr().setDescr(image.alternative());
        }
    }

    private void table(XSLFSlide page, Placed.Table placed) {
        XSLFTable table = page.createTable();
        table.setAnchor(rectangle(placed.area()));
        CTTableProperties properties = table.getCTTable().getTblPr();
        properties.setFirstRow(true);
        properties.setFirstCol(true);
        row(table, placed, 0, placed.table().headers(), true);
        int number = 1;
        for (FigureTable.Line line : placed.table().lines()) {
            List<String> texts = new java.util.ArrayList<>();
            texts.add(line.header());
            line.cells().forEach(cell -> texts.add(cell.text()));
            row(table, placed, number, texts, false);
            number++;
        }
        for (int i = 0; i < placed.widths().size(); i++) {
            table.setColumnWidth(i, placed.widths().get(i));
        }
    }

    private void row(
            XSLFTable table, Placed.Table placed, int number, List<String> texts, boolean header) {
        XSLFTableRow row = table.addRow();
        row.setHeight(placed.heights().get(number));
        for (int i = 0; i < placed.widths().size(); i++) {
            XSLFTableCell cell = row.addCell();
            cell.setInsets(
                    new Insets2D(
                            Sheet.PADDING / 2, Sheet.PADDING, Sheet.PADDING / 2, Sheet.PADDING));
            cell.setVerticalAlignment(VerticalAlignment.TOP);
            cell.setFillColor(header ? SlideColours.CARD : SlideColours.PAPER);
            cell.setBorderColor(TableCell.BorderEdge.bottom, SlideColours.LINE);
            cell.setBorderWidth(TableCell.BorderEdge.bottom, 1);
            cell.clearText();
            XSLFTextParagraph paragraph = cell.addNewTextParagraph();
            paragraph.setLineSpacing(-placed.size() * SlideGeometry.LEADING);
            run(
                    paragraph,
                    i < texts.size() ? texts.get(i) : "",
                    placed.size(),
                    header,
                    SlideColours.INK);
        }
    }

    private static void notes(XMLSlideShow show, XSLFSlide page, Slide slide) {
        for (XSLFTextShape shape : show.getNotesSlide(page).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(String.join("\n", slide.notes()));
            }
        }
    }

    private static Rectangle2D rectangle(Area area) {
        return new Rectangle2D.Double(
                round(area.x()), round(area.y()), round(area.width()), round(area.height()));
    }

    private static double round(double points) {
        return Math.round(points * PERCENT) / PERCENT;
    }
}
