package se.sammanhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchExit;
import se.sammanhang.application.ResearchStore.ResearchIntervention;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.SiteId;
import se.sammanhang.report.BundleWording;
import se.sammanhang.surveyfile.SurveyConfiguration;

class RawDataCsvTest {

    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BO = new UUID(0, 2);

    @Test
    void each_kind_of_no_answer_keeps_its_own_code() {
        String row =
                RawDataCsv.wideForm(
                                data(
                                        Map.of(
                                                "K1", new Answer.Given(4),
                                                "K2", new Answer.Skipped(),
                                                "K3", new Answer.Refused(),
                                                "K4", new Answer.DoesNotKnow(),
                                                "K5", new Answer.DidNotUnderstand()),
                                        Map.of("K6", new Answer.Given(2))))
                        .lines()
                        .toList()
                        .get(1);
        assertThat(row).endsWith("OWN/SELF,0,4,-91,-92,-93,-94,-95");
    }

    @Test
    void a_round_that_was_not_answered_is_empty() {
        String row =
                RawDataCsv.wideForm(data(Map.of("K1", new Answer.Given(4)), Map.of()))
                        .lines()
                        .toList()
                        .get(3);
        assertThat(row).startsWith(new UUID(0, 3).toString()).endsWith(",,,");
    }

