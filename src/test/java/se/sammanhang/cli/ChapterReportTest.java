package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.sammanhang.disclosure.DisclosureControl;
import se.sammanhang.disclosure.DisclosurePolicy;
import se.sammanhang.disclosure.Internal;
import se.sammanhang.disclosure.ShownLimitations;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.exchange.CsvDataReader;
import se.sammanhang.exchange.DataReading;
import se.sammanhang.exchange.InputProblem;
import se.sammanhang.exchange.PlanReader;
import se.sammanhang.exchange.PlanReading;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.report.HtmlReport;

/** What an evaluator reads of plans of very different data, in each language. */
class ChapterReportTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference");
    private static final Pattern PERCENT = Pattern.compile("(\\d+) (?:av|of|af) (\\d+) \\(\\d+ ?%");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    static Stream<Path> plans() {
        return Stream.of(
                REFERENCE.resolve("small-case/small.plan.yaml"),
                REFERENCE.resolve("circumstances/circumstances.plan.yaml"),
                REFERENCE.resolve("comparisons/comparisons.plan.yaml"),
                REFERENCE.resolve("shapes/cells.plan.yaml"),
                Path.of("src/docs/examples/long.plan.yaml"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_chapter_is_there_in_every_language_and_every_sentence_is_whole(Path plan)
            throws IOException {
        List<List<String>> chapters = new ArrayList<>();
        List<List<String>> figures = new ArrayList<>();
        EvaluationResult result = evaluated(plan);
        for (Language language : BundleWording.LANGUAGES) {
            Document page = report(result, language);
            chapters.add(page.select("section[data-chapter]").eachAttr("data-chapter"));
            figures.add(page.select("[data-figure]").eachAttr("data-figure"));
            readsWhole(page);
        }
        assertThat(chapters).allMatch(chapters.getFirst()::equals);
        assertThat(figures).allMatch(figures.getFirst()::equals);
        assertThat(figures.getFirst()).doesNotHaveDuplicates();
    }

    private static void readsWhole(Document page) {
        String text = page.text().replace('\u00a0', ' ');
        assertThat(text).doesNotContain("{", "}", "NaN", "Infinity", "Optional", "figure.");
        assertThat(text).doesNotContainPattern("\\bnull\\b");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("td[data-n]")).allMatch(cell -> cell.hasAttr("data-base"));
        assertThat(page.select("article h3").eachText()).noneMatch(String::isBlank);
        for (Element article : page.select("section article")) {
            assertThat(article.select("p, td").eachText()).as(article.id()).isNotEmpty();
            assertThat(article.text()).containsAnyOf("Källa", "Source", "Kilde");
        }
        for (MatchResult share : PERCENT.matcher(text).results().toList()) {
            assertThat(Integer.parseInt(share.group(2)))
                    .as(share.group())
                    .isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void three_rounds_with_modes_interventions_and_loss_have_every_chapter_of_a_survey()
            throws IOException {
        Document page =
                report(
                        evaluated(REFERENCE.resolve("circumstances/circumstances.plan.yaml")),
                        Language.SWEDISH);
        assertThat(page.select("section[data-chapter]").eachAttr("data-chapter"))
                .containsExactly(
                        "who-answered",
                        "who-was-lost",
                        "measurement",
                        "levels",
                        "change",
                        "comparisons",
                        "interventions",
                        "growth",
                        "mode",
                        "limitations");
        assertThat(page.select("nav a").eachAttr("href"))
                .startsWith("#who-answered")
                .endsWith("#limitations");
        assertThat(page.select("[data-figure^=lost-] svg, [data-figure^=growth-] svg"))
                .isNotEmpty();
        assertThat(page.select("[data-figure^=methods-] svg")).isEmpty();
        assertThat(page.select("[data-figure^=methods-] table")).isNotEmpty();
        assertThat(page.select("details.methods cite").eachText())
                .anyMatch(source -> source.contains("R: t.test(paired = TRUE)"));
        assertThat(page.text()).contains("kan vi inte säga att en insats är orsaken");
    }

    @Test
    void every_table_scrolls_by_keyboard_under_its_name_and_wide_ones_say_so() throws IOException {
        Document page =
                report(evaluated(REFERENCE.resolve("small-case/small.plan.yaml")), Language.DANISH);
        assertThat(page.select("table")).isNotEmpty();
        for (Element table : page.select("table")) {
            Element frame = Optional.ofNullable(table.parent()).orElseThrow();
            assertThat(frame.attr("tabindex")).isEqualTo("0");
            assertThat(frame.attr("role")).isEqualTo("group");
            assertThat(frame.attr("aria-label").replace('\u00a0', ' '))
                    .isEqualTo(table.select("caption").text().replace('\u00a0', ' '));
            boolean wide = table.select("thead th").size() >= 5;
            Element before = frame.previousElementSibling();
            assertThat(before != null && before.hasClass("sideways")).isEqualTo(wide);
        }
        assertThat(page.select(".sideways").eachText())
                .isNotEmpty()
                .allMatch(text -> text.startsWith("Tabellen er bredere end skærmen"));
    }

    @Test
    void one_person_is_told_without_a_percentage_and_without_an_interval() throws IOException {
        Document page = report(evaluated(ofPersons("1;2;4\n")), Language.SWEDISH);
        String text = page.text().replace('\u00a0', ' ');
        assertThat(text)
                .contains(
                        "Vid avslut svarade 1 av 1.",
                        "För få har svarat båda gångerna för att räkna på fler sätt.",
                        "med 1 som svarat båda gångerna går ingen snittförändring att visa");
        readsWhole(page);
    }

    @Test
    void a_person_who_answered_nothing_is_still_of_the_base() throws IOException {
        Document page = report(evaluated(ofPersons("1;;\n")), Language.SWEDISH);
        assertThat(page.text())
                .contains(
                        "Vid start har ingen av 1 svarat.",
                        "ingen har en poäng vid start, så det går inte att säga vilka som tappades");
        readsWhole(page);
    }

    @Test
    void nobody_at_all_is_said_so() throws IOException {
        EvaluationPlan plan = evaluated(ofPersons("1;2;4\n")).plan();
        Document page =
                report(
                        Evaluation.of(plan, new EvaluationData("0".repeat(64), List.of()), "test"),
                        Language.SWEDISH);
        assertThat(page.text()).contains("Det finns inga personer i underlaget ännu.");
        assertThat(page.select("section[data-chapter]").eachAttr("data-chapter"))
                .startsWith("who-answered")
                .endsWith("limitations");
        readsWhole(page);
    }

    private Path ofPersons(String rows) throws IOException {
        Files.writeString(folder.resolve("few.csv"), "id,start,end\n" + rows.replace(';', ','));
        return Files.writeString(
                folder.resolve("few.plan.yaml"),
                """
                version: "1"
                data: {csv: few.csv, layout: wide, person: id}
                rounds:
                  - {code: T0, as: start}
                  - {code: TX, as: end}
                scales:
                  - {id: score, score: "{round}"}
                contrasts:
                  - {from: T0, to: TX}
                """);
    }

    private static EvaluationResult evaluated(Path file) throws IOException {
        PlanReading reading = PlanReader.against(new Surveys()).read(file);
        EvaluationPlan plan = reading.plan().orElseThrow(() -> told(reading.problems()));
        DataReading data =
                CsvDataReader.read(
                        plan,
                        (DataSource.Csv) plan.source(),
                        Optional.ofNullable(file.getParent()).orElseThrow());
        return Evaluation.of(plan, data.data().orElseThrow(() -> told(data.problems())), "test");
    }

    private static AssertionError told(List<InputProblem> problems) {
        return new AssertionError(problems.toString());
    }

    private static Document report(EvaluationResult result, Language language) {
        Wording words = BundleWording.of(language);
        Internal internal =
                DisclosureControl.internal(
                        new DisclosureControl.Findings(result, Optional.empty(), Optional.empty()),
                        Map.of(language, words));
        return Jsoup.parse(
                HtmlReport.write(
                        internal,
                        ShownLimitations.of(result, new DisclosurePolicy.None(), language),
                        new HtmlReport.Head(result.plan().title().in(language), List.of()),
                        language,
                        words));
    }
}
