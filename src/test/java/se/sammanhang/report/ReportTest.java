package se.sammanhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

    @Test
    void a_public_report_shows_the_stored_pictures_and_nothing_of_who_made_it() {
        Disclosed disclosed =
                TestFindings.everything(DisclosurePolicy.standard(), BundleWording.all());
        StoredRelease stored =
                ReleaseJson.read(
                        new String(
                                new ReleaseJson()
                                        .write(
                                                new Release(
                                                        disclosed.figures(), disclosed.policy())),
                                StandardCharsets.UTF_8));
        for (Language language : BundleWording.LANGUAGES) {
            String html =
                    PublicReport.html(
                            stored,
                            new PublicReport.Heading(
                                    "Vägen <vidare>",
                                    2,
                                    LocalDate.of(2026, 3, 2),
                                    LocalDate.of(2026, 4, 1),
                                    true,
                                    "ab12"),
                            language);
            Document page = Jsoup.parse(html);
            assertThat(page.select("html").attr("lang")).isEqualTo(language.code());
            assertThat(page.select("h1").text()).isEqualTo("Vägen <vidare>");
            assertThat(page.select("[data-figure]").eachAttr("data-figure"))
                    .isEqualTo(
                            stored.in(language.toLocale()).stream()
                                    .map(figure -> figure.figure().id())
                                    .toList());
            assertThat(page.select(".languages a").eachAttr("href"))
                    .containsExactly("?lang=sv", "?lang=en", "?lang=da");
            assertThat(page.select(".languages [aria-current]").attr("lang"))
                    .isEqualTo(language.code());
            assertThat(page.select("[src], link, script, form")).isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.text())
                    .contains(BundleWording.of(language).text("shell.synthetic"), "ab12")
                    .doesNotContainIgnoringCase("intern")
                    .doesNotContainIgnoringCase("projektgrupp")
                    .doesNotContainIgnoringCase("project team");
        }
        StoredRelease.StoredFigure first = stored.in(Language.SWEDISH.toLocale()).getFirst();
        assertThat(
                        PublicReport.html(
                                stored,
                                new PublicReport.Heading(
                                        "Vägen",
                                        1,
                                        LocalDate.of(2026, 3, 2),
                                        LocalDate.of(2026, 3, 2),
                                        false,
                                        "ab"),
                                Language.SWEDISH))
                .contains(first.page().substring(first.page().indexOf("<svg")))
                .contains("Version 1. Siffrorna frystes 2 mars 2026.")
                .doesNotContain("Påhittade");
    }
}
