package se.sammanhang.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.DataSource.Band;
import se.sammanhang.evaluation.DataSource.Columns;
import se.sammanhang.evaluation.DataSource.GroupColumn;
import se.sammanhang.evaluation.DataSource.InterventionColumn;
import se.sammanhang.evaluation.DataSource.Layout;
import se.sammanhang.evaluation.Group;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.programme.ProjectId;

/** Reads {@code data} and {@code columns}: where the data are and what their columns mean. */
final class SourceReader {

    private final Problems problems;
    private final Map<String, String> roundTexts;
    private final List<String> variables = new ArrayList<>();

    SourceReader(Problems problems, Map<String, String> roundTexts) {
        this.problems = problems;
        this.roundTexts = roundTexts;
    }

    /** Grouping variables of the source, in the order of the plan. */
    List<String> variables() {
        return List.copyOf(variables);
    }

    Optional<DataSource> read(YamlMap plan, Map<ScaleId, Map<RoundCode, String>> scoreColumns) {
        Optional<YamlMap> data = plan.map("data");
        Optional<YamlMap> columns = plan.map("columns");
        if (data.isEmpty()) {
            if (!plan.has("data")) {
                plan.missing("data");
            }
            return Optional.empty();
        }
        return data.get().has("project")
                ? project(data.get(), columns)
                : csv(data.get(), columns, scoreColumns);
    }

    private Optional<DataSource> project(YamlMap data, Optional<YamlMap> columns) {
        Optional<DataSource> project =
                data.required("project")
                        .flatMap(
                                id ->
                                        problems.guarded(
                                                data.at("project"),
                                                () -> new DataSource.Project(new ProjectId(id))));
        data.close();
        columns.ifPresent(
                map ->
                        problems.add(
                                Code.BAD_VALUE,
                                map.at(),
                                "columns belongs to CSV data; a project knows its own, leave it"
                                        + " out"));
        variables.addAll(List.of(Group.GENDER, Group.INTERVENTION, Group.SITE));
        return project;
    }

