package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sammanhang.evaluation.table.TableData;
import se.sammanhang.evaluation.table.TableFilter;
import se.sammanhang.evaluation.table.TableLevel;
import se.sammanhang.evaluation.table.TableQuestion;
import se.sammanhang.evaluation.table.TableVariable;
import se.sammanhang.evaluation.table.TableWords;

/** The fields that make a question. Tells when another question is asked. */
final class TableQuestionForm extends Div {

    private final transient TableData data;
    private final transient TableWords words;
    private final transient Runnable asked;
    private final ComboBox<TableVariable> variable = new ComboBox<>();
    private final ComboBox<TableVariable> first = new ComboBox<>();
    private final ComboBox<TableVariable> second = new ComboBox<>();
    private final ComboBox<TableVariable> filter = new ComboBox<>();
    private final ComboBox<TableLevel> level = new ComboBox<>();
    private final NumberField low = new NumberField();
    private final NumberField high = new NumberField();
    private final Checkbox intervals = new Checkbox();
    private boolean filling;

    TableQuestionForm(TableData data, TableWords words, Runnable asked) {
        this.data = data;
        this.words = words;
        this.asked = asked;
        addClassName("table-question");
        List<TableVariable> variables = data.variables();
        List<TableVariable> counted = variables.stream().filter(one -> !one.isNumeric()).toList();
        choice(variable, "table.variable", variables);
        choice(first, "table.split.first", counted);
        choice(second, "table.split.second", counted);
        choice(filter, "table.filter", variables);
        variable.setHelperText(getTranslation("table.variable.help"));
        first.setClearButtonVisible(true);
        second.setClearButtonVisible(true);
        filter.setClearButtonVisible(true);
        filter.addValueChangeListener(_ -> showFilter());
        level.setLabel(getTranslation("table.filter.level"));
        level.setItemLabelGenerator(
                one -> filter.getValue() == null ? "" : words.of(filter.getValue(), one));
        level.addValueChangeListener(_ -> changed());
        low.setLabel(getTranslation("table.filter.from"));
        high.setLabel(getTranslation("table.filter.to"));
        low.addValueChangeListener(_ -> changed());
        high.addValueChangeListener(_ -> changed());
        intervals.setLabel(getTranslation("table.intervals"));
        intervals.addValueChangeListener(_ -> changed());
        add(variable, first, second, filter, level, low, high, intervals);
        showFilter();
    }

    private void choice(ComboBox<TableVariable> box, String key, List<TableVariable> choices) {
        box.setLabel(getTranslation(key));
        box.setItemLabelGenerator(words::of);
        box.setItems(choices);
        box.addValueChangeListener(_ -> changed());
    }

    private void changed() {
        if (!filling) {
            asked.run();
        }
    }

    private void showFilter() {
        TableVariable wanted = filter.getValue();
        boolean numeric = wanted != null && wanted.isNumeric();
        level.setVisible(wanted != null && !numeric);
        low.setVisible(numeric);
        high.setVisible(numeric);
        level.setItems(wanted == null || numeric ? List.of() : data.levels(wanted));
    }

    boolean withIntervals() {
        return intervals.getValue();
    }

    /** What speaks against the question as it stands, as key of a text. */
    Optional<String> objection() {
        List<TableVariable> splits = splits();
        if (variable.getValue() == null) {
            return Optional.of("table.objection.nothing");
        }
        if (splits.contains(variable.getValue())
                || splits.stream().distinct().count() < splits.size()) {
            return Optional.of("table.objection.same");
        }
        if (filter.getValue() != null && filterAsked().isEmpty()) {
            return Optional.of("table.objection.filter");
        }
        return Optional.empty();
    }

    /** The question; only without an objection. */
    TableQuestion question() {
        return new TableQuestion(variable.getValue(), splits(), filterAsked());
    }

    private List<TableVariable> splits() {
        return Stream.of(first, second).flatMap(box -> box.getOptionalValue().stream()).toList();
    }

    private Optional<TableFilter> filterAsked() {
        TableVariable wanted = filter.getValue();
        if (wanted == null) {
            return Optional.empty();
        }
        if (wanted.isNumeric()) {
            return low.getValue() == null
                            || high.getValue() == null
                            || low.getValue() > high.getValue()
                    ? Optional.empty()
                    : Optional.of(new TableFilter.Between(wanted, low.getValue(), high.getValue()));
        }
        return level.getOptionalValue().map(one -> new TableFilter.Is(wanted, one));
    }

    /** Puts a question into the fields and asks it. */
    void ask(TableQuestion question) {
        filling = true;
        variable.setValue(question.variable());
        first.setValue(question.splits().stream().findFirst().orElse(null));
        second.setValue(question.splits().stream().skip(1).findFirst().orElse(null));
        filter.setValue(question.filter().map(TableFilter::variable).orElse(null));
        showFilter();
        question.filter()
                .ifPresent(
                        wanted -> {
                            switch (wanted) {
                                case TableFilter.Is(var _, var one) -> level.setValue(one);
                                case TableFilter.Between(var _, double from, double to) -> {
                                    low.setValue(from);
                                    high.setValue(to);
                                }
                            }
                        });
        filling = false;
        asked.run();
    }
}
