package se.sammanhang.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.DataSource.GroupColumn;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.PlannedComparison;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.exchange.CsvCells.Column;
import se.sammanhang.exchange.CsvColumns.OfGroup;
import se.sammanhang.exchange.CsvColumns.OfIntervention;
import se.sammanhang.exchange.CsvColumns.OfItem;
import se.sammanhang.exchange.CsvColumns.OfRound;
import se.sammanhang.exchange.CsvColumns.OfScore;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.scoring.ItemCodes;

/**
 * Reads the CSV data of a plan, wide or long, and checks every cell the plan speaks of. Columns
 * that the plan does not name are left alone. Row by row: a million persons at two rounds take
 * seconds.
 */
public final class CsvDataReader {

    private final DataSource.Csv source;
    private final CsvCells cells;
    private final CsvColumns columns;
    private final int[] codes;
    private final ItemCodes.Sheet sheet;
    private final PersonTable persons;

    private CsvDataReader(
            EvaluationPlan plan, DataSource.Csv source, CsvTable.Header header, Problems problems) {
        this.source = source;
        this.cells = new CsvCells(header, source, problems);
        this.columns = CsvColumns.of(plan, source, cells);
        this.codes = new int[columns.items().size()];
        this.sheet = new ItemCodes.Sheet(columns.items());
        this.persons =
                new PersonTable(
                        source.groups().stream().map(GroupColumn::variable).distinct().toList(),
                        columns.rounds().stream().map(OfRound::code).toList());
    }

    /** Reads the file, which the plan names relative to {@code directory}. */
    public static DataReading read(EvaluationPlan plan, DataSource.Csv source, Path directory) {
        return read(plan, source, directory, new PlanFile("plan", List.of()));
    }

    /**
     * The plan as a file.
     *
     * @param name for problems that are the plan's
     * @param columns of scales that are faulty and no part of the plan as it was read; they are
     *     missed like all others
     */
    public record PlanFile(String name, List<String> columns) {
        public PlanFile {
            columns = List.copyOf(columns);
        }
    }

