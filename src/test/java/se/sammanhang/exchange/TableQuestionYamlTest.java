package se.sammanhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.sammanhang.application.desk.PlanTexts.Problem;
import se.sammanhang.application.desk.TableTexts;
import se.sammanhang.evaluation.table.TableFilter;
import se.sammanhang.evaluation.table.TableLevel;
import se.sammanhang.evaluation.table.TableQuestion;
import se.sammanhang.evaluation.table.TableVariable;
import se.sammanhang.evaluation.table.TableVariable.Fact;

class TableQuestionYamlTest {

    private static final TableTexts TEXTS = new TableQuestionYaml();

    static Stream<TableQuestion> questions() {
        TableVariable change = TableVariable.parse("change sammanhang T0 TX");
        TableVariable item = TableVariable.parse("item K1 T0");
        return Stream.of(
                TableQuestion.of(Fact.EXIT_REASON),
                new TableQuestion(
                        change, List.of(Fact.GENDER, Fact.INTERVENTION), Optional.empty()),
                new TableQuestion(
                        item,
                        List.of(TableVariable.parse("mode T0")),
                        Optional.of(
                                new TableFilter.Is(
                                        Fact.SITE, new TableLevel.Value("norr\"a \\ {x: 1}")))),
                new TableQuestion(
                        TableVariable.parse("answered TX"),
                        List.of(),
                        Optional.of(new TableFilter.Is(item, TableLevel.Missing.SKIPPED))),
                new TableQuestion(
                        Fact.GENDER,
                        List.of(),
                        Optional.of(new TableFilter.Between(change, -12.5, 1e7))));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void what_is_written_is_read_as_the_same_question(TableQuestion question) {
        String text = TEXTS.write(question);
        assertThat(TEXTS.read(text).problems()).isEmpty();
        assertThat(TEXTS.read(text).question()).contains(question);
        assertThat(TEXTS.write(TEXTS.read(text).question().orElseThrow())).isEqualTo(text);
    }

    @Test
    void the_form_is_for_people_too() {
        assertThat(TEXTS.write(questions().skip(1).findFirst().orElseThrow()))
                .isEqualTo(
                        """
                        table: 1
                        variable: "change sammanhang T0 TX"
                        splits: ["gender", "intervention"]
                        """);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        TableTexts.Read read =
                TEXTS.read(
                        """
                        table: 2
                        variable: "shoe size"
                        splits: [gender, gender, "score sammanhang T0"]
                        filter: {variable: "item", is: a, from: x}
                        colour: red
                        """);
        assertThat(read.question()).isEmpty();
        assertThat(read.problems()).extracting(Problem::line).containsExactly(1, 2, 4, 4, 4, 5);
        assertThat(read.problems())
                .extracting(Problem::text)
                .anyMatch(text -> text.contains("wanted 1, got 2"))
                .anyMatch(text -> text.contains("got \"shoe size\""))
                .anyMatch(text -> text.contains("got \"item\""))
                .anyMatch(text -> text.contains("one of is, missing, or from and to"))
                .anyMatch(text -> text.contains("unknown key \"colour\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|key: value",
                "hello|key: value",
                "'{'|not YAML",
                "'table: 1'|\"variable\" is missing",
                "'variable: gender'|\"table\" is missing",
                "'{table: 1, variable: gender, splits: [gender]}'|another than the variable",
                "'{table: 1, variable: gender, splits: [site, ageBand, work]}'|at most 2",
                "'{table: 1, variable: gender, splits: [site, site]}'|one twice",
                "'{table: 1, variable: gender, splits: [score s T0]}'|wanted levels",
                "'{table: 1, variable: gender, filter: {variable: site}}'|wanted one of",
                "'{table: 1, variable: gender, filter: {variable: site, from: 1, to: 2}}'|wanted a level",
                "'{table: 1, variable: gender, filter: {variable: score s T0, is: a}}'|wanted from and to",
                "'{table: 1, variable: gender, filter: {variable: score s T0, from: 2, to: 1}}'|from <= to",
                "'{table: 1, variable: gender, filter: {variable: score s T0, from: 2}}'|\"to\" is missing",
                "'{table: 1, variable: gender, filter: {variable: site, missing: LOST}}'|got \"LOST\"",
                "'{table: 1, variable: item k! T0}'|ItemId",
                "'{table: 1, variable: [gender]}'|one value"
            })
    void a_broken_text_says_what_is_wrong(String text, String told) {
        TableTexts.Read read = TEXTS.read(text);
        assertThat(read.question()).isEmpty();
        assertThat(read.problems()).extracting(Problem::text).anyMatch(said -> said.contains(told));
    }
}