    private Optional<DataSource> csv(
            YamlMap data,
            Optional<YamlMap> columns,
            Map<ScaleId, Map<RoundCode, String>> scoreColumns) {
        Optional<String> file = data.required("csv");
        Layout layout = layout(data);
        Optional<Character> separator = separator(data);
        Charset charset = charset(data);
        List<String> gaps = data.texts("missing");
        Set<String> missing = new LinkedHashSet<>(data.has("missing") ? gaps : List.of("NA"));
        Optional<String> person = data.required("person");
        Optional<String> round =
                layout == Layout.LONG ? data.required("round") : data.text("round");
        if (layout == Layout.WIDE && round.isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    data.at("round"),
                    "round belongs to long data; in wide data write {round} in the headers");
        }
        String items = data.text("items").orElse(defaultPattern(layout));
        if (layout == Layout.WIDE && roundTexts.size() > 1 && !items.contains("{round}")) {
            problems.add(
                    Code.BAD_VALUE,
                    data.at("items"),
                    "items wants {round} in the pattern, because there are several rounds");
        }
        Map<RoundCode, String> answeredOn = data.perRound("answeredOn", roundTexts);
        Optional<String> enrolledOn = data.text("enrolledOn");
        Map<RoundCode, String> mode =
                columns.map(map -> map.perRound("mode", roundTexts)).orElse(Map.of());
        List<GroupColumn> groups = columns.map(this::groups).orElse(List.of());
        List<InterventionColumn> interventions = columns.map(this::interventions).orElse(List.of());
        data.close();
        columns.ifPresent(YamlMap::close);
        Map<RoundCode, String> texts = new LinkedHashMap<>();
        roundTexts.forEach((code, text) -> texts.put(new RoundCode(code), text));
        return file.flatMap(
                name ->
                        person.map(
                                column ->
                                        new DataSource.Csv(
                                                name,
                                                separator,
                                                charset,
                                                layout,
                                                column,
                                                texts,
                                                new Columns(
                                                        round,
                                                        items,
                                                        scoreColumns,
                                                        mode,
                                                        answeredOn,
                                                        enrolledOn),
                                                groups,
                                                interventions,
                                                missing)));
    }

    private String defaultPattern(Layout layout) {
        return layout == Layout.WIDE && roundTexts.size() > 1 ? "{item}_{round}" : "{item}";
    }

    private Layout layout(YamlMap data) {
        String text = data.required("layout").orElse("wide");
        return switch (text) {
            case "wide" -> Layout.WIDE;
            case "long" -> Layout.LONG;
            default -> {
                problems.add(
                        Code.BAD_VALUE,
                        data.at("layout"),
                        "layout wants wide (a row per person) or long (a row per person and round),"
                                + " got \""
                                + text
                                + "\"");
                yield Layout.WIDE;
            }
        };
    }

    /** As the file is: what Swedish and Danish Excel writes when it does not write UTF-8. */
    private Charset charset(YamlMap data) {
        String text = data.text("encoding").orElse("utf-8");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "utf-8" -> StandardCharsets.UTF_8;
            case "windows-1252" -> Charset.forName("windows-1252");
            default -> {
                problems.add(
                        Code.BAD_VALUE,
                        data.at("encoding"),
                        "encoding wants utf-8 or windows-1252, got \"" + text + "\"");
                yield StandardCharsets.UTF_8;
            }
        };
    }

    /** Nothing where the plan leaves it to the file's header. */
    private Optional<Character> separator(YamlMap data) {
        if (!data.has("separator")) {
            data.take("separator");
            return Optional.empty();
        }
        String text = data.text("separator").orElse(",");
        if (text.equals("tab")) {
            return Optional.of('\t');
        }
        if (text.length() == 1 && text.charAt(0) != '"') {
            return Optional.of(text.charAt(0));
        }
        problems.add(
                Code.BAD_VALUE,
                data.at("separator"),
                "separator wants one character, for example \",\" or \";\", or tab, got \""
                        + text
                        + "\"");
        return Optional.empty();
    }

    private List<GroupColumn> groups(YamlMap columns) {
        List<GroupColumn> groups = new ArrayList<>();
        for (String variable : List.of(Group.GENDER, Group.SITE)) {
            columns.text(variable).ifPresent(column -> add(groups, variable, column, List.of()));
        }
        for (YamlMap group : columns.maps("groups")) {
            Optional<String> column = group.required("column");
            String name = group.text("name").orElse(column.orElse("?"));
            List<Band> bands = group.maps("bands").stream().map(this::band).toList();
            group.close();
            if (variables.contains(name) || name.equals(Group.INTERVENTION)) {
                problems.add(
                        Code.BAD_VALUE,
                        group.at("name"),
                        "the grouping \"" + name + "\" exists already; choose another name");
            } else {
                column.ifPresent(header -> add(groups, name, header, bands));
            }
        }
        return groups;
    }

    private void add(List<GroupColumn> groups, String variable, String column, List<Band> bands) {
        groups.add(new GroupColumn(variable, column, bands));
        variables.add(variable);
    }

    private Band band(YamlMap band) {
        Optional<Double> from = band.number("from");
        Optional<Double> below = band.number("below");
        String level =
                band.text("name")
                        .orElse(
                                from.map(Object::toString).orElse("")
                                        + "–"
                                        + below.map(Object::toString).orElse(""));
        if (from.isPresent() && below.isPresent() && from.get() >= below.get()) {
            problems.add(Code.BAD_VALUE, band.at(), "from wants a number smaller than below");
        }
        band.close();
        return new Band(level, from, below);
    }

    private List<InterventionColumn> interventions(YamlMap columns) {
        List<InterventionColumn> interventions = new ArrayList<>();
        for (YamlMap intervention : columns.maps("interventions")) {
            Optional<String> column = intervention.required("column");
            Optional<String> name = intervention.text("name").or(() -> column);
            Optional<String> startedOn = intervention.text("startedOn");
            Optional<String> endedOn = intervention.text("endedOn");
            Optional<String> dose = intervention.text("dose");
            intervention.close();
            column.ifPresent(
                    header ->
                            interventions.add(
                                    new InterventionColumn(
                                            name.orElse(header),
                                            header,
                                            startedOn,
                                            endedOn,
                                            dose)));
        }
        if (!interventions.isEmpty()) {
            variables.add(Group.INTERVENTION);
        }
        return interventions;
    }
}
