package se.sammanhang.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import se.sammanhang.application.desk.PlanTexts.Problem;
import se.sammanhang.application.desk.TableTexts;
import se.sammanhang.evaluation.table.TableFilter;
import se.sammanhang.evaluation.table.TableLevel;
import se.sammanhang.evaluation.table.TableLevel.Missing;
import se.sammanhang.evaluation.table.TableQuestion;
import se.sammanhang.evaluation.table.TableVariable;
import se.sammanhang.exchange.InputProblem.Code;

/**
 * Questions for tables as YAML, for example:
 *
 * <pre>
 * table: 1
 * variable: "change sammanhang T0 TX"
 * splits: ["gender"]
 * filter: {variable: "site", is: "norra"}
 * </pre>
 */
public final class TableQuestionYaml implements TableTexts {

    private static final long FORM = 1;

    @Override
    public String write(TableQuestion question) {
        String text =
                "table: " + FORM + "\nvariable: " + quoted(question.variable().address()) + "\n";
        if (!question.splits().isEmpty()) {
            text +=
                    question.splits().stream()
                            .map(split -> quoted(split.address()))
                            .collect(Collectors.joining(", ", "splits: [", "]\n"));
        }
        return text + question.filter().map(filter -> written(filter) + "\n").orElse("");
    }

    private static String written(TableFilter filter) {
        String start = "filter: {variable: " + quoted(filter.variable().address()) + ", ";
        return start
                + switch (filter) {
                    case TableFilter.Is(var _, TableLevel.Value(String code)) ->
                            "is: " + quoted(code);
                    case TableFilter.Is(var _, Missing why) -> "missing: " + why.name();
                    case TableFilter.Between(var _, double low, double high) ->
                            "from: " + plain(low) + ", to: " + plain(high);
                }
                + "}";
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public Read read(String text) {
        Problems problems = new Problems("table");
        Optional<TableQuestion> question =
                YamlText.mapping(text, "table", problems).flatMap(map -> question(map, problems));
        List<Problem> found =
                problems.inOrder().stream()
                        .map(
                                problem ->
                                        new Problem(
                                                problem.line(),
                                                problem.column(),
                                                problem.code().stableName() + " " + problem.text()))
                        .toList();
        return new Read(found.isEmpty() ? question : Optional.empty(), found);
    }

    private static Optional<TableQuestion> question(YamlMap map, Problems problems) {
        map.whole("table")
                .ifPresentOrElse(
                        form -> {
                            if (form != FORM) {
                                problems.add(
                                        Code.BAD_VALUE,
                                        map.at("table"),
                                        "table: wanted " + FORM + ", got " + form);
                            }
                        },
                        () -> {
                            if (!map.has("table")) {
                                map.missing("table");
                            }
                        });
        Optional<TableVariable> variable = variable(map, problems);
        List<TableVariable> splits = splits(map, problems);
        Optional<TableFilter> filter =
                map.map("filter")
                        .flatMap(
                                wanted -> {
                                    Optional<TableFilter> read = filter(wanted, problems);
                                    wanted.close();
                                    return read;
                                });
        map.close();
        variable.ifPresent(
                asked ->
                        object(
                                TableQuestion.objections(asked, splits),
                                map.at("splits"),
                                problems));
        filter.ifPresent(
                wanted -> object(TableQuestion.objections(wanted), map.at("filter"), problems));
        return problems.inOrder().isEmpty()
                ? variable.map(asked -> new TableQuestion(asked, splits, filter))
                : Optional.empty();
    }

    private static void object(List<String> objections, Node at, Problems problems) {
        objections.forEach(objection -> problems.add(Code.BAD_VALUE, at, objection));
    }

    private static Optional<TableVariable> variable(YamlMap map, Problems problems) {
        return map.required("variable")
                .flatMap(
                        address ->
                                problems.guarded(
                                        map.at("variable"), () -> TableVariable.parse(address)));
    }

    private static List<TableVariable> splits(YamlMap map, Problems problems) {
        List<TableVariable> splits = new ArrayList<>();
        map.texts("splits")
                .forEach(
                        address ->
                                problems.guarded(
                                                map.at("splits"),
                                                () -> TableVariable.parse(address))
                                        .ifPresent(splits::add));
        return splits;
    }

    private static Optional<TableFilter> filter(YamlMap map, Problems problems) {
        Optional<TableVariable> variable = variable(map, problems);
        Optional<String> code = map.text("is");
        Optional<Missing> missing = missing(map, problems);
        Optional<Double> low = map.number("from");
        Optional<Double> high = map.number("to");
        boolean range = map.has("from") || map.has("to");
        int ways = (map.has("is") ? 1 : 0) + (map.has("missing") ? 1 : 0) + (range ? 1 : 0);
        if (ways != 1) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at(),
                    "filter: wanted one of is, missing, or from and to, got " + ways);
            return Optional.empty();
        }
        if (range && (!map.has("from") || !map.has("to"))) {
            map.missing(map.has("from") ? "to" : "from");
            return Optional.empty();
        }
        return variable.flatMap(
                asked ->
                        range
                                ? low.flatMap(
                                        from ->
                                                high.map(
                                                        to ->
                                                                new TableFilter.Between(
                                                                        asked, from, to)))
                                : code.<TableLevel>map(TableLevel.Value::new)
                                        .or(() -> missing)
                                        .map(level -> new TableFilter.Is(asked, level)));
    }

    private static Optional<Missing> missing(YamlMap map, Problems problems) {
        return map.text("missing")
                .flatMap(
                        text -> {
                            Optional<Missing> known =
                                    Arrays.stream(Missing.values())
                                            .filter(reason -> reason.name().equals(text))
                                            .findFirst();
                            if (known.isEmpty()) {
                                problems.add(
                                        Code.BAD_VALUE,
                                        map.at("missing"),
                                        "missing: wanted one of "
                                                + List.of(Missing.values())
                                                + ", got \""
                                                + text
                                                + "\"");
                            }
                            return known;
                        });
    }
}
