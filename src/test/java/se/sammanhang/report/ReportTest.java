package se.sammanhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.sammanhang.disclosure.Disclosed;
import se.sammanhang.disclosure.DisclosurePolicy;
import se.sammanhang.disclosure.Release;
import se.sammanhang.disclosure.ReleaseHistory;
import se.sammanhang.disclosure.TestFindings;
import se.sammanhang.disclosure.cells.Cell;
import se.sammanhang.instrument.Language;

class ReportTest {

    @Test
    void a_report_is_one_file_with_its_language_figures_and_tables(@TempDir Path directory)
            throws IOException {
        new EvaluationReportFiles(Language.SWEDISH).write(TestFindings.large().result(), directory);
        Document page = Jsoup.parse(directory.resolve("report.html"), "UTF-8");
        assertThat(page.select("html").attr("lang")).isEqualTo("sv");
        assertThat(page.select("[data-figure]").eachAttr("data-figure"))
                .containsExactly("change-sammanhang", "parts-sammanhang");
        assertThat(page.select("table")).hasSize(2);
        assertThat(page.select("td[data-n]")).isNotEmpty();
        assertThat(page.select("td[data-n]")).allMatch(cell -> cell.hasAttr("data-base"));
        assertThat(page.select("[src], link, script")).isEmpty();
        assertThat(page.select("svg[role=img] > title")).hasSize(4);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(directory.resolve("charts/change-sammanhang-phone.svg")).isNotEmptyFile();
        assertThat(directory.resolve("charts/change-sammanhang-projector.png")).isNotEmptyFile();
    }

    @Test
    void the_same_evaluation_gives_the_same_report(@TempDir Path one, @TempDir Path other)
            throws IOException {
        new EvaluationReportFiles(Language.ENGLISH).write(TestFindings.large().result(), one);
        new EvaluationReportFiles(Language.ENGLISH).write(TestFindings.large().result(), other);
        assertThat(Files.readString(one.resolve("report.html")))
                .isEqualTo(Files.readString(other.resolve("report.html")));
    }

    @Test
    void what_a_release_rests_on_reads_back_as_it_was_written() {
        ReleaseHistory.Basis basis =
                new ReleaseHistory.Basis(
                        3,
                        Map.of("flow", 2),
                        Set.of(Cell.of("enrolled")),
                        Map.of(
                                Cell.of("enrolled"), Set.of(-5L, 0L, Long.MAX_VALUE),
                                Cell.of("enrolled").and("gender=WOMAN"), Set.of()),
                        Map.of(Cell.of("enrolled").and("gender=OTHER"), Set.of(1L)));
        ReleaseJson json = new ReleaseJson();
        assertThat(json.basis(json.text(basis))).isEqualTo(basis);
    }

    @Test
    void a_stored_release_reads_back_as_it_was_written() {
        Disclosed disclosed =
                TestFindings.everything(DisclosurePolicy.standard(), BundleWording.all());
        Release release =
                new Release(
                        disclosed.figures(),
                        disclosed.policy(),
                        List.of(),
                        ReleaseHistory.Basis.EMPTY);
        String stored = new String(new ReleaseJson().write(release), StandardCharsets.UTF_8);
        StoredRelease read = ReleaseJson.read(stored);
        assertThat(stored)
                .startsWith("{\"policy\":\"threshold-5-v2\",\"figures\":[{\"figure\":{\"id\":");
        assertThat(stored).doesNotContain("\"methods\"", "\"picture\"", "hasPicture");
        assertThat(read.policy()).isEqualTo("threshold-5-v2");
        assertThat(read.figures().stream().map(StoredRelease.StoredFigure::figure).toList())
                .isEqualTo(release.figures());
        assertThat(read.in(Language.DANISH.toLocale())).hasSize(release.figures().size() / 3);
        assertThat(read.figures().getFirst().png()).startsWith(0x89, 'P', 'N', 'G');
    }
}
