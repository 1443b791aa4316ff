package se.sammanhang.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.evaluation.table.FreeTable;
import se.sammanhang.evaluation.table.FreeTable.CountOfLevel;
import se.sammanhang.evaluation.table.FreeTable.Counts;
import se.sammanhang.evaluation.table.FreeTable.GroupOfTable;
import se.sammanhang.evaluation.table.FreeTable.Numbers;
import se.sammanhang.evaluation.table.TableLevel;
import se.sammanhang.evaluation.table.TableVariable;
import se.sammanhang.evaluation.table.TableWords;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.Summary;

/**
 * A free table as CSV, a row per group and level. {@code fewerThan5} is 1 where a cell may point at
 * somebody. An empty level of a split is its total.
 */
public final class FreeTableCsv {

    private final FreeTable table;
    private final TableWords words;
    private final CsvText csv = new CsvText();

    private FreeTableCsv(FreeTable table, TableWords words) {
        this.table = table;
        this.words = words;
    }

    /** In the language of the words; headers are the same in every language. */
    public static String write(FreeTable table, TableWords words) {
        return new FreeTableCsv(table, words).rows();
    }

    private String rows() {
        csv.text("variable");
        for (TableVariable split : table.question().splits()) {
            csv.text(words.of(split));
        }
        boolean numeric = table.question().variable().isNumeric();
        List.of(
                        numeric ? "what" : "level",
                        "persons",
                        "base",
                        "fewerThan5",
                        numeric ? "mean" : "share",
                        "low",
                        "high")
                .forEach(csv::text);
        if (numeric) {
            List.of("sd", "median", "firstQuartile", "thirdQuartile").forEach(csv::text);
        }
        csv.endRow();
        table.groups().forEach(this::group);
        return csv.written();
    }

    private void group(GroupOfTable group) {
        switch (group.content()) {
            case Counts counts -> {
                for (CountOfLevel count : counts.levels()) {
                    start(group, words.of(variable(), count.level()), count.persons(), counts.n());
                    share(count.share());
                    csv.endRow();
                }
                without(group, counts, 3);
            }
            case Numbers numbers -> {
                start(group, "values", numbers.n(), group.persons());
                estimate(numbers.summary(), Summary::mean);
                interval(numbers.interval());
                numbers.summary()
                        .then(Summary::sd)
                        .computed()
                        .ifPresentOrElse(csv::number, csv::empty);
                estimate(numbers.summary(), Summary::median);
                estimate(numbers.summary(), Summary::firstQuartile);
                estimate(numbers.summary(), Summary::thirdQuartile);
                csv.endRow();
                without(group, numbers, 7);
            }
        }
    }

    private TableVariable variable() {
        return table.question().variable();
    }

    private void start(GroupOfTable group, String what, int persons, int base) {
        csv.text(words.of(variable()));
        for (int i = 0; i < group.place().size(); i++) {
            TableVariable split = table.question().splits().get(i);
            Optional<TableLevel> level = group.place().get(i);
            level.ifPresentOrElse(one -> csv.text(words.of(split, one)), csv::empty);
        }
        csv.text(what).number(persons).number(base).number(FreeTable.isFew(persons) ? 1 : 0);
    }

    private void without(GroupOfTable group, FreeTable.Content content, int emptyCells) {
        content.without()
                .forEach(
                        missing -> {
                            start(
                                    group,
                                    words.of(variable(), missing.why()),
                                    missing.persons(),
                                    group.persons());
                            for (int i = 0; i < emptyCells; i++) {
                                csv.empty();
                            }
                            csv.endRow();
                        });
    }

    private void share(Estimate<Share> share) {
        estimate(share, Share::proportion);
        interval(share.map(Share::interval));
    }

    private void interval(Estimate<Interval> interval) {
        estimate(interval, Interval::low);
        estimate(interval, Interval::high);
    }

    private <T> void estimate(Estimate<T> estimate, Function<T, Double> number) {
        estimate.computed().map(number).ifPresentOrElse(csv::number, csv::empty);
    }
}