    @Test
    void every_person_is_a_row_and_the_last_row_is_whole() {
        List<ResearchPerson> many = new ArrayList<>();
        List<ResearchResponse> answered = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            UUID id = new UUID(0, i);
            many.add(
                    person(
                            id,
                            Optional.of(
                                    new ResearchExit(
                                            200, ExitReason.WORK, true, false, i % 2 == 0))));
            answered.add(response(id, 27, Map.of("K1", new Answer.Given(4))));
        }
        List<String> lines = RawDataCsv.wideForm(new ResearchData(many, answered)).lines().toList();
        assertThat(lines).hasSize(501);
        assertThat(lines.getFirst())
                .contains("exitReason,exitWorks,exitStudies,exitByCutOff,")
                .endsWith("T0_mode,T0_weeksSinceStart,T0_K1");
        assertThat(lines.get(499)).contains(",1,0,0,");
        assertThat(lines.getLast())
                .startsWith(new UUID(0, 500).toString())
                .contains(",1,0,1,")
                .endsWith("OWN/SELF,3,4");
        assertThat(lines)
                .allSatisfy(
                        line ->
                                assertThat(line.split(",", -1))
                                        .hasSameSizeAs(lines.getFirst().split(",", -1)));
    }

    @Test
    void an_answer_before_the_start_lies_in_the_week_before() {
        String row =
                RawDataCsv.wideForm(
                                new ResearchData(
                                        List.of(person(ANNA)),
                                        List.of(
                                                response(
                                                        ANNA,
                                                        -1,
                                                        Map.of("K1", new Answer.Given(4))))))
                        .lines()
                        .toList()
                        .getLast();
        assertThat(row).endsWith("OWN/SELF,-1,4");
    }

    @Test
    void several_codes_stand_in_one_cell() {
        assertThat(
                        RawDataCsv.longForm(
                                data(
                                        Map.of(
                                                "B6",
                                                new Answer.GivenSeveral(
                                                        new TreeSet<>(List.of(3, 1)))),
                                        Map.of())))
                .contains("B6,GIVEN,1 3\n");
    }

    @Test
    void every_item_of_the_survey_files_is_in_the_codebook_with_its_missing_codes() {
        String codebook = codebook(Language.SWEDISH);
        assertThat(codebook.lines().filter(line -> line.startsWith("H1,")).findFirst())
                .hasValueSatisfying(
                        line ->
                                assertThat(line)
                                        .contains("1 = Mycket dåligt")
                                        .contains("-92 = vill inte svara"));
    }

    @Test
    void the_codebook_is_in_one_language_throughout() {
        assertThat(codebook(Language.SWEDISH))
                .startsWith("Namn,Block,Instrument,Version,Fråga,Koder,Koder för inget svar\n")
                .doesNotContain("not asked", "own words", "separated");
        assertThat(codebook(Language.DANISH))
                .startsWith("Navn,")
                .doesNotContain("not asked", "own words", "frågades");
        assertThat(codebook(Language.ENGLISH)).startsWith("Name,").doesNotContain("frågades");
    }

    @Test
    void the_codebook_says_that_what_staff_see_is_not_in_the_files() {
        assertThat(codebook(Language.SWEDISH).lines().filter(line -> line.startsWith("Z1,")))
                .singleElement()
                .asString()
                .contains("finns inte i filerna: personalen ser svaret");
    }

    private static String codebook(Language language) {
        return Codebook.write(SurveyConfiguration.builtIn(), language, BundleWording.of(language));
    }

    @Test
    void the_wide_form_can_be_evaluated(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("raw.csv"),
                RawDataCsv.wideForm(
                        data(
                                Map.of("K1", new Answer.Given(4), "K2", new Answer.Skipped()),
                                Map.of("K1", new Answer.Given(2)))));
        EvaluationPlan plan =
                new PlanReader(id -> SurveyConfiguration.builtIn().scale(id))
                        .read(
                                "plan.yaml",
                                """
                                version: "1"
                                data:
                                  csv: raw.csv
                                  layout: wide
                                  person: person
                                  items: "{round}_{item}"
                                  missing: [-91, -92, -93, -94, -95]
                                rounds: [T0]
                                columns:
                                  gender: gender
                                  site: site
                                  mode: "{round}_mode"
                                  interventions: [{column: COACHING}]
                                scales: [{id: k, items: [K1, K2], steps: [1, 5]}]
                                """)
                        .plan()
                        .orElseThrow();
        DataReading read = CsvDataReader.read(plan, (DataSource.Csv) plan.source(), folder);
        assertThat(read.problems()).isEmpty();
        var anna = read.data().orElseThrow().persons().getFirst();
        assertThat(anna.groups()).containsEntry("gender", "WOMAN").containsEntry("site", "arvika");
        assertThat(anna.interventions()).hasSize(1);
        RoundAnswers answers = anna.rounds().values().iterator().next();
        assertThat(answers.codes()).isEqualTo(Map.of(new ItemId("K1"), 4));
        assertThat(answers.mode()).contains("OWN/SELF");
    }

    private static ResearchData data(Map<String, Answer> anna, Map<String, Answer> bo) {
        return new ResearchData(
                List.of(person(ANNA), person(BO), person(new UUID(0, 3))),
                List.of(response(BO, bo), response(ANNA, anna)));
    }

    private static ResearchPerson person(UUID id) {
        return person(id, Optional.empty());
    }

    private static ResearchPerson person(UUID id, Optional<ResearchExit> exit) {
        return new ResearchPerson(
                id,
                1,
                new SiteId("arvika"),
                GenderAtEnrolment.WOMAN,
                AgeBand.AGE_18_19,
                InflowChannel.SCHOOL,
                YearMonth.of(2021, 3),
                exit,
                List.of(
                        new ResearchIntervention(
                                InterventionType.COACHING, 0, OptionalInt.empty())));
    }

    private static ResearchResponse response(UUID person, Map<String, Answer> answers) {
        return response(person, 0, answers);
    }

    private static ResearchResponse response(UUID person, int day, Map<String, Answer> answers) {
        Map<ItemId, Answer> byItem =
                answers.entrySet().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        e -> new ItemId(e.getKey()), Map.Entry::getValue));
        return new ResearchResponse(
                person,
                1,
                Occurrence.first(Occurrence.INTAKE),
                day,
                Mode.ALONE_ON_OWN_DEVICE,
                Language.SWEDISH,
                byItem);
    }
}
