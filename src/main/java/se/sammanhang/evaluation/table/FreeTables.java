package se.sammanhang.evaluation.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.sammanhang.evaluation.table.FreeTable.CountOfLevel;
import se.sammanhang.evaluation.table.FreeTable.Counts;
import se.sammanhang.evaluation.table.FreeTable.GroupOfTable;
import se.sammanhang.evaluation.table.FreeTable.Numbers;
import se.sammanhang.evaluation.table.FreeTable.Overlap;
import se.sammanhang.evaluation.table.FreeTable.Without;
import se.sammanhang.evaluation.table.TableLevel.Missing;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedT;
import se.sammanhang.statistics.Shares;
import se.sammanhang.statistics.Summary;

/**
 * Makes tables. Who has no value of the variable has a row of her own, who has no value of a split
 * a group of her own: every person is somewhere.
 */
public final class FreeTables {

    private final TableQuestion question;
    private final TableData data;
    private final List<TableLevel> rows;

    private FreeTables(TableQuestion question, TableData data, List<TablePerson> persons) {
        this.question = question;
        this.data = data;
        this.rows =
                data.levels(question.variable(), persons).stream()
                        .filter(level -> level instanceof TableLevel.Value)
                        .toList();
    }

    /** Answers a question. */
    public static FreeTable of(TableQuestion question, TableData data) {
        List<TablePerson> persons =
                data.persons().stream().filter(person -> isAbout(question, data, person)).toList();
        FreeTables tables = new FreeTables(question, data, persons);
        List<List<TableLevel>> splits =
                question.splits().stream().map(split -> inhabited(data, split, persons)).toList();
        List<GroupOfTable> groups =
                places(splits).stream().map(place -> tables.group(place, persons)).toList();
        return new FreeTable(
                question,
                data.persons().size(),
                persons.size(),
                notKnownToFilter(question, data),
                splits,
                groups,
                tables.overlaps(persons));
    }

    private static boolean isAbout(TableQuestion question, TableData data, TablePerson person) {
        return question.filter()
                .map(
                        filter ->
                                switch (filter) {
                                    case TableFilter.Is(var variable, var level) ->
                                            has(data.value(person, variable), level);
                                    case TableFilter.Between(var variable, var low, var high) ->
                                            data.value(person, variable)
                                                            instanceof
                                                            TableValue.Measure(double value)
                                                    && low <= value
                                                    && value <= high;
                                })
                .orElse(true);
    }

    private static int notKnownToFilter(TableQuestion question, TableData data) {
        return question.filter()
                .filter(
                        filter ->
                                !(filter instanceof TableFilter.Is(var _, var level)
                                        && level instanceof Missing))
                .map(
                        filter ->
                                (int)
                                        data.persons().stream()
                                                .map(
                                                        person ->
                                                                data.value(
                                                                        person, filter.variable()))
                                                .filter(value -> value instanceof TableValue.None)
                                                .count())
                .orElse(0);
    }

    private static boolean has(TableValue value, TableLevel level) {
        return switch (value) {
            case TableValue.Codes(Set<String> codes) ->
                    level instanceof TableLevel.Value(String code) && codes.contains(code);
            case TableValue.None(Missing why) -> why == level;
            case TableValue.Measure _ -> false;
        };
    }

    private static List<TableLevel> inhabited(
            TableData data, TableVariable split, List<TablePerson> persons) {
        return data.levels(split, persons).stream()
                .filter(
                        level ->
                                persons.stream()
                                        .anyMatch(person -> has(data.value(person, split), level)))
                .toList();
    }

    /** Levels of the first split by levels of the second; the total comes last in each. */
    private static List<List<Optional<TableLevel>>> places(List<List<TableLevel>> splits) {
        List<List<Optional<TableLevel>>> places = List.of(List.of());
        for (List<TableLevel> levels : splits) {
            List<List<Optional<TableLevel>>> longer = new ArrayList<>();
            List<Optional<TableLevel>> choices =
                    new ArrayList<>(levels.stream().map(Optional::of).toList());
            choices.add(Optional.empty());
            for (List<Optional<TableLevel>> place : places) {
                for (Optional<TableLevel> choice : choices) {
                    List<Optional<TableLevel>> next = new ArrayList<>(place);
                    next.add(choice);
                    longer.add(next);
                }
            }
            places = longer;
        }
        return places;
    }

    private GroupOfTable group(List<Optional<TableLevel>> place, List<TablePerson> persons) {
        List<TablePerson> members =
                persons.stream().filter(person -> belongs(person, place)).toList();
        List<TableValue> values =
                members.stream().map(person -> data.value(person, question.variable())).toList();
        return new GroupOfTable(
                place,
                members.size(),
                question.variable().isNumeric() ? numbers(values) : counts(values));
    }

    private boolean belongs(TablePerson person, List<Optional<TableLevel>> place) {
        for (int i = 0; i < place.size(); i++) {
            TableVariable split = question.splits().get(i);
            if (!place.get(i).map(level -> has(data.value(person, split), level)).orElse(true)) {
                return false;
            }
        }
        return true;
    }

    private Counts counts(List<TableValue> values) {
        Map<String, Integer> persons = new HashMap<>();
        int n = 0;
        for (TableValue value : values) {
            if (value instanceof TableValue.Codes(Set<String> codes)) {
                n++;
                codes.forEach(code -> persons.merge(code, 1, Integer::sum));
            }
        }
        int base = n;
        return new Counts(
                n,
                rows.stream()
                        .map(
                                level -> {
                                    int count = persons.getOrDefault(level.code(), 0);
                                    return new CountOfLevel(
                                            level,
                                            count,
                                            Shares.wilson(count, base, data.plan().confidence()));
                                })
                        .toList(),
                without(values));
    }

    private Numbers numbers(List<TableValue> values) {
        double[] numbers =
                values.stream()
                        .filter(value -> value instanceof TableValue.Measure)
                        .mapToDouble(value -> ((TableValue.Measure) value).value())
                        .toArray();
        // Student's interval of one mean is that of the paired test on these numbers
        var interval =
                PairedT.ofDifferences(numbers, data.plan().confidence())
                        .then(mean -> mean.test().<Interval>map(test -> test.interval()));
        return new Numbers(numbers.length, Summary.of(numbers), interval, without(values));
    }

    private static List<Without> without(List<TableValue> values) {
        Map<Missing, Integer> missing = new EnumMap<>(Missing.class);
        for (TableValue value : values) {
            if (value instanceof TableValue.None(Missing why)) {
                missing.merge(why, 1, Integer::sum);
            }
        }
        return missing.entrySet().stream()
                .map(reason -> new Without(reason.getKey(), reason.getValue()))
                .toList();
    }

    private List<Overlap> overlaps(List<TablePerson> persons) {
        return Stream.concat(Stream.of(question.variable()), question.splits().stream())
                .filter(data::canOverlap)
                .map(variable -> overlap(variable, persons))
                .toList();
    }

    private Overlap overlap(TableVariable variable, List<TablePerson> persons) {
        int counted = 0;
        int known = 0;
        for (TablePerson person : persons) {
            if (data.value(person, variable) instanceof TableValue.Codes(Set<String> codes)) {
                known++;
                counted += codes.size();
            }
        }
        return new Overlap(variable, counted, known);
    }
}
