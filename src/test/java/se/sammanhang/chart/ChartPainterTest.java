package se.sammanhang.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.sammanhang.disclosure.DisclosurePolicy;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.TestFindings;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;

class ChartPainterTest {

    private static final Path SEEN = Path.of("target", "charts");
    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");

    static List<Figure> figures() {
        return TestFindings.disclose(
                        TestFindings.large().result(),
                        DisclosurePolicy.standard(),
                        Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH)))
                .figures();
    }

    static List<Figure> everyFigure() {
        return TestFindings.everything(
                        DisclosurePolicy.standard(),
                        Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH)))
                .figures();
    }

    @ParameterizedTest
    @MethodSource("everyFigure")
    void a_picture_has_the_width_of_its_size_and_is_not_blank(Figure figure) throws IOException {
        Files.createDirectories(SEEN);
        for (ChartSize size : ChartSize.values()) {
            byte[] png = ChartPainter.png(figure, size);
            Path file = SEEN.resolve(figure.id() + "-" + size.fileName());
            Files.write(Path.of(file + ".png"), png);
            Files.writeString(Path.of(file + ".svg"), ChartPainter.svg(figure, size));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(size.width() * size.pixelRatio());
            assertThat(colours(image)).isGreaterThan(5);
        }
    }

    private static long colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    @ParameterizedTest
    @MethodSource("everyFigure")
    void the_svg_says_every_label_and_every_n_of_N_as_text(Figure figure) {
        for (ChartSize size : ChartSize.values()) {
            String said = String.join(" ", texts(ChartPainter.svg(figure, size)));
            for (FigureRow row : figure.rows()) {
                for (String word : row.label().split(" ", -1)) {
                    assertThat(said).contains(word);
                }
            }
            figure.shown()
                    .forEach(
                            row -> {
                                switch (row.mark()) {
                                    case se.sammanhang.disclosure.Mark.Target _ ->
                                            assertThat(said).contains(row.valueText());
                                    case se.sammanhang.disclosure.Mark.Whisker _,
                                            se.sammanhang.disclosure.Mark.Dot _,
                                            se.sammanhang.disclosure.Mark.Parts _,
                                            se.sammanhang.disclosure.Mark.Share _,
                                            se.sammanhang.disclosure.Mark.Goal _ ->
                                            assertThat(said).contains(row.baseText());
                                }
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("everyFigure")
    void the_svg_holds_no_number_that_the_figure_does_not_say(Figure figure) {
        Set<String> allowed = numbers(allowed(figure));
        for (ChartSize size : ChartSize.values()) {
            Document svg = parsed(ChartPainter.svg(figure, size));
            Set<String> axis =
                    svg.select("text").stream()
                            .map(Element::text)
                            .filter(text -> text.matches("[+\u2212]?\\d+([.,]\\d+)?"))
                            .filter(ChartPainterTest::isRound)
                            .collect(Collectors.toSet());
            Set<String> said =
                    numbers(String.join(" ", svg.select("text, title, desc").eachText()));
            said.removeAll(numbers(String.join(" ", axis)));
            assertThat(allowed).as("%s %s", figure.id(), size).containsAll(said);
        }
    }

    /** Numbers of the axis are round; a count that is round would have been allowed anyway. */
    private static boolean isRound(String text) {
        double value = Double.parseDouble(text.replaceAll("[+\u2212]", "").replace(',', '.'));
        return value % 5 == 0 || value % 2 == 0;
    }

    private static String allowed(Figure figure) {
        return figure.title()
                + " "
                + figure.subtitle()
                + " "
                + figure.axis()
                + " "
                + figure.textAlternative()
                + " "
                + figure.table();
    }

    @Test
    void a_suppressed_group_draws_nothing() {
        Figure figure = figures().getFirst();
        long shown = figure.shown().size();
        assertThat(figure.rows()).hasSizeGreaterThan((int) shown);
        for (ChartSize size : ChartSize.values()) {
            Document svg = parsed(ChartPainter.svg(figure, size));
            assertThat(marks(svg)).isEqualTo(shown);
        }
    }

    /** Dots are round paths; the mark of everybody is a filled path of straight lines. */
    private static long marks(Document svg) {
        return svg.select("path, polygon, circle, ellipse").stream()
                .filter(shape -> shape.closest("clipPath") == null)
                .filter(shape -> !"none".equals(shape.attr("fill")))
                .count();
    }

    @Test
    void a_suppressed_row_leaves_no_trace_of_its_count() {
        Figure four = withWomenInExercise(3);
        Figure none = withWomenInExercise(0);
        for (ChartSize size : ChartSize.values()) {
            assertThat(ChartPainter.svg(four, size)).isEqualTo(ChartPainter.svg(none, size));
        }
    }

    private static Figure withWomenInExercise(int women) {
        TestFindings findings = new TestFindings();
        findings.add(se.sammanhang.evaluation.Group.OVERALL, 282, 82, 25, 34, 6.4);
        findings.add(
                se.sammanhang.evaluation.Group.of("intervention", "EXERCISE"), 31, women, 0, 0, 3);
        return TestFindings.disclose(
                        findings.result(),
                        DisclosurePolicy.standard(),
                        Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH)))
                .figures()
                .getFirst();
    }

    @Test
    void the_same_figure_gives_the_same_bytes() {
        Figure figure = figures().getFirst();
        assertThat(ChartPainter.svg(figure, ChartSize.PAGE))
                .isEqualTo(ChartPainter.svg(figure, ChartSize.PAGE));
        assertThat(ChartPainter.png(figure, ChartSize.PAGE))
                .isEqualTo(ChartPainter.png(figure, ChartSize.PAGE));
    }

    @Test
    void the_svg_has_a_title_and_a_description() {
        Figure figure = figures().getFirst();
        Document svg = parsed(ChartPainter.svg(figure, ChartSize.PAGE));
        assertThat(svg.select("svg > title").text()).isEqualTo(plain(figure.title()));
        assertThat(svg.select("svg > desc").text()).isEqualTo(plain(figure.textAlternative()));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').strip();
    }

    private static List<String> texts(String svg) {
        return parsed(svg).select("text").stream().map(Element::wholeText).toList();
    }

    private static Document parsed(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }
}
