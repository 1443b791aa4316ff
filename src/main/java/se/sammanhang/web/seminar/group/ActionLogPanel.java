package se.sammanhang.web.seminar.group;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.sammanhang.application.seminar.group.SettleRequest;
import se.sammanhang.casework.Violation;
import se.sammanhang.seminar.group.ActionLog;
import se.sammanhang.seminar.group.Decision;
import se.sammanhang.seminar.group.Decision.Outcome;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.Labels;
import se.sammanhang.web.shell.StaffPage;

/** The action log: what is under way, and what became of the rest. You said, we did. */
final class ActionLogPanel extends Div {

    private final transient Hosting hosting;
    private final Div list = new Div();
    private transient @Nullable ActionLog shown;

    ActionLogPanel(Hosting hosting, String title) {
        this.hosting = hosting;
        add(StaffPage.card(title, list));
        show();
    }

    void show() {
        ActionLog log = hosting.actions().log(hosting.actor());
        if (log.equals(shown)) {
            return;
        }
        shown = log;
        list.removeAll();
        if (log.open().isEmpty() && log.settled().isEmpty()) {
            list.add(new Paragraph(getTranslation("hosting.log.none")));
            return;
        }
        list.add(new H3(getTranslation("hosting.log.open", log.open().size())));
        if (log.open().isEmpty()) {
            list.add(new Paragraph(getTranslation("hosting.log.noneOpen")));
        }
        list.add(rows(log.open()));
        if (!log.settled().isEmpty()) {
            list.add(
                    new H3(getTranslation("hosting.log.settled", log.settled().size())),
                    rows(log.settled()));
        }
    }

    private UnorderedList rows(List<Decision> decisions) {
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "decisions");
        decisions.forEach(decision -> rows.add(row(decision)));
        return rows;
    }

    private ListItem row(Decision decision) {
        Labels labels = new Labels(this);
        Div text = new Div();
        text.addClassName("row-text");
        if (!decision.said().isEmpty()) {
            text.add(line("hosting.log.said", decision.said()));
        }
        text.add(line("hosting.log.action", decision.action()));
        decision.settled()
                .ifPresent(
                        settled ->
                                text.add(
                                        line(
                                                settled.outcome() == Outcome.DONE
                                                        ? "hosting.log.did"
                                                        : "hosting.log.dropped",
                                                settled.what()
                                                        + " ("
                                                        + labels.day(settled.on())
                                                        + ")")));
        Span owner =
                new Span(
                        getTranslation(
                                "hosting.log.ownerAndDay",
                                decision.owner(),
                                labels.day(decision.dueOn())));
        Span decided =
                new Span(getTranslation("hosting.log.decided", labels.day(decision.decidedOn())));
        Div facts = new Div(owner, decided);
        facts.addClassNames("muted", "decision-facts");
        if (decision.isLate(hosting.actions().today())) {
            facts.add(StaffPage.badge(getTranslation("hosting.log.late"), "late"));
        }
        text.add(facts);
        ListItem row = new ListItem(text);
        row.addClassName("row");
        row.getElement().setAttribute("data-decision", decision.id().toString());
        if (hosting.leads() && decision.isOpen()) {
            row.add(acts(decision));
        }
        return row;
    }

    /** A label and what it is about, on one line. */
    private Paragraph line(String key, String words) {
        Span label = new Span(getTranslation(key));
        label.addClassName("decision-label");
        return new Paragraph(label, new Span(words));
    }

    private Div acts(Decision decision) {
        Button settle = new Button(getTranslation("hosting.log.settle"), _ -> askWhat(decision));
        settle.addThemeVariants(ButtonVariant.LUMO_SMALL);
        settle.setAriaLabel(getTranslation("hosting.log.settleWhich", decision.action()));
        Button remove =
                StaffButtons.small(
                        getTranslation("hosting.log.remove"),
                        getTranslation("hosting.log.removeWhich", decision.action()),
                        () -> askToRemove(decision));
        Div acts = new Div(settle, remove);
        acts.addClassNames("theme-acts", "no-print");
        return acts;
    }

    private void askWhat(Decision decision) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("hosting.settle.title"));
        dialog.setWidth("min(34rem, 100vw - 2rem)");
        Forms form = new Forms(dialog);
        RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
        outcome.setLabel(getTranslation("hosting.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(one -> getTranslation("hosting.outcome." + one));
        TextArea what = new TextArea(getTranslation("hosting.what"));
        what.setWidthFull();
        Div warning = new Div(getTranslation("hosting.noNames"));
        warning.addClassNames("notice", "warn");
        dialog.add(
                new Paragraph(decision.action()),
                form.summary(),
                form.field("outcome", outcome),
                warning,
                form.field("what", what));
        Button cancel = new Button(getTranslation("form.cancel"), _ -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter()
                .add(
                        cancel,
                        Forms.mainButton(
                                getTranslation("hosting.settle.save"),
                                () -> {
                                    List<Violation> violations =
                                            hosting.actions()
                                                    .settle(
                                                            hosting.actor(),
                                                            decision.id(),
                                                            new SettleRequest(
                                                                    outcome.getOptionalValue(),
                                                                    what.getValue()));
                                    if (violations.isEmpty()) {
                                        dialog.close();
                                        Notification.show(getTranslation("hosting.settle.saved"));
                                        hosting.changed().run();
                                    } else {
                                        form.show(violations);
                                    }
                                }));
        dialog.open();
    }

    private void askToRemove(Decision decision) {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        getTranslation("hosting.log.remove.title"),
                        getTranslation("hosting.log.remove.text"),
                        getTranslation("hosting.log.remove"),
                        _ -> {
                            hosting.actions().remove(hosting.actor(), decision.id());
                            hosting.changed().run();
                        });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("form.cancel"));
        dialog.open();
    }
}
