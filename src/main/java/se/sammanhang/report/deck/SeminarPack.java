package se.sammanhang.report.deck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.evaluation.Later;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.material.ProjectMaterial;
import se.sammanhang.report.BundleWording;
import se.sammanhang.report.StoredRelease;
import se.sammanhang.report.StoredRelease.StoredFigure;
import se.sammanhang.seminar.Deck;
import se.sammanhang.seminar.DeckBuilder;
import se.sammanhang.seminar.DeckSource;
import se.sammanhang.seminar.Slide;

/** The deck of a release, and its files. */
public final class SeminarPack {

    private final Deck deck;
    private final Later<Map<String, SlidePicture>> pictures = new Later<>(this::draw);

    private SeminarPack(Deck deck) {
        this.deck = deck;
    }

    /**
     * The deck of a stored release. Its figures are drawn anew from what was stored, because a
     * slide shows fewer rows in bigger letters; no number is computed.
     *
     * @param release which one, in words
     * @see "src/docs/decisions/DD029-seminar-deck.md"
     */
    public static SeminarPack of(
            Project project,
            StoredRelease stored,
            String release,
            ProjectMaterial material,
            Language language) {
        Wording words = BundleWording.of(language);
        Locale locale = language.toLocale();
        return new SeminarPack(
                DeckBuilder.of(
                        new DeckSource(
                                project,
                                release,
                                language,
                                stored.in(locale).stream().map(StoredFigure::figure).toList(),
                                material),
                        words));
    }

    public Deck deck() {
        return deck;
    }

    /** Slides for PowerPoint, LibreOffice Impress and Keynote. */
    public byte[] pptx() {
        try {
            return new PptxDeck(deck, pictures()).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same slides as PDF with real text and a structure for those who listen. */
    public byte[] pdf() {
        try {
            return new PdfDeck(deck, pictures()).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PNG of every picture by the id of its slide, drawn on all processors. */
    Map<String, SlidePicture> pictures() {
        return pictures.get();
    }

    private Map<String, SlidePicture> draw() {
        return deck.slides().parallelStream()
                .filter(slide -> slide.body() instanceof Slide.Picture)
                .collect(Collectors.toConcurrentMap(Slide::id, SeminarPack::picture));
    }

    private static SlidePicture picture(Slide slide) {
        Figure figure = ((Slide.Picture) slide.body()).figure();
        return new SlidePicture(
                ChartPainter.png(figure, ChartSize.SLIDE), ChartSize.SLIDE.pixelRatio());
    }
}
