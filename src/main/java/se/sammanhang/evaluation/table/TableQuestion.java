package se.sammanhang.evaluation.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a table is to show.
 *
 * @param splits at most {@value #MOST_SPLITS}, not numeric, each another one
 * @param filter absent for everybody
 */
public record TableQuestion(
        TableVariable variable, List<TableVariable> splits, Optional<TableFilter> filter) {

    static final int MOST_SPLITS = 2;

    public TableQuestion {
        splits = List.copyOf(splits);
        List<String> objections = new ArrayList<>(objections(variable, splits));
        filter.ifPresent(wanted -> objections.addAll(objections(wanted)));
        if (!objections.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", objections));
        }
    }

    public static TableQuestion of(TableVariable variable) {
        return new TableQuestion(variable, List.of(), Optional.empty());
    }

    /** Everything that speaks against these splits of this variable. */
    public static List<String> objections(TableVariable variable, List<TableVariable> splits) {
        List<String> objections = new ArrayList<>();
        if (splits.size() > MOST_SPLITS) {
            objections.add("splits: wanted at most " + MOST_SPLITS + ", got " + splits.size());
        }
        if (new HashSet<>(splits).size() < splits.size()) {
            objections.add("splits: wanted each once, got one twice");
        }
        for (TableVariable split : splits) {
            if (split.isNumeric()) {
                objections.add("splits: wanted levels, got numbers of \"" + split.address() + "\"");
            }
            if (split.equals(variable)) {
                objections.add(
                        "splits: wanted another than the variable, got \""
                                + split.address()
                                + "\"");
            }
        }
        return objections;
    }

    /** Everything that speaks against this filter. */
    public static List<String> objections(TableFilter filter) {
        return switch (filter) {
            case TableFilter.Is(var variable, var _) when variable.isNumeric() ->
                    List.of("filter: wanted from and to for \"" + variable.address() + "\"");
            case TableFilter.Is _ -> List.of();
            case TableFilter.Between(var variable, var low, var high) -> {
                List<String> objections = new ArrayList<>();
                if (!variable.isNumeric()) {
                    objections.add("filter: wanted a level of \"" + variable.address() + "\"");
                }
                if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
                    objections.add("filter: wanted from <= to, got " + low + ", " + high);
                }
                yield objections;
            }
        };
    }
}
