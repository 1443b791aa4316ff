package se.sammanhang.web.seminar.group;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import se.sammanhang.seminar.group.Board;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.Standing;
import se.sammanhang.seminar.group.Theme;
import se.sammanhang.web.shell.StaffPage;

/** Themes with their notes, and from the voting on with their votes, most first. */
final class ThemesPanel extends Div {

    private final transient Hosting hosting;
    private final transient Consumer<String> answer;
    private final Section card;
    private final Div list = new Div();

    /**
     * @param answer begins a decision that answers to a theme
     */
    ThemesPanel(Hosting hosting, Consumer<String> answer) {
        this.hosting = hosting;
        this.answer = answer;
        this.card = StaffPage.card(getTranslation("hosting.themes"), list);
        add(card);
    }

    void show(Board board) {
        list.removeAll();
        if (board.themes().isEmpty()) {
            list.add(new Paragraph(getTranslation("hosting.themes.none")));
            return;
        }
        boolean counted = board.seminar().phase() != Phase.NOTES;
        if (counted) {
            list.add(
                    StaffPage.muted(
                            getTranslation(
                                    "hosting.themes.voters",
                                    board.voters(),
                                    board.groups().size())));
        }
        OrderedList rows = new OrderedList();
        rows.addClassNames("rows", "themes");
        for (Standing standing : board.standings()) {
            rows.add(row(board, standing, counted));
        }
        list.add(rows);
    }

    private ListItem row(Board board, Standing standing, boolean counted) {
        Theme theme = standing.theme();
        Span name = new Span(theme.name());
        name.addClassName("theme-name");
        Span notes = new Span(getTranslation("hosting.themes.notes", standing.notes()));
        notes.addClassName("muted");
        Div text = new Div(name, notes);
        text.addClassName("row-text");
        Div acts = new Div();
        acts.addClassName("theme-acts");
        if (counted) {
            Span votes = new Span(getTranslation("hosting.themes.votes", standing.votes()));
            votes.addClassName("theme-votes");
            votes.getElement().setAttribute("data-votes", String.valueOf(standing.votes()));
            acts.add(votes);
        }
        if (hosting.leads()) {
            acts(board, theme, acts);
        }
        ListItem row = new ListItem(text, acts);
        row.addClassName("row");
        return row;
    }

    private void acts(Board board, Theme theme, Div acts) {
        Phase phase = board.seminar().phase();
        if (phase.isOpen()) {
            acts.add(
                    StaffButtons.small(
                            getTranslation("hosting.themes.rename"),
                            getTranslation("hosting.themes.renameWhich", theme.name()),
                            () -> askForName(board, theme)));
        }
        if (phase == Phase.NOTES) {
            acts.add(
                    StaffButtons.small(
                            getTranslation("hosting.themes.remove"),
                            getTranslation("hosting.themes.removeWhich", theme.name()),
                            () -> {
                                hosting.host()
                                        .removeTheme(hosting.actor(), board.seminar(), theme.id());
                                hosting.changed().run();
                            }));
        } else {
            acts.add(
                    StaffButtons.small(
                            getTranslation("hosting.themes.decide"),
                            getTranslation("hosting.themes.decideWhich", theme.name()),
                            () -> answer.accept(theme.name())));
        }
    }

    private void askForName(Board board, Theme theme) {
        TextField name = new TextField(getTranslation("hosting.themes.name"));
        name.setValue(theme.name());
        name.setWidthFull();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("hosting.themes.renameWhich", theme.name()));
        dialog.setText(name);
        dialog.setConfirmText(getTranslation("hosting.settle.save"));
        dialog.addConfirmListener(
                _ -> {
                    hosting.host()
                            .renameTheme(
                                    hosting.actor(),
                                    board.seminar().id(),
                                    theme.id(),
                                    name.getValue());
                    hosting.changed().run();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("form.cancel"));
        dialog.open();
    }
}
