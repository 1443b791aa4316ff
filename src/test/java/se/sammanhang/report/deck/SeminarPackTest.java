package se.sammanhang.report.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureTable;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.report.StoredRelease.StoredFigure;
import se.sammanhang.seminar.Part;
import se.sammanhang.seminar.Sheet;
import se.sammanhang.seminar.Slide;

class SeminarPackTest {

    private static final Path SEEN = Path.of("target", "slides");

    static List<Language> languages() {
        return BundleWording.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_slide_of_the_file_has_title_base_reading_and_notes_as_text(Language language)
            throws IOException {
        SeminarPack pack = TestDecks.pack(language);
        byte[] file = pack.pptx();
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve("seminar-" + language + ".pptx"), file);
        List<Slide> slides = pack.deck().slides();
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file))) {
            assertThat(show.getSlides()).hasSameSizeAs(slides);
            for (int i = 0; i < slides.size(); i++) {
                Slide slide = slides.get(i);
                XSLFSlide page = show.getSlides().get(i);
                List<String> texts = texts(page);
                assertThat(page.getTitle()).isEqualTo(slide.title());
                assertThat(slide.base().text()).contains("n");
                assertThat(texts).contains(slide.base().text());
                if (!slide.reading().isEmpty()) {
                    assertThat(texts).contains(slide.reading());
                }
                assertThat(notes(page)).isEqualTo(String.join("\n", slide.notes()));
                assertThat(texts).anyMatch(text -> text.contains(pack.deck().footer()));
            }
        }
    }

    @Test
    void slides_hold_the_same_values_as_the_table_of_the_release() throws IOException {
        SeminarPack pack = TestDecks.pack(Language.SWEDISH);
        Map<String, Figure> released =
                TestDecks.release().in(Language.SWEDISH.toLocale()).stream()
                        .map(StoredFigure::figure)
                        .collect(Collectors.toMap(Figure::id, figure -> figure));
        Map<String, Set<FigureTable.Line>> shown = new java.util.TreeMap<>();
        for (Slide slide : pack.deck().slides()) {
            if (slide.body() instanceof Slide.Picture(Figure figure)) {
                Figure whole = java.util.Objects.requireNonNull(released.get(figure.id()));
                assertThat(whole.table().lines()).containsAll(figure.table().lines());
                assertThat(figure.rows()).hasSameSizeAs(figure.table().lines());
                shown.computeIfAbsent(figure.id(), _ -> new java.util.HashSet<>())
                        .addAll(figure.table().lines());
            }
        }
        assertThat(shown.keySet()).isEqualTo(new TreeSet<>(released.keySet()));
        // whatever is released with a number stands on some slide
        released.forEach(
                (id, figure) ->
                        assertThat(shown.get(id))
                                .as(id)
                                .containsAll(
                                        figure.table().lines().stream()
                                                .filter(SeminarPackTest::hasNumber)
                                                .toList()));
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(pack.pptx()))) {
            for (int i = 0; i < pack.deck().slides().size(); i++) {
                if (pack.deck().slides().get(i).body() instanceof Slide.Picture(Figure figure)) {
                    assertThat(alternative(show.getSlides().get(i)))
                            .isEqualTo(figure.textAlternative());
                    for (FigureTable.Line line : figure.table().lines()) {
                        assertThat(figure.textAlternative())
                                .contains(line.cells().getLast().text());
                    }
                }
            }
        }
    }

    private static boolean hasNumber(FigureTable.Line line) {
        return line.cells().stream().anyMatch(cell -> cell.n().isPresent());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothing_leaves_its_slide_and_no_letters_are_small(Language language) {
        SeminarPack pack = TestDecks.pack(language);
        for (double slack : new double[] {SlideGeometry.OWN_FONT, SlideGeometry.ANY_FONT}) {
            SlideGeometry geometry = new SlideGeometry(pack.deck(), pack.pictures(), slack);
            for (Slide slide : pack.deck().slides()) {
                List<Placed> placed = geometry.of(slide);
                for (int i = 0; i < placed.size(); i++) {
                    Placed.Area area = placed.get(i).area();
                    assertThat(area.y()).as(slide.id()).isNotNegative();
                    assertThat(area.bottom()).as(slide.id()).isLessThanOrEqualTo(Sheet.HEIGHT);
                    assertThat(area.x() + area.width())
                            .as(slide.id())
                            .isLessThanOrEqualTo(Sheet.WIDTH - Sheet.MARGIN + 0.5);
                    apart(slide, placed, i);
                    legible(slide, placed.get(i));
                }
            }
        }
    }

    private static void apart(Slide slide, List<Placed> placed, int first) {
        Placed.Area one = placed.get(first).area();
        for (int other = first + 1; other < placed.size(); other++) {
            Placed.Area two = placed.get(other).area();
            boolean beside =
                    one.x() + one.width() <= two.x() + 0.5
                            || two.x() + two.width() <= one.x() + 0.5;
            boolean above = one.bottom() <= two.y() + 0.5 || two.bottom() <= one.y() + 0.5;
            assertThat(beside || above)
                    .as("%s: %s over %s", slide.id(), placed.get(first), placed.get(other))
                    .isTrue();
        }
    }

    private static void legible(Slide slide, Placed placed) {
        switch (placed) {
            case Placed.Text text -> {
                assertThat(text.size()).isGreaterThanOrEqualTo(18);
                assertThat(text.used())
                        .as(slide.id())
                        .isLessThanOrEqualTo(text.area().height() + 0.5);
            }
            case Placed.Table table -> assertThat(table.size()).isGreaterThanOrEqualTo(18);
            case Placed.Image image ->
                    assertThat(image.area().width() / image.picture().width())
                            .as(slide.id())
                            .isGreaterThan(0.94);
        }
    }

    @Test
    void a_slide_with_a_picture_has_one_with_its_text_alternative_and_a_table_is_a_table()
            throws IOException {
        SeminarPack pack = TestDecks.pack(Language.ENGLISH);
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(pack.pptx()))) {
            for (int i = 0; i < pack.deck().slides().size(); i++) {
                XSLFSlide page = show.getSlides().get(i);
                long pictures = count(page, XSLFPictureShape.class);
                long tables = count(page, XSLFTable.class);
                switch (pack.deck().slides().get(i).body()) {
                    case Slide.Picture _ -> {
                        assertThat(pictures).isEqualTo(1);
                        assertThat(alternative(page)).isNotBlank();
                    }
                    case Slide.Rows rows -> {
                        assertThat(tables).isEqualTo(1);
                        assertThat(table(page).getNumberOfRows())
                                .isEqualTo(rows.table().lines().size() + 1);
                    }
                    case Slide.Blocks _ -> assertThat(pictures + tables).isZero();
                }
            }
        }
    }

    @Test
    void the_pdf_says_the_same_and_is_tagged() throws IOException {
        SeminarPack pack = TestDecks.pack(Language.DANISH);
        byte[] file = pack.pdf();
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve("seminar-da.pdf"), file);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(pack.deck().slides().size());
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("da");
            PDFTextStripper stripper = new PDFTextStripper();
            for (int i = 0; i < pack.deck().slides().size(); i++) {
                Slide slide = pack.deck().slides().get(i);
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                String said = plain(stripper.getText(document));
                assertThat(said).contains(plain(slide.title()), plain(slide.base().text()));
                assertThat(said).contains(plain(slide.reading()));
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }

    @Test
    void the_same_release_gives_the_same_bytes() {
        SeminarPack one = TestDecks.pack(Language.SWEDISH);
        SeminarPack other = TestDecks.pack(Language.SWEDISH);
        assertThat(one.pptx()).isEqualTo(other.pptx());
        assertThat(one.pdf()).isEqualTo(other.pdf());
    }

    @Test
    void without_figures_or_material_every_part_still_says_what_is_missing() {
        SeminarPack pack = TestDecks.empty(Language.SWEDISH);
        for (Part part : Part.values()) {
            if (part != Part.APPENDIX) {
                assertThat(pack.deck().of(part)).as(part.code()).isNotEmpty();
            }
        }
        assertThat(pack.deck().of(Part.WELLBEING).getFirst().title())
                .isEqualTo("Det finns inget i den här publiceringen");
        assertThat(pack.deck().of(Part.APPENDIX)).isEmpty();
        assertThat(pack.pptx()).isNotEmpty();
        assertThat(pack.pdf()).isNotEmpty();
    }

    private static List<String> texts(XSLFSlide page) {
        List<String> texts = new ArrayList<>();
        for (XSLFShape shape : page.getShapes()) {
            if (shape instanceof XSLFTextShape text) {
                texts.add(text.getText());
            }
        }
        return texts;
    }

    private static String notes(XSLFSlide page) {
        for (XSLFTextShape shape : page.getNotes().getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                return shape.getText();
            }
        }
        return "";
    }

    private static long count(XSLFSlide page, Class<?> type) {
        return page.getShapes().stream().filter(type::isInstance).count();
    }

    private static XSLFTable table(XSLFSlide page) {
        return (XSLFTable)
                page.getShapes().stream()
                        .filter(XSLFTable.class::isInstance)
                        .findFirst()
                        .orElseThrow();
    }

    private static String alternative(XSLFSlide page) {
        return page.getShapes().stream()
                .filter(XSLFPictureShape.class::isInstance)
                .map(shape -> (CTPicture) shape.getXmlObject())
                .map(picture -> picture.getNvPicPr().getCNvPr().getDescr())
                .findFirst()
                .orElse("");
    }
}
