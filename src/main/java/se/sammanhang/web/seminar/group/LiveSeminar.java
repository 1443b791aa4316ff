package se.sammanhang.web.seminar.group;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import se.sammanhang.seminar.group.Board;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.Seminar;
import se.sammanhang.web.shell.Labels;
import se.sammanhang.web.shell.StaffPage;

/** One seminar: how far it has come, its code, notes, themes and decisions. */
final class LiveSeminar extends Div {

    private final transient Hosting hosting;
    private transient Board shown;
    private final Div steps = new Div();
    private final Optional<CodePanel> code;
    private final NotesBoard notes;
    private final ThemesPanel themes;
    private final ActionLogPanel log;

    LiveSeminar(Hosting hosting, Board board) {
        this.hosting = hosting;
        this.shown = board;
        addClassName("seminar");
        steps.addClassName("seminar-steps");
        code =
                board.seminar()
                        .code()
                        .map(known -> new CodePanel(hosting, known, board.groups().size()));
        notes = new NotesBoard(hosting, board);
        log = new ActionLogPanel(hosting, getTranslation("hosting.log.all"));
        DecisionForm form = new DecisionForm(hosting, board.seminar().id());
        themes = new ThemesPanel(hosting, form::answer);
        add(
                StaffPage.muted(
                        getTranslation(
                                "hosting.earlier.which",
                                new Labels(this).day(board.seminar().heldOn()))),
                steps);
        code.ifPresent(this::add);
        // What was decided last time opens the seminar; what is decided now closes it.
        if (board.seminar().phase() == Phase.NOTES) {
            add(log, notes, themes);
        } else {
            add(themes);
        }
        if (board.seminar().phase() != Phase.NOTES) {
            if (hosting.leads()) {
                add(form);
            }
            add(log, notes);
        }
        draw(board);
    }

    /** Whether it is this seminar, at the same point. */
    boolean isOf(Seminar seminar) {
        return seminar.id().equals(shown.seminar().id())
                && seminar.phase() == shown.seminar().phase();
    }

    void show(Board board) {
        log.show();
        if (!board.equals(shown)) {
            shown = board;
            draw(board);
        }
    }

    private void draw(Board board) {
        drawSteps(board.seminar());
        code.ifPresent(panel -> panel.show(board.groups().size()));
        notes.show(board);
        themes.show(board);
    }

    private void drawSteps(Seminar seminar) {
        steps.removeAll();
        Span phase =
                StaffPage.badge(
                        getTranslation("hosting.phase." + seminar.phase()),
                        seminar.phase().isOpen() ? "now" : "calm");
        phase.getElement().setAttribute("role", "status");
        steps.add(phase);
        if (!hosting.leads() || !seminar.phase().isOpen()) {
            return;
        }
        seminar.phase()
                .previous()
                .ifPresent(
                        to ->
                                steps.add(
                                        lead(
                                                "hosting.lead.back." + to,
                                                to,
                                                ButtonVariant.LUMO_TERTIARY)));
        seminar.phase()
                .next()
                .filter(Phase::isOpen)
                .ifPresent(
                        to ->
                                steps.add(
                                        lead(
                                                "hosting.lead." + to,
                                                to,
                                                ButtonVariant.LUMO_PRIMARY)));
        Button close = new Button(getTranslation("hosting.close"), _ -> askToClose());
        close.addThemeVariants(
                seminar.phase() == Phase.DECIDING
                        ? ButtonVariant.LUMO_PRIMARY
                        : ButtonVariant.LUMO_TERTIARY);
        close.addClassName("no-print");
        steps.add(close);
    }

    private Button lead(String key, Phase to, ButtonVariant variant) {
        Button button = new Button(getTranslation(key), _ -> lead(to));
        button.addThemeVariants(variant);
        button.addClassName("no-print");
        return button;
    }

    private void lead(Phase to) {
        if (!hosting.host().lead(hosting.actor(), shown.seminar(), to)) {
            Notification.show(getTranslation("hosting.lead.meanwhile"));
        }
        hosting.changed().run();
    }

    private void askToClose() {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        getTranslation("hosting.close.title"),
                        getTranslation("hosting.close.text"),
                        getTranslation("hosting.close"),
                        _ -> lead(Phase.CLOSED));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("form.cancel"));
        dialog.open();
    }
}
