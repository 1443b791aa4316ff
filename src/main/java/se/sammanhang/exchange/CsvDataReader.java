package se.sammanhang.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.DataSource.GroupColumn;
import se.sammanhang.evaluation.DataSource.InterventionColumn;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.exchange.CsvTable.Row;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;

/**
 * Reads the CSV data of a plan, wide or long, and checks every cell the plan speaks of. Columns
 * that the plan does not name are left alone.
 */
public final class CsvDataReader {

    private final EvaluationPlan plan;
    private final DataSource.Csv source;
    private final CsvCells cells;
    private final CsvTable table;

    private CsvDataReader(
            EvaluationPlan plan, DataSource.Csv source, CsvTable table, Problems problems) {
        this.plan = plan;
        this.source = source;
        this.table = table;
        this.cells = new CsvCells(table, source, problems);
    }

    /** Reads the file, which the plan names relative to {@code directory}. */
    public static DataReading read(EvaluationPlan plan, DataSource.Csv source, Path directory) {
        Path file = directory.resolve(source.file());
        Problems problems = new Problems(file.toString());
        try {
            byte[] bytes = Files.readAllBytes(file);
            Optional<List<Person>> persons =
                    CsvTable.read(bytes, source.separator(), problems)
                            .map(table -> new CsvDataReader(plan, source, table, problems))
                            .map(CsvDataReader::persons);
            List<InputProblem> found = problems.inOrder();
            return new DataReading(
                    persons.filter(_ -> found.isEmpty())
                            .map(list -> new EvaluationData(Fingerprint.sha256(bytes), list)),
                    found);
        } catch (IOException unreadable) {
            problems.add(
                    Code.UNREADABLE_FILE,
                    0,
                    0,
                    "the file cannot be read: " + unreadable.getMessage());
            return new DataReading(Optional.empty(), problems.inOrder());
        }
    }

