package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.desk.KeepPlans;
import se.sammanhang.exchange.ProjectPlanFile;
import se.sammanhang.exchange.analysis.AnalysisPackage;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.surveyfile.SurveyConfiguration;

/**
 * What other programs are told of the data files: the same columns, values and codes for no answer
 * for R, for SPSS and for a data archive.
 */
class DataDescriptionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String DDI = "ddi:codebook:2_5";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    /** Two persons; the first refused K2. */
    @BeforeEach
    void write() throws IOException {
        ResearchResponse answered =
                new ResearchResponse(
                        new UUID(0, 1),
                        1,
                        Occurrence.first(Occurrence.INTAKE),
                        8,
                        Mode.ALONE_ON_OWN_DEVICE,
                        Language.SWEDISH,
                        Map.of(
                                new ItemId("K1"), new Answer.Given(4),
                                new ItemId("K2"), new Answer.Refused()));
        ResearchStore research =
                (_, _) ->
                        new ResearchData(
                                List.of(ResearchPersons.woman(1, 1), ResearchPersons.woman(2, 1)),
                                List.of(answered));
        InMemoryDesk desk = new InMemoryDesk();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Analysed evaluated =
                new EvaluateProject(
                                research,
                                new InMemoryRegistry(),
                                new ReleasesInMemory(),
                                desk,
                                desk,
                                new KeepPlans(
                                        desk,
                                        new ProjectPlanFile(SurveyConfiguration.builtIn()),
                                        new InMemoryRegistry(),
                                        research,
                                        clock),
                                new PlainReleaseContent(),
                                SurveyConfiguration.builtIn(),
                                clock,
                                "")
                        .analyse(actor(Role.EVALUATOR));
        AnalysisPackage.ofProject(
                        evaluated.result(),
                        evaluated.counting(),
                        SurveyConfiguration.builtIn(),
                        Language.SWEDISH,
                        BundleWording.of(Language.SWEDISH))
                .writeTo(folder);
    }

    @Test
    void an_archive_is_told_every_column_of_both_files_in_their_order() throws Exception {
        Document codebook = ddi();
        for (String file : List.of("data-wide.csv", "data-long.csv")) {
            assertThat(variables(codebook, file)).containsExactlyElementsOf(header(file));
            Element described = described(codebook, file);
            assertThat(first(described, "caseQnty"))
                    .isEqualTo(
                            Integer.toString(Files.readAllLines(folder.resolve(file)).size() - 1));
            assertThat(first(described, "varQnty"))
                    .isEqualTo(Integer.toString(header(file).size()));
        }
    }

    @Test
    void an_archive_is_told_which_values_are_answers_and_which_are_none() throws Exception {
        Element item = variable(ddi(), "T0_K2");
        List<String> answers = new ArrayList<>();
        List<String> none = new ArrayList<>();
        NodeList values = item.getElementsByTagNameNS(DDI, "catgry");
        for (int i = 0; i < values.getLength(); i++) {
            Element value = (Element) values.item(i);
            ("Y".equals(value.getAttribute("missing")) ? none : answers)
                    .add(first(value, "catValu"));
        }
        assertThat(answers).containsExactly("1", "2", "3", "4", "5");
        assertThat(none).containsExactly("-91", "-92", "-93", "-94", "-95");
        assertThat(first(item, "concept")).isEqualTo("sammanhang");
        assertThat(((Element) item.getElementsByTagNameNS(DDI, "varFormat").item(0)))
                .extracting(format -> format.getAttribute("type"))
                .isEqualTo("numeric");
    }

    @Test
    void spss_reads_the_columns_in_the_order_of_the_file() throws IOException {
        for (String name : List.of("data-wide", "data-long")) {
            String syntax = Files.readString(folder.resolve(name + ".sps"));
            Matcher read =
                    Pattern.compile("/VARIABLES=\\n(.*?)\\.\\n", Pattern.DOTALL).matcher(syntax);
            assertThat(read.find()).isTrue();
            assertThat(read.group(1).lines().map(line -> line.strip().split(" ", -1)[0]))
                    .containsExactlyElementsOf(header(name + ".csv"));
            assertThat(syntax)
                    .contains(
                            "/FILE='" + name + ".csv'", "(-95 THRU -91).", "-92 'vill inte svara'")
                    .contains("\n  gender A255\n", "\n    'WOMAN' 'Kvinna'");
            assertThat(syntax.lines()).allMatch(line -> line.length() < 400);
        }
    }

    /** Only where R is installed. */
    @Test
    void r_reads_the_data_with_labels_and_can_do_without_the_codes_for_no_answer()
            throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/Rscript")), "R is not installed: not read");
        Process r =
                new ProcessBuilder(
                                "/usr/bin/Rscript",
                                "-e",
                                "source('labels.R'); cat(nrow(wide), nrow(long), wide$T0_K1[1],"
                                        + " wide$T0_K2[1], without_missing(wide)$T0_K2[1],"
                                        + " attr(wide$T0_K2, 'na_values'),"
                                        + " as.character(as_factors(long)$gender[1]),"
                                        + " nchar(attr(wide$T0_K1, 'label')) > 10, sep = ' ')")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(r.waitFor()).as(said).isZero();
        assertThat(said).isEqualTo("2 4 4 -92 NA -91 -92 -93 -94 -95 Kvinna TRUE");
    }

    @Test
    void the_scripts_are_plain_ascii_or_say_that_they_are_not() throws IOException {
        assertThat(Files.readString(folder.resolve("labels.R")))
                .matches("\\A[\\x0a\\x20-\\x7e]*\\z")
                .contains("SPDX-License-Identifier: EUPL-1.2");
        assertThat(Files.readString(folder.resolve("data-wide.sps")))
                .startsWith("* Encoding: UTF-8.\n");
    }

    private List<String> header(String file) throws IOException {
        return Arrays.asList(Files.readAllLines(folder.resolve(file)).getFirst().split(",", -1));
    }

    private Document ddi() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(folder.resolve("codebook-ddi.xml").toFile());
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo(DDI);
        assertThat(document.getDocumentElement().getAttribute("xml:lang")).isEqualTo("sv");
        return document;
    }

    private static Element described(Document codebook, String file) {
        NodeList files = codebook.getElementsByTagNameNS(DDI, "fileDscr");
        for (int i = 0; i < files.getLength(); i++) {
            Element one = (Element) files.item(i);
            if (first(one, "fileName").equals(file)) {
                return one;
            }
        }
        throw new AssertionError("no file " + file);
    }

    private static List<String> variables(Document codebook, String file) {
        String id = described(codebook, file).getAttribute("ID");
        List<String> names = new ArrayList<>();
        NodeList variables = codebook.getElementsByTagNameNS(DDI, "var");
        for (int i = 0; i < variables.getLength(); i++) {
            Element one = (Element) variables.item(i);
            if (one.getAttribute("files").equals(id)) {
                names.add(one.getAttribute("name"));
            }
        }
        return names;
    }

    private static Element variable(Document codebook, String name) {
        NodeList variables = codebook.getElementsByTagNameNS(DDI, "var");
        for (int i = 0; i < variables.getLength(); i++) {
            Element one = (Element) variables.item(i);
            if (one.getAttribute("name").equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no variable " + name);
    }

    private static String first(Element within, String name) {
        return within.getElementsByTagNameNS(DDI, name).item(0).getTextContent();
    }
}
