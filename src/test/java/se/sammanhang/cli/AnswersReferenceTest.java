package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.RegisterData;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.exchange.PlanReader;
import se.sammanhang.exchange.PlanReading;
import se.sammanhang.exchange.ResultsJson;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.surveyfile.SurveyConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers to single items, goals by method and outcomes on both bases, against R 4.2.2 on an own
 * synthetic data set: {@code answers.R} beside the data writes each number under its address in
 * results.json.
 */
class AnswersReferenceTest {

    private static final Path CASE = Path.of("src/test/resources/reference/answers");
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 10, 1);
    private static final Map<String, NonAnswer> WAYS =
            Map.of(
                    "S", NonAnswer.SKIP,
                    "R", NonAnswer.REFUSED,
                    "D", NonAnswer.DOES_NOT_KNOW,
                    "U", NonAnswer.DID_NOT_UNDERSTAND);

    @Test
    void every_number_agrees_with_r_and_the_schema() throws IOException {
        String written = new String(results(), StandardCharsets.UTF_8);
        Results ours = new Results(JsonMapper.builder().build().readTree(written));
        JsonNode expected = Command.json(CASE.resolve("answers.json"));
        for (Map.Entry<String, JsonNode> number : expected.properties()) {
            JsonNode found = ours.find(List.of(number.getKey().split(" ")));
            if (number.getValue().isString()) {
                assertThat(found.asString()).as(number.getKey()).isEqualTo(text(number));
            } else {
                assertThat(found.isNumber()).as(number.getKey()).isTrue();
                double wanted = number.getValue().asDouble();
                assertThat(Math.abs(found.asDouble() - wanted))
                        .as("%s: wanted %s, got %s", number.getKey(), wanted, found)
                        .isLessThanOrEqualTo(1e-10 * Math.abs(wanted) + 1e-15);
            }
        }
        assertThat(expected.properties()).hasSize(786);
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                Path.of("src/docs/schema/results.schema.json")))
                                .validate(written, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_same_data_give_the_same_bytes() throws IOException {
        assertThat(results()).isEqualTo(results());
    }

    private static String text(Map.Entry<String, JsonNode> entry) {
        return entry.getValue().asString();
    }

    private static byte[] results() throws IOException {
        PlanReading plan =
                PlanReader.against(SurveyConfiguration::builtIn)
                        .read(CASE.resolve("answers.plan.yaml"));
        assertThat(plan.problems()).isEmpty();
        List<Person> persons = new ArrayList<>();
        List<RegisterEntry> register = new ArrayList<>();
        for (Map<String, String> row : rows()) {
            persons.add(person(row));
            register.add(entry(row));
        }
        return ResultsJson.write(
                Evaluation.of(
                        plan.plan().orElseThrow(),
                        new EvaluationData("0".repeat(64), persons)
                                .with(new RegisterData(register, Optional.of(CUT_OFF), Map.of())),
                        "test"),
                Map.of());
    }

    private static List<Map<String, String>> rows() throws IOException {
        List<String> lines = Files.readAllLines(CASE.resolve("answers.csv"));
        String[] header = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .map(
                        line -> {
                            String[] cells = line.split(",", -1);
                            Map<String, String> row = new HashMap<>();
                            for (int i = 0; i < header.length; i++) {
                                row.put(header[i], cells[i]);
                            }
                            return row;
                        })
                .toList();
    }

    private static Person person(Map<String, String> row) {
        Map<RoundCode, RoundAnswers> rounds =
                cell(row, "responded").equals("1")
                        ? Map.of(new RoundCode("TX"), answers(row))
                        : Map.of();
        return new Person(
                cell(row, "id"),
                Optional.empty(),
                Map.of(Group.GENDER, cell(row, "gender"), Group.SITE, cell(row, "site")),
                cell(row, "coaching").equals("1")
                        ? List.of(Intervention.named("COACHING"))
                        : List.of(),
                rounds);
    }

    private static RoundAnswers answers(Map<String, String> row) {
        Map<ItemId, Integer> codes = new HashMap<>();
        Map<ItemId, Set<Integer>> choices = new HashMap<>();
        Map<ItemId, NonAnswer> without = new HashMap<>();
        for (String item : List.of("C1", "W2", "A2")) {
            String answer = cell(row, item);
            NonAnswer way = WAYS.get(answer);
            if (way != null) {
                without.put(new ItemId(item), way);
            } else if (!answer.isEmpty() && item.equals("A2")) {
                choices.put(
                        new ItemId(item),
                        Arrays.stream(answer.split(" ", -1))
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet()));
            } else if (!answer.isEmpty()) {
                codes.put(new ItemId(item), Integer.valueOf(answer));
            }
        }
        return new RoundAnswers(
                Optional.empty(), codes, choices, without, Map.of(), Optional.empty());
    }

    private static RegisterEntry entry(Map<String, String> row) {
        return new RegisterEntry(
                GenderAtEnrolment.valueOf(cell(row, "gender")),
                Optional.of(cell(row, "site")),
                Optional.of(cell(row, "exit"))
                        .filter(reason -> !reason.isEmpty())
                        .map(
                                reason ->
                                        new RegisterEntry.Exit(
                                                ExitReason.valueOf(reason),
                                                false,
                                                false,
                                                cell(row, "byCutOff").equals("1"))));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