    private List<Person> persons() {
        checkColumns();
        Map<String, PersonRows> byPerson = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            Optional<String> id = cells.text(row, source.personColumn());
            if (id.isEmpty() && cells.exists(source.personColumn())) {
                cells.problem(
                        Code.NO_PERSON, row, source.personColumn(), "is empty; each row needs it");
            }
            id.ifPresent(person -> add(row, byPerson.computeIfAbsent(person, PersonRows::new)));
        }
        return byPerson.values().stream().map(PersonRows::person).toList();
    }

    /** Says every missing column even when there are no rows. */
    private void checkColumns() {
        cells.exists(source.personColumn());
        source.columns().round().ifPresent(cells::exists);
        source.columns().enrolledOn().ifPresent(cells::exists);
        source.groups().forEach(group -> cells.exists(group.column()));
        for (InterventionColumn intervention : source.interventions()) {
            cells.exists(intervention.column());
            intervention.startedOn().ifPresent(cells::exists);
            intervention.endedOn().ifPresent(cells::exists);
            intervention.dose().ifPresent(cells::exists);
        }
        for (RoundCode round : plan.rounds()) {
            source.columns().mode().ifPresent(c -> cells.exists(source.perRound(c, round)));
            source.columns().answeredOn().ifPresent(c -> cells.exists(source.perRound(c, round)));
            for (PlannedScale scale : plan.scales()) {
                switch (scale) {
                    case PlannedScale.FromItems(ScaleDefinition key) ->
                            key.items()
                                    .forEach(item -> cells.exists(source.itemColumn(item, round)));
                    case PlannedScale.ReadyScore ready ->
                            source.scoreColumn(ready.id(), round).ifPresent(cells::exists);
                }
            }
        }
    }

    private void add(Row row, PersonRows person) {
        boolean again = person.firstLine > 0;
        switch (source.layout()) {
            case WIDE -> {
                if (again) {
                    cells.problem(
                            Code.DUPLICATE_PERSON_ROUND,
                            row,
                            source.personColumn(),
                            "has person "
                                    + person.id
                                    + " again (first on line "
                                    + person.firstLine
                                    + "); wide data want one row per person");
                    return;
                }
                plan.rounds().forEach(round -> answers(row, round, person));
            }
            case LONG -> {
                Optional<RoundCode> round = round(row);
                if (round.isPresent()) {
                    longRow(row, round.get(), person);
                }
            }
        }
        facts(row, person);
        if (!again) {
            person.firstLine = row.line();
        }
    }

    private void longRow(Row row, RoundCode round, PersonRows person) {
        Integer earlier = person.lineOfRound.putIfAbsent(round, row.line());
        if (earlier == null) {
            answers(row, round, person);
        } else {
            cells.problem(
                    Code.DUPLICATE_PERSON_ROUND,
                    row,
                    source.personColumn(),
                    "has person "
                            + person.id
                            + " at round "
                            + round
                            + " again (first on line "
                            + earlier
                            + "); keep one row");
        }
    }

    private Optional<RoundCode> round(Row row) {
        String column = source.columns().round().orElseThrow();
        Optional<String> text = cells.text(row, column);
        Optional<RoundCode> round =
                text.flatMap(
                        value ->
                                plan.rounds().stream()
                                        .filter(
                                                code ->
                                                        source.perRound("{round}", code)
                                                                .equals(value))
                                        .findFirst());
        if (round.isEmpty() && cells.exists(column)) {
            cells.problem(
                    Code.UNKNOWN_ROUND,
                    row,
                    column,
                    "has \""
                            + text.orElse("")
                            + "\", which is no round of the plan; list it under rounds or mend it");
        }
        return round;
    }

    private void answers(Row row, RoundCode round, PersonRows person) {
        Map<ItemId, Integer> codes = new HashMap<>();
        Map<ScaleId, Double> scores = new HashMap<>();
        for (PlannedScale scale : plan.scales()) {
            switch (scale) {
                case PlannedScale.FromItems(ScaleDefinition key) ->
                        key.items()
                                .forEach(
                                        item ->
                                                code(row, round, key, item)
                                                        .ifPresent(code -> codes.put(item, code)));
                case PlannedScale.ReadyScore ready ->
                        score(row, round, ready).ifPresent(score -> scores.put(ready.id(), score));
            }
        }
        Optional<LocalDate> day =
                source.columns()
                        .answeredOn()
                        .flatMap(column -> cells.day(row, source.perRound(column, round)));
        Optional<String> mode =
                source.columns()
                        .mode()
                        .flatMap(column -> cells.text(row, source.perRound(column, round)));
        if (!codes.isEmpty() || !scores.isEmpty()) {
            person.rounds.put(round, new RoundAnswers(day, codes, scores, mode));
        }
    }

    private Optional<Integer> code(Row row, RoundCode round, ScaleDefinition key, ItemId item) {
        String column = source.itemColumn(item, round);
        Optional<Integer> code = cells.whole(row, column);
        if (code.filter(value -> value < key.lowestStep() || value > key.highestStep())
                .isPresent()) {
            cells.problem(
                    Code.OUT_OF_RANGE,
                    row,
                    column,
                    "wants "
                            + key.lowestStep()
                            + " to "
                            + key.highestStep()
                            + ", got "
                            + code.get()
                            + "; mend it, leave it empty, or list it under missing");
            return Optional.empty();
        }
        return code;
    }

    private Optional<Double> score(Row row, RoundCode round, PlannedScale.ReadyScore scale) {
        Optional<String> column = source.scoreColumn(scale.id(), round);
        Optional<Double> score = column.flatMap(header -> cells.number(row, header));
        if (column.isPresent() && score.isPresent() && scale.range().isPresent()) {
            PlannedScale.Range range = scale.range().get();
            if (score.get() < range.low() || score.get() > range.high()) {
                cells.problem(
                        Code.OUT_OF_RANGE,
                        row,
                        column.get(),
                        "wants " + range.low() + " to " + range.high() + ", got " + score.get());
                return Optional.empty();
            }
        }
        return score;
    }

    /** What is true of the person whatever the round: in long data every row has to agree. */
    private void facts(Row row, PersonRows person) {
        for (GroupColumn group : source.groups()) {
            level(row, group)
                    .ifPresent(
                            level -> {
                                String earlier = person.groups.putIfAbsent(group.variable(), level);
                                if (earlier != null && !earlier.equals(level)) {
                                    cells.problem(
                                            Code.CONFLICT,
                                            row,
                                            group.column(),
                                            "says "
                                                    + level
                                                    + " for person "
                                                    + person.id
                                                    + ", an earlier row says "
                                                    + earlier);
                                }
                            });
        }
        for (InterventionColumn column : source.interventions()) {
            if (cells.yes(row, column.column())) {
                Intervention spell =
                        new Intervention(
                                column.name(),
                                column.startedOn().flatMap(header -> cells.day(row, header)),
                                column.endedOn().flatMap(header -> cells.day(row, header)),
                                column.dose()
                                        .flatMap(header -> cells.number(row, header))
                                        .map(OptionalDouble::of)
                                        .orElse(OptionalDouble.empty()));
                if (!person.interventions.contains(spell)) {
                    person.interventions.add(spell);
                }
            }
        }
        source.columns()
                .enrolledOn()
                .flatMap(column -> cells.day(row, column))
                .ifPresent(day -> person.enrolledOn = Optional.of(day));
    }

    private Optional<String> level(Row row, GroupColumn group) {
        if (group.bands().isEmpty()) {
            return cells.text(row, group.column());
        }
        Optional<Double> number = cells.number(row, group.column());
        Optional<String> band =
                number.flatMap(
                        value ->
                                group.bands().stream()
                                        .filter(cut -> cut.holds(value))
                                        .map(DataSource.Band::level)
                                        .findFirst());
        if (number.isPresent() && band.isEmpty()) {
            cells.problem(
                    Code.OUT_OF_RANGE, row, group.column(), number.get() + " lies in no band");
        }
        return band;
    }

    /** What has been read about one person so far. */
    private static final class PersonRows {
        private final String id;
        private final Map<String, String> groups = new HashMap<>();
        private final List<Intervention> interventions = new ArrayList<>();
        private final Map<RoundCode, RoundAnswers> rounds = new HashMap<>();
        private final Map<RoundCode, Integer> lineOfRound = new HashMap<>();
        private Optional<LocalDate> enrolledOn = Optional.empty();
        private int firstLine;

        private PersonRows(String id) {
            this.id = id;
        }

        private Person person() {
            return new Person(id, enrolledOn, groups, interventions, rounds);
        }
    }
}
