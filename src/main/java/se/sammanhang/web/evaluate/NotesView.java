package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.sammanhang.application.RegisterParticipants;
import se.sammanhang.application.desk.NoteRequest;
import se.sammanhang.application.desk.NoteStore.KeptNote;
import se.sammanhang.application.desk.TakeNotes;
import se.sammanhang.casework.Violation;
import se.sammanhang.evaluation.Note;
import se.sammanhang.evaluation.NoteFinding;
import se.sammanhang.evaluation.Sentence;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NamedSelect;

/** Notes from interviews and open answers, and what they say together. */
@Route(value = "utvardering/anteckningar", layout = MainLayout.class)
@RolesAllowed("EVALUATOR")
@DeskEntry(titleKey = "notes.navigation", order = 50)
@StyleSheet("frontend/evaluate.css")
@StyleSheet("frontend/desk.css")
class NotesView extends DeskPage {

    private final transient TakeNotes notes;
    private final transient CurrentActor current;
    private final transient List<Site> sites;
    private final Forms form = new Forms(this);
    private final RadioButtonGroup<Note.Kind> kind = new RadioButtonGroup<>();
    private final Select<Note.SourceRole> role = new NamedSelect<>();
    private final Select<Site> site = new NamedSelect<>();
    private final ComboBox<String> theme = new ComboBox<>();
    private final IntegerField persons = new IntegerField();
    private final RadioButtonGroup<Note.Consent> consent = new RadioButtonGroup<>();
    private final DatePicker notedOn;
    private final TextArea words = new TextArea();
    private final Div themes = new Div();
    private final Div said = new Div();

    NotesView(TakeNotes notes, RegisterParticipants register, CurrentActor current) {
        this.notes = notes;
        this.current = current;
        this.sites =
                register.project(current.actor()).sites().stream()
                        .filter(one -> current.actor().covers(one.id()))
                        .toList();
        this.notedOn = Forms.day(getTranslation("notes.notedOn"), notes.today());
        heading(getTranslation("notes.title"));
        Section kept = card(getTranslation("notes.kept"), themes);
        Section findings =
                card(
                        getTranslation("notes.findings"),
                        muted(getTranslation("notes.findings.what")),
                        said);
        add(muted(getTranslation("notes.what")), fields(), findings, kept);
        empty();
        show();
    }

    private Section fields() {
        kind.setLabel(getTranslation("notes.kind"));
        kind.setItems(Note.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("notes.kind." + one.name()));
        role.setLabel(getTranslation("notes.role"));
        role.setItems(Note.SourceRole.values());
        role.setItemLabelGenerator(
                one -> one == null ? "" : getTranslation("notes.role." + one.name()));
        site.setLabel(getTranslation("notes.site"));
        site.setItems(sites);
        site.setItemLabelGenerator(one -> one == null ? "" : one.name());
        theme.setLabel(getTranslation("notes.theme"));
        theme.setHelperText(getTranslation("notes.theme.help"));
        theme.setAllowCustomValue(true);
        theme.addCustomValueSetListener(typed -> theme.setValue(typed.getDetail()));
        persons.setLabel(getTranslation("notes.persons"));
        persons.setMin(1);
        persons.setStepButtonsVisible(true);
        consent.setLabel(getTranslation("notes.consent"));
        consent.setItems(Note.Consent.values());
        consent.setItemLabelGenerator(one -> getTranslation("notes.consent." + one.name()));
        consent.addClassName("choices");
        words.setLabel(getTranslation("notes.words"));
        words.setHelperText(getTranslation("notes.words.help"));
        Div grid =
                new Div(
                        form.field("kind", kind),
                        form.field("role", role),
                        form.field("site", site),
                        form.field("theme", theme),
                        form.field("persons", persons),
                        form.field("notedOn", notedOn));
        grid.addClassName("form-grid");
        Div wide = new Div(form.field("consent", consent), form.field("words", words));
        wide.addClassName("form-column");
        Div warning = new Div(getTranslation("notes.noNames"));
        warning.addClassNames("notice", "warn");
        Section card = card(getTranslation("notes.new"), form.summary(), grid, wide, warning);
        card.addClassName("form");
        Div buttons = new Div(Forms.mainButton(getTranslation("notes.keep"), this::keep));
        buttons.addClassName("form-buttons");
        card.add(buttons);
        return card;
    }

