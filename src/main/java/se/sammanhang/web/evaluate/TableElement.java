package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sammanhang.evaluation.FindingSentences;
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
 * A free table on the page. Counted: a row per level, a column per level of the first split, a
 * block per level of the second. Described: a row per group.
 */
final class TableElement extends Div {

    private final FreeTable table;
    private final TableWords words;
    private final boolean intervals;
    private final DecimalFormat number;
    private final DecimalFormat share;

    TableElement(FreeTable table, TableWords words, String caption, boolean intervals) {
        this.table = table;
        this.words = words;
        this.intervals = intervals;
        Locale locale = getLocale();
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('\u2212');
        this.number = new DecimalFormat("0.0", symbols);
        this.share = new DecimalFormat("0.00", symbols);
        addClassNames("figure-table", "free-table");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", caption);
        Element element =
                new Element("table")
                        .appendChild(
                                new Element("caption")
                                        .appendChild(new Element("span").setText(caption)));
        if (table.question().variable().isNumeric()) {
            described(element);
        } else {
            counted(element);
        }
        getElement().appendChild(element);
    }

    // ---- counted ----

    private void counted(Element element) {
        List<Optional<TableLevel>> columns = levels(0);
        Element header = row(head("col", words.of(table.question().variable())));
        for (Optional<TableLevel> column : columns) {
            String name = level(0, column);
            header.appendChild(head("col", name));
            if (intervals) {
                header.appendChild(head("col", getTranslation("table.column.interval", name)));
            }
        }
        element.appendChild(new Element("thead").appendChild(header));
        boolean blocks = table.question().splits().size() > 1;
        for (Optional<TableLevel> block :
                blocks ? levels(1) : List.of(Optional.<TableLevel>empty())) {
            Element body = new Element("tbody");
            if (blocks) {
                int width = 1 + columns.size() * (intervals ? 2 : 1);
                body.appendChild(
                        row(
                                head("rowgroup", level(1, block))
                                        .setAttribute("colspan", String.valueOf(width))));
            }
            List<GroupOfTable> groups =
                    columns.stream().map(column -> group(column, block, blocks)).toList();
            countedRows(body, groups);
            element.appendChild(body);
        }
    }

    private GroupOfTable group(
            Optional<TableLevel> column, Optional<TableLevel> block, boolean blocks) {
        if (table.question().splits().isEmpty()) {
            return table.total();
        }
        return table.group(blocks ? List.of(column, block) : List.of(column));
    }

    private void countedRows(Element body, List<GroupOfTable> groups) {
        List<Counts> counts = groups.stream().map(group -> (Counts) group.content()).toList();
        for (int i = 0; i < counts.getFirst().levels().size(); i++) {
            TableLevel level = counts.getFirst().levels().get(i).level();
            Element row = row(head("row", words.of(table.question().variable(), level)));
            for (Counts of : counts) {
                CountOfLevel count = of.levels().get(i);
                row.appendChild(count(count.persons(), of.n(), share(count)));
                if (intervals) {
                    row.appendChild(data(interval(count.share()), of.n(), of.n()));
                }
            }
            body.appendChild(row);
        }
        Set<TableLevel.Missing> reasons = new TreeSet<>();
        counts.forEach(of -> of.without().forEach(missing -> reasons.add(missing.why())));
        if (!reasons.isEmpty()) {
            body.appendChild(sums("table.row.n", groups, true));
        }
        for (TableLevel.Missing why : reasons) {
            Element row = row(head("row", words.of(table.question().variable(), why)));
            for (GroupOfTable group : groups) {
                row.appendChild(count(without(group, why), group.persons(), Optional.empty()));
                addEmpty(row);
            }
            row.setAttribute("class", "without");
            body.appendChild(row);
        }
        body.appendChild(sums("table.row.all", groups, false));
    }

    private static int without(GroupOfTable group, TableLevel.Missing why) {
        return group.content().without().stream()
                .filter(missing -> missing.why() == why)
                .mapToInt(FreeTable.Without::persons)
                .sum();
    }

    private Element sums(String key, List<GroupOfTable> groups, boolean withValue) {
        Element row = row(head("row", getTranslation(key)));
        row.setAttribute("class", "sum");
        for (GroupOfTable group : groups) {
            int n = withValue ? group.content().n() : group.persons();
            row.appendChild(
                    withValue
                            ? count(n, group.persons(), Optional.empty())
                            : marked(data(String.valueOf(n), n, n), n));
            addEmpty(row);
        }
        return row;
    }

    private void addEmpty(Element row) {
        if (intervals) {
            row.appendChild(new Element("td"));
        }
    }

    private Element count(int persons, int base, Optional<Long> percent) {
        String text =
                base == 0
                        ? getTranslation("table.nobody")
                        : percent.map(
                                        share ->
                                                getTranslation(
                                                        "table.percent", persons, base, share))
                                .orElseGet(() -> getTranslation("table.of", persons, base));
        return marked(data(text, persons, base), persons);
    }