    /** The same for a plan from a file, whose own slips are said of that file. */
    public static DataReading read(
            EvaluationPlan plan, DataSource.Csv source, Path directory, PlanFile planFile) {
        Path file = directory.resolve(source.file());
        Problems problems = new Problems(file.toString());
        MessageDigest fingerprint = Fingerprint.sha256();
        Problems ofPlan = new Problems(planFile.name());
        Reading reading = new Reading(plan, source, planFile.columns(), problems.empty());
        List<Person> persons = List.of();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), fingerprint)) {
            if (CsvTable.read(bytes, source, problems, reading)) {
                persons = reading.persons();
                new PlanLevels(plan, source, persons, ofPlan).check();
                problems.addAll(ofPlan);
                problems.addAll(reading.problems);
            }
        } catch (IOException unreadable) {
            problems.add(
                    Code.UNREADABLE_FILE,
                    0,
                    0,
                    "the file cannot be read: " + unreadable.getMessage());
        }
        List<InputProblem> found = problems.inOrder();
        return new DataReading(
                found.isEmpty()
                        ? Optional.of(
                                new EvaluationData(Fingerprint.text(fingerprint.digest()), persons))
                        : Optional.empty(),
                found);
    }

    /** The reader, once there is a header to read by. */
    private static final class Reading implements CsvTable.Rows {
        private final EvaluationPlan plan;
        private final DataSource.Csv source;
        private final List<String> alsoWanted;
        private final Problems problems;
        private @Nullable CsvDataReader reader;

        private Reading(
                EvaluationPlan plan,
                DataSource.Csv source,
                List<String> alsoWanted,
                Problems problems) {
            this.alsoWanted = alsoWanted;
            this.plan = plan;
            this.source = source;
            this.problems = problems;
        }

        @Override
        public void header(CsvTable.Header header) {
            reader = new CsvDataReader(plan, source, header, problems);
            alsoWanted.forEach(reader.cells::column);
        }

        @Override
        public void row(CsvRow row) {
            if (reader != null) {
                reader.read(row);
            }
        }

        private List<Person> persons() {
            if (reader == null) {
                return List.of();
            }
            return reader.persons.persons();
        }
    }

    private void read(CsvRow row) {
        Column column = columns.person();
        if (!column.exists()) {
            return;
        }
        int person = persons.find(row, column.position());
        if (person < 0) {
            String id = cells.text(row, column);
            if (id.isEmpty()) {
                cells.problem(Code.NO_PERSON, row, column, "is empty; each row needs it");
                return;
            }
            person = persons.add(id);
        }
        add(row, person);
    }

    private void add(CsvRow row, int person) {
        switch (source.layout()) {
            case WIDE -> {
                if (persons.firstLine(person) > 0) {
                    cells.problem(
                            Code.DUPLICATE_PERSON_ROUND,
                            row,
                            columns.person(),
                            "has person "
                                    + persons.id(person)
                                    + " again (first on line "
                                    + persons.firstLine(person)
                                    + "); wide data want one row per person");
                    return;
                }
                for (int round = 0; round < columns.rounds().size(); round++) {
                    answers(row, round, person);
                }
            }
            case LONG -> longRow(row, person);
        }
        facts(row, person);
        persons.seenOn(person, row.line());
    }

    private void longRow(CsvRow row, int person) {
        Column column = columns.round().orElseThrow();
        String text = cells.recurring(row, column);
        Integer round = columns.roundNumbers().get(text);
        if (round == null || text.isEmpty()) {
            if (column.exists()) {
                cells.problem(
                        Code.UNKNOWN_ROUND,
                        row,
                        column,
                        "has \""
                                + text
                                + "\", which is no round of the plan; list it under rounds or mend"
                                + " it");
            }
            return;
        }
        int earlier = persons.earlierLine(person, round, row.line());
        if (earlier == 0) {
            answers(row, round, person);
        } else {
            cells.problem(
                    Code.DUPLICATE_PERSON_ROUND,
                    row,
                    columns.person(),
                    "has person "
                            + persons.id(person)
                            + " at round "
                            + columns.rounds().get(round).code()
                            + " again (first on line "
                            + earlier
                            + "); keep one row");
        }
    }

    private void answers(CsvRow row, int number, int person) {
        OfRound round = columns.rounds().get(number);
        Map<ItemId, Integer> answered = codes(row, round);
        Map<ScaleId, Double> scores = scores(row, round);
        Optional<LocalDate> day = round.answeredOn().flatMap(column -> cells.day(row, column));
        Optional<String> mode =
                round.mode()
                        .map(column -> cells.recurring(row, column))
                        .filter(text -> !text.isEmpty());
        if (!answered.isEmpty() || !scores.isEmpty()) {
            persons.answered(person, number, new RoundAnswers(day, answered, scores, mode));
        }
    }

    private Map<ItemId, Integer> codes(CsvRow row, OfRound round) {
        Arrays.fill(codes, ItemCodes.NOT_ANSWERED);
        for (OfItem item : round.items()) {
            long code = cells.whole(row, item.column());
            if (code >= item.lowest() && code <= item.highest()) {
                codes[item.place()] = (int) code;
            } else if (code != CsvCells.NO_NUMBER) {
                cells.problem(
                        Code.OUT_OF_RANGE,
                        row,
                        item.column(),
                        "wants "
                                + item.lowest()
                                + " to "
                                + item.highest()
                                + ", got "
                                + code
                                + "; mend it, leave it empty, or list it under missing");
            }
        }
        return sheet.add(codes);
    }

    private Map<ScaleId, Double> scores(CsvRow row, OfRound round) {
        if (round.scores().isEmpty()) {
            return Map.of();
        }
        Map<ScaleId, Double> scores = new HashMap<>();
        for (OfScore wanted : round.scores()) {
            OptionalDouble score = cells.number(row, wanted.column());
            if (score.isPresent() && isPossible(row, wanted, score.getAsDouble())) {
                scores.put(wanted.scale().id(), score.getAsDouble());
            }
        }
        return scores;
    }

    private boolean isPossible(CsvRow row, OfScore wanted, double score) {
        Optional<PlannedScale.Range> beyond =
                wanted.scale().range().filter(range -> score < range.low() || score > range.high());
        beyond.ifPresent(
                range ->
                        cells.problem(
                                Code.OUT_OF_RANGE,
                                row,
                                wanted.column(),
                                "wants " + range.low() + " to " + range.high() + ", got " + score));
        return beyond.isEmpty();
    }

    /** What is true of the person whatever the round: in long data every row has to agree. */
    private void facts(CsvRow row, int person) {
        for (OfGroup group : columns.groups()) {
            String level = level(row, group);
            if (!level.isEmpty()) {
                persons.otherLevel(person, group.number(), level)
                        .ifPresent(
                                earlier ->
                                        cells.problem(
                                                Code.CONFLICT,
                                                row,
                                                group.column(),
                                                "says "
                                                        + level
                                                        + " for person "
                                                        + persons.id(person)
                                                        + ", an earlier row says "
                                                        + earlier));
            }
        }
        for (OfIntervention one : columns.interventions()) {
            if (cells.yes(row, one.column())) {
                persons.had(
                        person,
                        new Intervention(
                                one.name(),
                                one.startedOn().flatMap(column -> cells.day(row, column)),
                                one.endedOn().flatMap(column -> cells.day(row, column)),
                                one.dose()
                                        .map(column -> cells.number(row, column))
                                        .orElse(OptionalDouble.empty())));
            }
        }
        columns.enrolledOn()
                .flatMap(column -> cells.day(row, column))
                .ifPresent(day -> persons.enrolledOn(person, day));
    }

    /** The level of a grouping variable, or "" where it is not known. */
    private String level(CsvRow row, OfGroup group) {
        if (group.meant().bands().isEmpty()) {
            return cells.recurring(row, group.column());
        }
        OptionalDouble number = cells.number(row, group.column());
        if (number.isEmpty()) {
            return "";
        }
        Optional<String> band =
                group.meant().bands().stream()
                        .filter(cut -> cut.holds(number.getAsDouble()))
                        .map(DataSource.Band::level)
                        .findFirst();
        if (band.isEmpty()) {
            cells.problem(
                    Code.OUT_OF_RANGE,
                    row,
                    group.column(),
                    number.getAsDouble() + " lies in no band");
        }
        return band.orElse("");
    }
}