    /** The next note is often of the same kind, place and day. */
    private void empty() {
        form.clear();
        theme.clear();
        words.clear();
        consent.clear();
        persons.setValue(1);
        if (notedOn.isEmpty()) {
            notedOn.setValue(notes.today());
        }
        if (sites.size() == 1) {
            site.setValue(sites.getFirst());
        }
    }

    private void keep() {
        List<Violation> violations =
                notes.keep(
                        current.actor(),
                        new NoteRequest(
                                kind.getOptionalValue(),
                                role.getOptionalValue(),
                                site.getOptionalValue().map(Site::id),
                                theme.getOptionalValue().orElse(""),
                                persons.getOptionalValue(),
                                consent.getOptionalValue(),
                                notedOn.getOptionalValue(),
                                words.getValue()));
        if (violations.isEmpty()) {
            empty();
            show();
            Notification.show(getTranslation("notes.done.kept"));
        } else {
            form.show(violations);
        }
    }

    private void show() {
        List<KeptNote> all = notes.notes(current.actor());
        Map<String, List<KeptNote>> byTheme = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.forEach(
                note ->
                        byTheme.computeIfAbsent(note.draft().note().theme(), _ -> new ArrayList<>())
                                .add(note));
        theme.setItems(byTheme.keySet());
        themes.removeAll();
        byTheme.forEach(
                (name, ofTheme) -> {
                    UnorderedList rows = new UnorderedList();
                    rows.addClassName("rows");
                    ofTheme.forEach(note -> rows.add(row(note)));
                    themes.add(new H3(name), rows);
                });
        if (all.isEmpty()) {
            themes.add(new Paragraph(getTranslation("notes.kept.none")));
        }
        showFindings();
    }

    private ListItem row(KeptNote note) {
        Note content = note.draft().note();
        Span head =
                new Span(
                        getTranslation(
                                "notes.row",
                                getTranslation("notes.kind." + content.kind().name()),
                                getTranslation("notes.role." + content.role().name()),
                                content.persons(),
                                name(note.draft().site()),
                                labels().day(note.draft().notedOn())));
        head.addClassName("muted");
        Div text = new Div(head);
        if (!content.words().isBlank()) {
            text.add(new Paragraph(content.words()));
        }
        text.add(badge(getTranslation("notes.consent.short." + content.consent().name()), "calm"));
        text.addClassName("row-text");
        Button remove = new Button(getTranslation("notes.remove"), _ -> askToRemove(note));
        remove.setAriaLabel(
                getTranslation(
                        "notes.remove.which",
                        content.theme(),
                        labels().day(note.draft().notedOn())));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        ListItem row = new ListItem(text, remove);
        row.addClassName("row");
        return row;
    }

    private String name(SiteId id) {
        return sites.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Site::name)
                .orElse(id.value());
    }

    private void askToRemove(KeptNote note) {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        getTranslation("notes.remove.title"),
                        getTranslation("notes.remove.text"),
                        getTranslation("notes.remove"),
                        _ -> remove(note));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("form.cancel"));
        dialog.open();
    }

    private void remove(KeptNote note) {
        notes.remove(current.actor(), note.id());
        show();
        Notification.show(getTranslation("notes.done.removed"));
    }

    private void showFindings() {
        said.removeAll();
        List<NoteFinding> found = notes.findings(current.actor());
        if (found.isEmpty()) {
            said.add(new Paragraph(getTranslation("notes.findings.none")));
        }
        found.forEach(finding -> said.add(finding(finding)));
    }

    private Div finding(NoteFinding finding) {
        Language language = new Language(getLocale().getLanguage());
        Paragraph sentence =
                new Paragraph(
                        finding.sentences().stream()
                                .map(Sentence::text)
                                .map(text -> text.in(language))
                                .collect(Collectors.joining(" ")));
        sentence.getElement().setAttribute("data-n", String.valueOf(finding.persons()));
        sentence.getElement().setAttribute("data-source", finding.source().code());
        Div all =
                new Div(
                        badge(getTranslation("notes.source." + finding.kind().name()), "calm"),
                        sentence);
        all.addClassName("note-finding");
        finding.quotes()
                .forEach(
                        quote ->
                                all.add(
                                        new Paragraph(
                                                getTranslation("notes.findings.quote", quote))));
        finding.retold()
                .forEach(
                        words ->
                                all.add(
                                        new Paragraph(
                                                getTranslation("notes.findings.retold", words))));
        return all;
    }
}
