package se.sammanhang.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.sammanhang.application.InMemoryRegistry.NORTH;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.application.EvaluateProject.Publication;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.desk.KeepPlans;
import se.sammanhang.application.desk.NoteStore;
import se.sammanhang.disclosure.ChapterName;
import se.sammanhang.disclosure.DisclosureControl;
import se.sammanhang.disclosure.FigureTable;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.ExclusionReason;
import se.sammanhang.evaluation.FlowFinding;
import se.sammanhang.evaluation.Note;
import se.sammanhang.exchange.ProjectPlanFile;
import se.sammanhang.exchange.RawDataCsv;
import se.sammanhang.exchange.ResultsJson;
import se.sammanhang.exchange.analysis.AnalysisPackage;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import se.sammanhang.surveyfile.SurveyConfiguration;

class EvaluateProjectTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path own;

    private final List<ResearchPerson> people = new ArrayList<>(List.of(person(1), person(2)));
    private final List<ResearchResponse> answered = new ArrayList<>();
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final ReleasesInMemory releases = new ReleasesInMemory();
    private final InMemoryDesk desk = new InMemoryDesk();
    private final Actor evaluator = actor(Role.EVALUATOR);
    private final EvaluateProject evaluation = evaluation("");

    @Test
    void what_was_looked_at_is_published() {
        Analysed seen = evaluation.analyse(evaluator);
        assertThat(evaluation.publish(evaluator, seen)).isInstanceOf(Publication.Done.class);
        assertThat(releases.drafts)
                .extracting(ReleaseStore.Draft::dataSha256)
                .containsExactly(seen.result().dataSha256());
    }

    @Test
    void nothing_is_published_when_data_changed_after_the_page_was_opened() {
        Analysed seen = evaluation.analyse(evaluator);
        people.add(person(3));
        assertThat(evaluation.publish(evaluator, seen)).isEqualTo(new Publication.DataChanged());
        assertThat(releases.drafts).isEmpty();
        assertThat(evaluation.publish(evaluator, evaluation.analyse(evaluator)))
                .isInstanceOf(Publication.Done.class);
    }

    @Test
    void an_evaluator_of_one_site_does_not_publish_for_the_project() {
        Actor limited = actor(Role.EVALUATOR, NORTH);
        assertThat(evaluation.publish(limited, evaluation.analyse(limited)))
                .isEqualTo(new Publication.SomeSitesOnly());
        assertThat(releases.drafts).isEmpty();
    }

    @Test
    void a_release_says_which_version_of_the_product_counted() {
        evaluation.publish(evaluator, evaluation.analyse(evaluator));
        EvaluateProject configured = evaluation("1.2.3");
        configured.publish(evaluator, configured.analyse(evaluator));
        assertThat(releases.drafts)
                .extracting(ReleaseStore.Draft::codeVersion)
                .containsExactly(CodeVersion.text(), "1.2.3");
    }

    @Test
    void what_staff_see_never_reach_a_research_row() {
        answered.add(
                new ResearchResponse(
                        new UUID(0, 1),
                        1,
                        Occurrence.first(Occurrence.INTAKE),
                        0,
                        Mode.ALONE_ON_OWN_DEVICE,
                        Language.SWEDISH,
                        Map.of(
                                new ItemId("K1"), new Answer.Given(4),
                                new ItemId("Z1"), new Answer.Given(1))));
        ResearchData data = evaluation.analyse(evaluator).data();
        assertThat(data.responses().getFirst().answers()).containsOnlyKeys(new ItemId("K1"));
        assertThat(RawDataCsv.wideForm(data)).contains("T0_K1").doesNotContain("Z1");
        assertThat(RawDataCsv.longForm(data)).contains("K1").doesNotContain("Z1");
    }

    @Test
    void the_analysis_package_holds_kinds_of_no_answer_and_nothing_staff_see() throws IOException {
        answered.add(
                new ResearchResponse(
                        new UUID(0, 1),
                        1,
                        Occurrence.first(Occurrence.INTAKE),
                        10,
                        Mode.ALONE_ON_OWN_DEVICE,
                        Language.SWEDISH,
                        Map.of(
                                new ItemId("K1"), new Answer.Given(4),
                                new ItemId("K2"), new Answer.Refused(),
                                new ItemId("Z1"), new Answer.Given(1))));
        Analysed evaluated = evaluation.analyse(evaluator);
        Path folder = Files.createDirectories(own.resolve("package"));
        AnalysisPackage.ofProject(
                        evaluated.result(),
                        evaluated.counting(),
                        SurveyConfiguration.builtIn(),
                        Language.ENGLISH,
                        BundleWording.of(Language.ENGLISH))
                .writeTo(folder);
        String wide = Files.readString(folder.resolve("data-wide.csv"));
        List<String> lines = wide.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .contains("person,gender,site,spell,ageBand,inflow,startMonth,exitReason")
                .contains("T0_answered,T0_week,T0_mode,", ",T0_K1,T0_K2,")
                .doesNotContain("Z1");
        assertThat(lines.get(1)).contains("1,1,OWN SELF,", ",4,-92,-95,");
        assertThat(Files.readString(folder.resolve("data-long.csv"))).doesNotContain("Z1");
        assertThat(Files.readString(folder.resolve("codebook.csv")))
                .contains("WOMAN = Woman", "-92 = prefer not to say", "\nlate_baseline,")
                .doesNotContain("Z1");
        assertThat(Files.readString(folder.resolve("recompute.R")))
                .contains("missing = c(-91, -92, -93, -94, -95)");
    }

    @Test
    void answers_to_single_items_reach_the_evaluator_with_every_way_of_not_answering() {
        answered.add(
                new ResearchResponse(
                        new UUID(0, 1),
                        1,
                        Occurrence.first(Occurrence.EXIT),
                        90,
                        Mode.ALONE_ON_OWN_DEVICE,
                        Language.SWEDISH,
                        Map.of(
                                new ItemId("C1"), new Answer.Given(4),
                                new ItemId("W2"), new Answer.DidNotUnderstand(),
                                new ItemId("E2"), new Answer.Skipped(),
                                new ItemId("A2"),
                                        new Answer.GivenSeveral(new TreeSet<>(List.of(1, 6))))));
        Analysed analysed = evaluation.analyse(evaluator);
        assertThat(overall(analysed, "C1").options().get(3).persons()).isEqualTo(1);
        assertThat(overall(analysed, "W2").without())
                .contains(new AnswerFinding.Without(0, 0, 0, 1, 0));
        assertThat(overall(analysed, "E2").without())
                .contains(new AnswerFinding.Without(1, 0, 0, 0, 0));
        assertThat(overall(analysed, "E3").without())
                .contains(new AnswerFinding.Without(0, 0, 0, 0, 1));
        assertThat(overall(analysed, "A2").options().get(5).persons()).isEqualTo(1);
        assertThat(analysed.result().register().orElseThrow().atEnd().enrolled()).isEqualTo(2);
        assertThat(
                        DisclosureControl.internal(analysed.findings(), BundleWording.all())
                                .in(Language.SWEDISH))
                .filteredOn(chapter -> chapter.name() == ChapterName.ANSWERS)
                .singleElement()
                .satisfies(chapter -> assertThat(chapter.figures()).hasSize(18));
    }

    private static AnswerFinding overall(Analysed analysed, String item) {
        return analysed.result().answers().stream()
                .filter(finding -> finding.question().item().equals(new ItemId(item)))
                .filter(finding -> finding.group().isOverall())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2027-02-22,2 mars 2026", "2026-01-31,31 januari 2026"})
    void a_cut_off_that_lies_ahead_is_not_told_as_passed(LocalDate cutOff, String told) {
        registry.cutOff(cutOff);
        assertThat(evaluation.analyse(evaluator).shown().figures())
                .filteredOn(figure -> figure.id().equals("exits-cut-off"))
                .filteredOn(figure -> figure.language().equals(Language.SWEDISH))
                .singleElement()
                .extracting(figure -> figure.title().replace('\u00a0', ' '))
                .asString()
                .contains("till och med " + told);
    }

    @Test
    void a_response_that_is_left_out_is_in_no_finding_and_no_file_and_is_counted() {
        answered.add(intake(1));
        answered.add(intake(2));
        assertThat(scored(evaluation.analyse(evaluator))).isEqualTo(2);
        desk.exclude(evaluator, answered.getFirst().address(), ExclusionReason.TRIAL, "", NOW);
        Analysed without = evaluation.analyse(evaluator);
        assertThat(scored(without)).isEqualTo(1);
        assertThat(without.data().responses()).containsExactly(answered.get(1));
        assertThat(intakeFlow(without).leftOut()).isEqualTo(1);
        assertThat(DisclosureControl.internal(without.findings(), BundleWording.all()).figures())
                .filteredOn(figure -> figure.id().equals("answered"))
                .allSatisfy(figure -> assertThat(figure.notes()).hasSize(2))
                .anySatisfy(
                        figure ->
                                assertThat(figure.notes().getFirst())
                                        .startsWith("1 svar vid start är lämnade utanför"));
        desk.lift(evaluator, desk.exclusions(evaluator).getFirst().id(), NOW);
        assertThat(scored(evaluation.analyse(evaluator))).isEqualTo(2);
        assertThat(intakeFlow(evaluation.analyse(evaluator)).leftOut()).isZero();
    }

    @Test
    void nothing_is_published_when_a_response_is_left_out_for_another_reason() {
        answered.add(intake(1));
        desk.exclude(evaluator, answered.getFirst().address(), ExclusionReason.TRIAL, "", NOW);
        Analysed seen = evaluation.analyse(evaluator);
        desk.lift(evaluator, desk.exclusions(evaluator).getFirst().id(), NOW);
        desk.exclude(evaluator, answered.getFirst().address(), ExclusionReason.OTHER, "x", NOW);
        assertThat(evaluation.publish(evaluator, seen)).isEqualTo(new Publication.DataChanged());
    }

    @Test
    void what_was_said_stands_beside_the_numbers_and_has_no_share() {
        assertThat(evaluation.analyse(evaluator).result().notes()).isEmpty();
        Analysed before = evaluation.analyse(evaluator);
        for (String theme : List.of("Rutiner", "rutiner ")) {
            desk.add(
                    evaluator,
                    new NoteStore.Draft(
                            NORTH,
                            LocalDate.of(2026, 3, 1),
                            new Note(
                                    Note.Kind.INTERVIEW,
                                    Note.SourceRole.PARTICIPANT,
                                    theme,
                                    2,
                                    Note.Consent.COUNT,
                                    "Nobody else reads this")),
                    NOW);
        }
        Analysed analysed = evaluation.analyse(evaluator);
        assertThat(analysed.state().notesSha256()).isNotEqualTo(before.state().notesSha256());
        assertThat(analysed.result().dataSha256()).isEqualTo(before.result().dataSha256());
        assertThat(evaluation.publish(evaluator, before)).isInstanceOf(Publication.Done.class);
        assertThat(analysed.result().notes())
                .singleElement()
                .satisfies(
                        note -> {
                            assertThat(note.notes()).isEqualTo(2);
                            assertThat(note.persons()).isEqualTo(4);
                            assertThat(note.quotes()).isEmpty();
                        });
        assertThat(
                        DisclosureControl.internal(analysed.findings(), BundleWording.all())
                                .in(Language.SWEDISH))
                .filteredOn(chapter -> chapter.name() == ChapterName.NOTES)
                .singleElement()
                .satisfies(
                        chapter -> {
                            FigureTable table = chapter.figures().getFirst().table();
                            int role = table.headers().indexOf("Vems ord");
                            assertThat(table.lines().getFirst().cells().get(role - 1).text())
                                    .isEqualTo("Deltagare");
                        });
        assertThat(new String(ResultsJson.write(analysed.result(), Map.of()), UTF_8))
                .contains("\"source\" : \"interview\"")
                .doesNotContain("Nobody else reads this");
    }

    @Test
    void a_plan_that_is_fixed_asks_what_it_asked_before() {
        EvaluationPlan before = evaluation.analyse(evaluator).result().plan();
        assertThat(before.answers()).isNotEmpty();
        desk.fix(evaluator, desk.save(evaluator, standard(), "x", NOW), 0, NOW);
        EvaluationPlan fixed = evaluation.analyse(evaluator).result().plan();
        assertThat(fixed).usingRecursiveComparison().ignoringFields("stamp").isEqualTo(before);
        assertThat(fixed.stamp().fixedAt()).contains(LocalDate.of(2026, 3, 2));
    }

    @Test
    void figures_of_a_plan_that_is_no_longer_in_force_are_not_published() {
        Analysed seen = evaluation.analyse(evaluator);
        int version = desk.save(evaluator, standard().replace("seed: 1", "seed: 2"), "x", NOW);
        assertThat(evaluation.publish(evaluator, seen)).isInstanceOf(Publication.Done.class);
        desk.fix(evaluator, version, 0, NOW);
        assertThat(evaluation.publish(evaluator, seen)).isEqualTo(new Publication.AnotherPlan());
        assertThat(evaluation.analyse(evaluator).result().plan().stamp().fixedAt())
                .contains(LocalDate.of(2026, 3, 2));
    }

    private String standard() {
        return new ProjectPlanFile(SurveyConfiguration.builtIn()).standard(evaluator.project());
    }

    private static int scored(Analysed analysed) {
        return intakeFlow(analysed).scales().getFirst().scored();
    }

    private static FlowFinding intakeFlow(Analysed analysed) {
        return analysed.result().circumstances().flow().getFirst();
    }

    private static ResearchResponse intake(int person) {
        return new ResearchResponse(
                new UUID(0, person),
                1,
                Occurrence.first(Occurrence.INTAKE),
                0,
                Mode.ALONE_ON_OWN_DEVICE,
                Language.SWEDISH,
                Map.of(
                        new ItemId("K1"), new Answer.Given(4),
                        new ItemId("K2"), new Answer.Given(4),
                        new ItemId("K3"), new Answer.Given(4),
                        new ItemId("K4"), new Answer.Given(2)));
    }

    private EvaluateProject evaluation(String version) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        ResearchStore research = (_, _) -> new ResearchData(people, answered);
        return new EvaluateProject(
                research,
                registry,
                releases,
                desk,
                desk,
                new KeepPlans(
                        desk,
                        new ProjectPlanFile(SurveyConfiguration.builtIn()),
                        registry,
                        research,
                        clock),
                new PlainReleaseContent(),
                SurveyConfiguration.builtIn(),
                clock,
                version);
    }

    private static ResearchPerson person(int number) {
        return ResearchPersons.woman(number, 1);
    }
}
