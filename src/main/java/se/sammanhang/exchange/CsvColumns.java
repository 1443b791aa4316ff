package se.sammanhang.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.DataSource.GroupColumn;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.RepeatedItem;
import se.sammanhang.exchange.CsvCells.Column;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.scoring.ItemCodes;

/**
 * Where in a CSV file everything is that its plan speaks of, looked up once for all rows.
 *
 * @param round in long data
 * @param rounds in the order of the plan
 * @param roundNumbers place in {@code rounds} by the text in the data
 * @param items of all scales and those that are compared by themselves, each once
 */
record CsvColumns(
        Column person,
        Optional<Column> round,
        Optional<Column> enrolledOn,
        List<OfGroup> groups,
        List<OfIntervention> interventions,
        List<OfRound> rounds,
        Map<String, Integer> roundNumbers,
        ItemCodes.Items items) {

    /**
     * A grouping variable.
     *
     * @param number several columns may speak of the same variable; counted from 0
     */
    record OfGroup(GroupColumn meant, int number, Column column) {}

    /** An intervention with what is known of its spell. */
    record OfIntervention(
            String name,
            Column column,
            Optional<Column> startedOn,
            Optional<Column> endedOn,
            Optional<Column> dose) {}

    /** What was asked at one round. */
    record OfRound(
            RoundCode code,
            List<OfItem> items,
            List<OfScore> scores,
            Optional<Column> answeredOn,
            Optional<Column> mode) {}

    /**
     * An item as one scale wants it.
     *
     * @param place among all items
     */
    record OfItem(Column column, int place, int lowest, int highest) {}

    /** A ready-made score. */
    record OfScore(PlannedScale.ReadyScore scale, Column column) {}

    /** Looks everything up and has every missing column said, even when there are no rows. */
    static CsvColumns of(EvaluationPlan plan, DataSource.Csv source, CsvCells cells) {
        ItemCodes.Items items = items(plan);
        return new CsvColumns(
                cells.column(source.personColumn()),
                source.columns().round().map(cells::column),
                source.columns().enrolledOn().map(cells::column),
                groups(source, cells),
                source.interventions().stream()
                        .map(
                                one ->
                                        new OfIntervention(
                                                one.name(),
                                                cells.column(one.column()),
                                                one.startedOn().map(cells::column),
                                                one.endedOn().map(cells::column),
                                                one.dose().map(cells::column)))
                        .toList(),
                plan.rounds().stream().map(r -> round(plan, source, cells, items, r)).toList(),
                roundNumbers(plan, source),
                items);
    }

    private static ItemCodes.Items items(EvaluationPlan plan) {
        Set<ItemId> items = new LinkedHashSet<>();
        for (PlannedScale scale : plan.scales()) {
            if (scale instanceof PlannedScale.FromItems(ScaleDefinition key)) {
                items.addAll(key.items());
            }
        }
        plan.items().forEach(item -> items.add(item.item()));
        return new ItemCodes.Items(List.copyOf(items));
    }

    private static List<OfGroup> groups(DataSource.Csv source, CsvCells cells) {
        List<String> variables =
                source.groups().stream().map(GroupColumn::variable).distinct().toList();
        return source.groups().stream()
                .map(
                        group ->
                                new OfGroup(
                                        group,
                                        variables.indexOf(group.variable()),
                                        cells.column(group.column())))
                .toList();
    }

    private static OfRound round(
            EvaluationPlan plan,
            DataSource.Csv source,
            CsvCells cells,
            ItemCodes.Items items,
            RoundCode round) {
        List<OfItem> ofItems = new ArrayList<>();
        List<OfScore> scores = new ArrayList<>();
        for (PlannedScale scale : plan.scales()) {
            switch (scale) {
                case PlannedScale.FromItems(ScaleDefinition key) -> {
                    for (ItemId item : key.items()) {
                        ofItems.add(
                                new OfItem(
                                        cells.column(source.itemColumn(item, round)),
                                        items.place(item),
                                        key.lowestStep(),
                                        key.highestStep()));
                    }
                }
                case PlannedScale.ReadyScore ready ->
                        source.scoreColumn(ready.id(), round)
                                .map(cells::column)
                                .ifPresent(column -> scores.add(new OfScore(ready, column)));
            }
        }
        for (RepeatedItem item : ofTheirOwn(plan, round)) {
            List<Integer> codes = item.options().stream().map(ResponseOption::code).toList();
            ofItems.add(
                    new OfItem(
                            cells.column(source.itemColumn(item.item(), round)),
                            items.place(item.item()),
                            Collections.min(codes),
                            Collections.max(codes)));
        }
        return new OfRound(
                round,
                ofItems,
                scores,
                Optional.ofNullable(source.columns().answeredOn().get(round)).map(cells::column),
                Optional.ofNullable(source.columns().mode().get(round)).map(cells::column));
    }

    /** Items that no scale has, each once, at the rounds where they are compared. */
    private static List<RepeatedItem> ofTheirOwn(EvaluationPlan plan, RoundCode round) {
        Map<ItemId, RepeatedItem> own = new LinkedHashMap<>();
        for (RepeatedItem item : plan.items()) {
            boolean asked =
                    item.contrast().from().equals(round)
                            || item.contrast().to().equals(round)
                            || (item.contrast().isLast() && plan.lastAmong().contains(round));
            boolean ofScale =
                    plan.scales().stream()
                            .anyMatch(
                                    scale ->
                                            scale
                                                            instanceof
                                                            PlannedScale.FromItems(
                                                                    ScaleDefinition key)
                                                    && key.items().contains(item.item()));
            if (asked && !ofScale) {
                own.putIfAbsent(item.item(), item);
            }
        }
        return List.copyOf(own.values());
    }

    /** Two rounds of the same text: the earlier one. */
    private static Map<String, Integer> roundNumbers(EvaluationPlan plan, DataSource.Csv source) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < plan.rounds().size(); i++) {
            numbers.putIfAbsent(source.roundText(plan.rounds().get(i)), i);
        }
        return numbers;
    }
}