    private static Optional<Long> share(CountOfLevel count) {
        return count.share()
                .computed()
                .filter(share -> share.n() >= FindingSentences.PERCENT_FROM)
                .map(share -> Math.round(share.proportion() * 100));
    }

    // ---- described ----

    private void described(Element element) {
        Element header = new Element("tr");
        if (table.question().splits().isEmpty()) {
            header.appendChild(head("col", getTranslation("table.column.who")));
        }
        table.question()
                .splits()
                .forEach(split -> header.appendChild(head("col", words.of(split))));
        for (String column : columns()) {
            header.appendChild(head("col", getTranslation(column)));
        }
        element.appendChild(new Element("thead").appendChild(header));
        Element body = new Element("tbody");
        table.groups().forEach(group -> body.appendChild(describedRow(group)));
        element.appendChild(body);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("table.column.n", "table.column.mean"));
        if (intervals) {
            columns.add("table.column.meanInterval");
        }
        columns.addAll(List.of("table.column.sd", "table.column.median", "table.column.quartiles"));
        return columns;
    }

    private Element describedRow(GroupOfTable group) {
        Element row = new Element("tr");
        if (group.place().isEmpty()) {
            row.appendChild(head("row", getTranslation("table.everybody")));
        }
        for (int i = 0; i < group.place().size(); i++) {
            row.appendChild(head("row", level(i, group.place().get(i))));
        }
        if (group.place().stream().allMatch(Optional::isEmpty)) {
            row.setAttribute("class", "sum");
        }
        Numbers numbers = (Numbers) group.content();
        row.appendChild(count(numbers.n(), group.persons(), Optional.empty()));
        row.appendChild(number(numbers, group, numbers.summary().map(Summary::mean)));
        if (intervals) {
            row.appendChild(
                    data(interval(numbers.interval(), number), numbers.n(), group.persons()));
        }
        row.appendChild(number(numbers, group, numbers.summary().then(Summary::sd)));
        row.appendChild(number(numbers, group, numbers.summary().map(Summary::median)));
        row.appendChild(
                data(
                        numbers.summary()
                                .computed()
                                .map(
                                        summary ->
                                                getTranslation(
                                                        "table.to",
                                                        number.format(summary.firstQuartile()),
                                                        number.format(summary.thirdQuartile())))
                                .orElseGet(() -> getTranslation("table.nobody")),
                        numbers.n(),
                        group.persons()));
        return row;
    }

    private Element number(Numbers numbers, GroupOfTable group, Estimate<Double> estimate) {
        return data(
                estimate.computed()
                        .map(number::format)
                        .orElseGet(() -> getTranslation("table.nobody")),
                numbers.n(),
                group.persons());
    }

    // ---- both ----

    private List<Optional<TableLevel>> levels(int split) {
        List<Optional<TableLevel>> levels = new ArrayList<>();
        if (split < table.splits().size()) {
            table.splits().get(split).forEach(level -> levels.add(Optional.of(level)));
        }
        levels.add(Optional.empty());
        return levels;
    }

    private String level(int split, Optional<TableLevel> level) {
        if (level.isEmpty()) {
            return getTranslation("table.everybody");
        }
        TableVariable variable = table.question().splits().get(split);
        return words.of(variable, level.get());
    }

    private String interval(Estimate<Interval> interval, DecimalFormat format) {
        return interval.computed()
                .map(
                        ends ->
                                getTranslation(
                                        "table.to",
                                        format.format(ends.low()),
                                        format.format(ends.high())))
                .orElseGet(() -> getTranslation("table.nobody"));
    }

    /** In per cent where the share is; else as a number from 0 to 1. */
    private String interval(Estimate<Share> estimate) {
        return estimate.computed()
                .filter(known -> known.n() >= FindingSentences.PERCENT_FROM)
                .map(
                        known ->
                                getTranslation(
                                        "table.percentTo",
                                        Math.round(known.interval().low() * 100),
                                        Math.round(known.interval().high() * 100)))
                .orElseGet(() -> interval(estimate.map(Share::interval), share));
    }

    private static Element row(Element first) {
        return new Element("tr").appendChild(first);
    }

    private static Element head(String scope, String text) {
        return new Element("th").setText(text).setAttribute("scope", scope);
    }

    private static Element data(String text, int n, int base) {
        return new Element("td")
                .setText(text)
                .setAttribute("data-n", String.valueOf(n))
                .setAttribute("data-base", String.valueOf(base));
    }

    /** So few that it may point at somebody. */
    private Element marked(Element cell, int persons) {
        if (FreeTable.isFew(persons)) {
            cell.setAttribute("data-internal", "true");
            cell.appendChild(
                    new Element("span")
                            .setAttribute("class", "badge late")
                            .setText(getTranslation("table.internal")));
        }
        return cell;
    }
}
