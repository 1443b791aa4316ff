package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sammanhang.application.desk.AskTables;
import se.sammanhang.application.desk.AskTables.Kept;
import se.sammanhang.application.desk.AskTables.Opened;
import se.sammanhang.application.desk.PlanTexts.Problem;
import se.sammanhang.application.desk.SavedTableStore.SavedTable;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.table.FreeTable;
import se.sammanhang.evaluation.table.TableFilter;
import se.sammanhang.evaluation.table.TableQuestion;
import se.sammanhang.evaluation.table.TableVariable;
import se.sammanhang.exchange.FreeTableCsv;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.Labels;
import se.sammanhang.web.shell.StaffPage;

/** Questions asked of the data that were opened; those worth asking again are kept below. */
final class TableDesk extends Div {

    private final transient AskTables tables;
    private final transient CurrentActor current;
    private final transient Opened opened;
    private final transient WordsOfTables words;
    private final TableQuestionForm form;
    private final H2 resultTitle = new H2();
    private final Div result = new Div();
    private final Paragraph status = new Paragraph();
    private final TextField title = new TextField();
    private final Div saving = new Div();
    private final UnorderedList history = new UnorderedList();

    TableDesk(AskTables tables, CurrentActor current, Opened opened) {
        this.tables = tables;
        this.current = current;
        this.opened = opened;
        this.words = new WordsOfTables(this, opened.project(), opened.data(), getLocale());
        Div internal = new Div(getTranslation("table.warning"));
        internal.addClassNames("notice", "warn");
        form = new TableQuestionForm(opened.data(), words, this::show);
        resultTitle.setText(getTranslation("table.result"));
        resultTitle.getElement().setAttribute("tabindex", "-1");
        status.getElement().setAttribute("role", "status");
        Section answer = new Section(resultTitle, status, result, saving());
        answer.addClassName("card");
        history.addClassName("rows");
        add(
                internal,
                StaffPage.card(getTranslation("table.question"), form),
                answer,
                StaffPage.card(
                        getTranslation("table.history"),
                        StaffPage.muted(getTranslation("table.history.what")),
                        history));
        showHistory();
        form.ask(firstQuestion());
    }

    /** What most evaluations begin with: the first change, by gender. */
    private TableQuestion firstQuestion() {
        List<TableVariable> known = opened.data().variables();
        TableVariable gender = TableVariable.Fact.GENDER;
        return opened.data().plan().contrasts().stream()
                .findFirst()
                .<TableVariable>map(this::change)
                .filter(known::contains)
                .map(change -> new TableQuestion(change, List.of(gender), Optional.empty()))
                .orElseGet(() -> TableQuestion.of(gender));
    }

    private TableVariable change(Contrast contrast) {
        return new TableVariable.Change(
                opened.data().plan().scales().getFirst().id(), contrast.from(), contrast.to());
    }

    private void show() {
        result.removeAll();
        resultTitle.setText(getTranslation("table.result"));
        Optional<String> objection = form.objection();
        saving.setVisible(objection.isEmpty());
        if (objection.isPresent()) {
            status.setText(getTranslation(objection.get()));
            return;
        }
        FreeTable table = opened.table(form.question());
        status.setText(getTranslation("table.persons", table.persons(), table.known()));
        if (table.persons() == 0) {
            result.add(new Paragraph(getTranslation("table.empty")));
            notes(table).forEach(result::add);
            return;
        }
        result.add(new TableElement(table, words, caption(table.question()), form.withIntervals()));
        notes(table).forEach(result::add);
        // written now: a download has no page whose language could be asked
        byte[] csv = Files.utf8(FreeTableCsv.write(table, words));
        result.add(Files.link(getTranslation("table.csv"), "table.csv", Files.CSV, () -> csv));
    }

    private String caption(TableQuestion question) {
        String what = words.of(question.variable());
        String by =
                question.splits().stream()
                        .map(this::within)
                        .collect(Collectors.joining(getTranslation("table.caption.and")));
        String caption = by.isEmpty() ? what : getTranslation("table.caption.by", what, by);
        return question.filter()
                .map(filter -> getTranslation("table.caption.only", caption, inWords(filter)))
                .orElse(caption);
    }

    /** As it stands inside a sentence; names of items and scales keep their capitals. */
    private String within(TableVariable variable) {
        String name = words.of(variable);
        return variable instanceof TableVariable.Fact
                ? name.substring(0, 1).toLowerCase(getLocale()) + name.substring(1)
                : name;
    }

