package se.sammanhang.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.application.EvaluationReportWriter;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.disclosure.Disclosed;
import se.sammanhang.disclosure.DisclosureControl;
import se.sammanhang.disclosure.DisclosurePolicy;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.Internal;
import se.sammanhang.disclosure.Release;
import se.sammanhang.disclosure.ShownLimitations;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.instrument.Language;

/** Writes report.html and a folder of charts beside the results of an evaluation. */
public final class EvaluationReportFiles implements EvaluationReportWriter {

    private static final String CHARTS = "charts";

    private final Language language;

    public EvaluationReportFiles(Language language) {
        this.language = language;
    }

    @Override
    public void write(EvaluationResult result, Path directory) throws IOException {
        Wording words = BundleWording.of(language);
        Disclosed disclosed =
                DisclosureControl.disclose(
                        new DisclosureControl.Findings(result, Optional.empty(), Optional.empty()),
                        policy(result),
                        Map.of(language, words));
        write(result, disclosed, directory);
    }

    /**
     * Writes what disclosure control yielded, in the language of these files.
     *
     * @param disclosed of this result, in this language at least
     */
    public void write(EvaluationResult result, Disclosed disclosed, Path directory)
            throws IOException {
        List<Figure> figures = HtmlReport.figures(disclosed, language);
        Drawings drawings = new Drawings(figures);
        Files.writeString(
                directory.resolve("report.html"),
                html(result, disclosed, drawings),
                StandardCharsets.UTF_8);
        Path charts = Files.createDirectories(directory.resolve(CHARTS));
        // drawing takes most of the time of a report, and no picture waits for another
        try {
            Drawings.each(figures, (figure, size) -> store(figure, size, drawings, charts));
        } catch (UncheckedIOException unwritten) {
            throw unwritten.getCause();
        }
    }

    private static void store(Figure figure, ChartSize size, Drawings drawings, Path charts) {
        String name = figure.id() + "-" + size.fileName();
        try {
            Files.writeString(charts.resolve(name + ".svg"), drawings.svg(figure, size));
            Files.write(charts.resolve(name + ".png"), ChartPainter.png(figure, size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The readable report alone, as one file. */
    public String html(EvaluationResult result, Disclosed disclosed) {
        return html(result, disclosed, new Drawings(HtmlReport.figures(disclosed, language)));
    }

    private String html(EvaluationResult result, Disclosed disclosed, Drawings drawings) {
        Wording words = BundleWording.of(language);
        return new HtmlReport(words, drawings)
                .page(
                        disclosed,
                        ShownLimitations.of(result, policy(disclosed), language),
                        head(result, disclosed, words),
                        language);
    }

    private static DisclosurePolicy policy(EvaluationResult result) {
        return switch (result.plan().disclosure()) {
            case NONE -> new DisclosurePolicy.None();
            case PROJECT -> DisclosurePolicy.standard();
        };
    }

    /** Nothing is withheld from those who see everything; others see by the standard rules. */
    private static DisclosurePolicy policy(Disclosed disclosed) {
        return switch (disclosed) {
            case Internal _ -> new DisclosurePolicy.None();
            case Release _ -> DisclosurePolicy.standard();
        };
    }

    private HtmlReport.Head head(EvaluationResult result, Disclosed disclosed, Wording words) {
        return new HtmlReport.Head(
                result.plan().title().in(language),
                List.of(
                        new HtmlReport.Fact(
                                words.text("report.plan"), result.plan().stamp().sha256()),
                        new HtmlReport.Fact(words.text("report.data"), result.dataSha256()),
                        new HtmlReport.Fact(words.text("report.code"), result.codeVersion()),
                        new HtmlReport.Fact(
                                words.text("report.seed"), String.valueOf(result.plan().seed())),
                        new HtmlReport.Fact(
                                words.text("report.policy"),
                                disclosed instanceof Internal
                                        ? words.text("report.policy.none")
                                        : disclosed.policy())));
    }
}
