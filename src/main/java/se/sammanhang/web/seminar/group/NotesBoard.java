package se.sammanhang.web.seminar.group;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.sammanhang.seminar.group.Board;
import se.sammanhang.seminar.group.GroupNote;
import se.sammanhang.seminar.group.QuestionCard;
import se.sammanhang.seminar.group.SmallGroup;
import se.sammanhang.seminar.group.Theme;
import se.sammanhang.web.shell.StaffPage;

/** Notes side by side, one column per card; marked notes are put into a theme. */
final class NotesBoard extends Div {

    private final transient Hosting hosting;
    private transient Board board;
    private final Set<UUID> chosen = new HashSet<>();
    private final Map<Integer, UnorderedList> lists = new LinkedHashMap<>();
    private final Map<UUID, Row> rows = new HashMap<>();
    private final ComboBox<String> theme = new ComboBox<>();
    private final Span count = new Span();
    private List<String> offered = List.of();

    NotesBoard(Hosting hosting, Board board) {
        this.hosting = hosting;
        this.board = board;
        Section card = StaffPage.card(getTranslation("hosting.notes"));
        if (sorts()) {
            card.add(StaffPage.muted(getTranslation("hosting.notes.what")), sorting());
        }
        Div columns = new Div();
        columns.addClassName("board");
        for (QuestionCard question : board.cards()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("board-notes");
            lists.put(question.number(), list);
            Section column = new Section(new H3(question.question()), list);
            column.addClassName("board-card");
            column.getElement().setAttribute("data-card", String.valueOf(question.number()));
            columns.add(column);
        }
        card.add(columns);
        add(card);
    }

    private boolean sorts() {
        return hosting.leads() && board.seminar().phase().isOpen();
    }

    private Div sorting() {
        theme.setLabel(getTranslation("hosting.sort"));
        theme.setItems(List.of());
        theme.setAllowCustomValue(true);
        theme.addCustomValueSetListener(typed -> theme.setValue(typed.getDetail()));
        Button into = new Button(getTranslation("hosting.sort.go"), _ -> sort());
        Button out = new Button(getTranslation("hosting.sort.out"), _ -> unsort());
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
        Div sorting = new Div(theme, into, out, count);
        sorting.addClassNames("sorting", "no-print");
        return sorting;
    }

    void show(Board now) {
        board = now;
        Set<UUID> there = now.notes().stream().map(GroupNote::id).collect(Collectors.toSet());
        chosen.retainAll(there);
        rows.keySet().retainAll(there);
        if (sorts()) {
            offer(now.themes().stream().map(Theme::name).toList());
            showCount();
        }
        for (QuestionCard card : now.cards()) {
            UnorderedList list = lists.get(card.number());
            if (list != null) {
                fill(list, now.notesOn(card));
            }
        }
    }

    /** New items would take away what somebody is just writing. */
    private void offer(List<String> names) {
        if (!names.equals(offered)) {
            offered = names;
            String chosenName = theme.getValue();
            theme.setItems(names);
            theme.setValue(chosenName);
        }
    }

    /** Rows that stay are left where they are, with whatever somebody is doing to them. */
    private void fill(UnorderedList list, List<GroupNote> notes) {
        List<Row> wanted = notes.stream().map(this::row).toList();
        list.getChildren().toList().stream()
                .filter(child -> !(child instanceof Row row && wanted.contains(row)))
                .forEach(list::remove);
        for (int place = 0; place < wanted.size(); place++) {
            Row row = wanted.get(place);
            if (list.getComponentCount() <= place || !list.getComponentAt(place).equals(row)) {
                list.addComponentAtIndex(place, row);
            }
        }
        if (wanted.isEmpty()) {
            ListItem none = new ListItem(getTranslation("hosting.notes.none"));
            none.addClassName("muted");
            list.add(none);
        }
    }

    private Row row(GroupNote note) {
        Row row = rows.get(note.id());
        if (row == null || !row.isOf(note, themeName(note))) {
            row = new Row(note, themeName(note));
            rows.put(note.id(), row);
        }
        return row;
    }

    private String themeName(GroupNote note) {
        return note.theme().flatMap(board::theme).map(Theme::name).orElse("");
    }

    private String groupName(GroupNote note) {
        return board.group(note.group())
                .flatMap(SmallGroup::name)
                .map(name -> getTranslation("hosting.notes.byNamed", note.group(), name))
                .orElseGet(() -> getTranslation("hosting.notes.by", note.group()));
    }

    private void sort() {
        if (chosen.isEmpty()) {
            Notification.show(getTranslation("hosting.sort.chooseFirst"));
            return;
        }
        String name = theme.getOptionalValue().orElse("");
        hosting.host()
                .sort(hosting.actor(), board, chosen, name)
                .ifPresentOrElse(
                        problem -> {
                            theme.setInvalid(true);
                            theme.setErrorMessage(getTranslation("hosting.text." + problem));
                        },
                        () -> {
                            theme.setInvalid(false);
                            theme.clear();
                            done();
                        });
    }

    private void unsort() {
        hosting.host().unsort(hosting.actor(), board.seminar().id(), chosen);
        done();
    }

    private void done() {
        Set<UUID> marked = Set.copyOf(chosen);
        chosen.clear();
        rows.forEach(
                (id, row) -> {
                    if (marked.contains(id)) {
                        row.clear();
                    }
                });
        showCount();
        hosting.changed().run();
    }

    private void showCount() {
        count.setText(getTranslation("hosting.sort.chosen", chosen.size()));
    }

    private void askToRemove(GroupNote note) {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        getTranslation("hosting.notes.remove.title"),
                        getTranslation("hosting.notes.remove.text"),
                        getTranslation("hosting.notes.remove"),
                        _ -> {
                            hosting.host()
                                    .removeNote(hosting.actor(), board.seminar().id(), note.id());
                            hosting.changed().run();
                        });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("form.cancel"));
        dialog.open();
    }

    /** One note. */
    private final class Row extends ListItem {

        private final transient GroupNote note;
        private final String themeName;
        private final Checkbox mark = new Checkbox();

        Row(GroupNote note, String themeName) {
            this.note = note;
            this.themeName = themeName;
            getElement().setAttribute("data-note", note.id().toString());
            Span who = new Span(groupName(note));
            who.addClassName("muted");
            Div below = new Div(who);
            below.addClassName("board-below");
            if (!themeName.isEmpty()) {
                below.add(StaffPage.badge(themeName, "done"));
            }
            if (sorts()) {
                mark.setLabel(note.words());
                mark.setValue(chosen.contains(note.id()));
                mark.addValueChangeListener(change -> mark(change.getValue()));
                below.add(
                        StaffButtons.small(
                                getTranslation("hosting.notes.remove"),
                                getTranslation("hosting.notes.removeWhich", note.words()),
                                () -> askToRemove(note)));
                add(mark, below);
            } else {
                add(new Paragraph(note.words()), below);
            }
        }

        private void mark(boolean on) {
            if (on) {
                chosen.add(note.id());
            } else {
                chosen.remove(note.id());
            }
            showCount();
        }

        void clear() {
            mark.setValue(false);
        }

        boolean isOf(GroupNote other, String name) {
            return note.equals(other) && themeName.equals(name);
        }
    }
}
