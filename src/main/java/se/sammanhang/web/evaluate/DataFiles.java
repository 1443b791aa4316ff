package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.disclosure.DisclosureControl;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.exchange.Codebook;
import se.sammanhang.exchange.RawDataCsv;
import se.sammanhang.exchange.ResultsJson;
import se.sammanhang.exchange.analysis.AnalysisPackage;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.report.BundleWording;
import se.sammanhang.report.EvaluationReportFiles;
import se.sammanhang.report.workbook.DataWorkbook;

/**
 * Links to the files of one evaluation, made when somebody asks for them.
 *
 * @param language of codebook and report: a download has no page whose language could be asked
 */
record DataFiles(Analysed analysed, SurveyCatalogue catalogue, Language language) {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String YAML = "application/yaml; charset=utf-8";

    Anchor wide() {
        return Files.link(
                text("evaluate.data.wide"),
                "wide.csv",
                Files.CSV,
                () -> Files.utf8(RawDataCsv.wideForm(analysed.data())));
    }

    Anchor longForm() {
        return Files.link(
                text("evaluate.data.long"),
                "long.csv",
                Files.CSV,
                () -> Files.utf8(RawDataCsv.longForm(analysed.data())));
    }

    Anchor codebook() {
        Wording wording = BundleWording.of(language);
        return Files.link(
                text("evaluate.data.codebook"),
                "codebook.csv",
                Files.CSV,
                () -> Files.utf8(Codebook.write(catalogue, language, wording)));
    }

    Anchor results() {
        return Files.link(
                text("evaluate.data.results"),
                "results.json",
                Files.JSON,
                () -> ResultsJson.write(analysed.result(), Map.of()));
    }

    Anchor plan() {
        return Files.link(
                text("desk.files.plan"),
                "plan.yaml",
                YAML,
                () -> Files.utf8(analysed.result().plan().stamp().text()));
    }

    /** Everything that was found, unprotected. */
    Anchor report() {
        Wording wording = BundleWording.of(language);
        return Files.link(
                text("desk.files.report"),
                "report.html",
                HTML,
                () ->
                        Files.utf8(
                                new EvaluationReportFiles(language)
                                        .html(
                                                analysed.result(),
                                                DisclosureControl.internal(
                                                        analysed.findings(),
                                                        Map.of(language, wording)))));
    }

    /** Data, codebook, results and the R script that recomputes them. */
    Anchor analysisPackage() {
        return Files.link(
                text("evaluate.data.package"),
                AnalysisPackage.FILE_NAME,
                Files.ZIP,
                () -> bytes(out -> files().writeZip(out)));
    }

    /** Data and codebook for spreadsheets. */
    Anchor workbook() {
        return Files.link(
                text("desk.files.workbook"),
                "data.xlsx",
                XLSX,
                () -> bytes(out -> DataWorkbook.write(files().tables(), out)));
    }

    private AnalysisPackage files() {
        return AnalysisPackage.ofProject(
                analysed.result(),
                analysed.counting(),
                catalogue,
                language,
                BundleWording.of(language));
    }

    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