    private String inWords(TableFilter filter) {
        return switch (filter) {
            case TableFilter.Is(var variable, var level) ->
                    getTranslation("table.filter.is", within(variable), words.of(variable, level));
            case TableFilter.Between(var variable, double low, double high) ->
                    getTranslation("table.filter.between", within(variable), low, high);
        };
    }

    private List<Paragraph> notes(FreeTable table) {
        List<String> notes = new ArrayList<>();
        if (table.notKnownToFilter() > 0) {
            notes.add(getTranslation("table.note.filter", table.notKnownToFilter()));
        }
        boolean numeric = table.question().variable().isNumeric();
        if (numeric && !table.total().content().without().isEmpty()) {
            notes.add(
                    getTranslation(
                            "table.note.without",
                            table.total().content().without().stream()
                                    .map(
                                            without ->
                                                    getTranslation(
                                                            "table.note.reason",
                                                            words.of(
                                                                    table.question().variable(),
                                                                    without.why()),
                                                            without.persons()))
                                    .collect(Collectors.joining(", "))));
        }
        table.overlaps()
                .forEach(
                        overlap ->
                                notes.add(
                                        getTranslation(
                                                "table.note.overlap",
                                                words.of(overlap.variable()),
                                                overlap.counted(),
                                                overlap.persons())));
        notes.add(
                numeric
                        ? getTranslation("table.note.numbers")
                        : getTranslation("table.note.percent"));
        if (form.withIntervals()) {
            double level = opened.data().plan().confidence().value() * 100;
            notes.add(
                    numeric
                            ? getTranslation("table.note.student", level)
                            : getTranslation("table.note.wilson", level));
        }
        return notes.stream().map(StaffPage::muted).toList();
    }

    private Div saving() {
        title.setLabel(getTranslation("table.save.title"));
        title.setMaxLength(120);
        title.setManualValidation(true);
        title.addClassName("table-title");
        Button save = Forms.mainButton(getTranslation("table.save"), this::save);
        saving.add(title, save);
        saving.addClassName("table-save");
        return saving;
    }

    private void save() {
        AskTables.Outcome outcome =
                tables.save(current.actor(), title.getValue(), form.question(), opened);
        title.setInvalid(outcome != AskTables.Outcome.KEPT);
        switch (outcome) {
            case KEPT -> {
                status.setText(getTranslation("table.saved", title.getValue().strip()));
                title.clear();
                showHistory();
            }
            case TITLE_MISSING -> refuse("table.save.missing");
            case TITLE_TOO_LONG -> refuse("table.save.tooLong");
        }
    }

    private void refuse(String key) {
        title.setErrorMessage(getTranslation(key));
        title.focus();
    }

    private void showHistory() {
        history.removeAll();
        List<SavedTable> kept = tables.history(current.actor());
        if (kept.isEmpty()) {
            history.add(new ListItem(getTranslation("table.history.none")));
        }
        kept.forEach(saved -> history.add(row(saved)));
    }

    private ListItem row(SavedTable saved) {
        Button open = new Button(saved.draft().title(), _ -> open(saved));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        open.addClassName("table-kept");
        Span when = new Span(new Labels(this).day(saved.savedAt()));
        when.addClassName("muted");
        Div text = new Div(open, when);
        text.addClassName("row-text");
        Div states = new Div(state(saved));
        states.addClassName("row-states");
        ListItem row = new ListItem(text, states);
        row.addClassName("row");
        return row;
    }

    private Span state(SavedTable saved) {
        if (!saved.draft().dataSha256().equals(opened.dataSha256())) {
            return StaffPage.badge(getTranslation("table.history.dataChanged"), "now");
        }
        return saved.draft().planSha256().equals(opened.planSha256())
                ? StaffPage.badge(getTranslation("table.history.same"), "done")
                : StaffPage.badge(getTranslation("table.history.planChanged"), "now");
    }

    private void open(SavedTable saved) {
        switch (tables.read(saved, opened)) {
            case Kept.Askable(TableQuestion question) -> {
                form.ask(question);
                resultTitle.setText(saved.draft().title());
                resultTitle.getElement().callJsFunction("focus");
            }
            case Kept.Unreadable(var problems) ->
                    status.setText(
                            getTranslation(
                                    "table.history.unreadable",
                                    problems.stream()
                                            .map(Problem::text)
                                            .collect(Collectors.joining("; "))));
            case Kept.NotThere(var variables) ->
                    status.setText(
                            getTranslation(
                                    "table.history.notThere",
                                    variables.stream()
                                            .map(words::of)
                                            .collect(Collectors.joining(", "))));
        }
    }
}
