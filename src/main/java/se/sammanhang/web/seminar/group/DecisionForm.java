package se.sammanhang.web.seminar.group;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import se.sammanhang.application.seminar.group.DecisionRequest;
import se.sammanhang.casework.Violation;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.StaffPage;

/** A decision: what it answers to, what is to be done, by which role, until when. */
final class DecisionForm extends Div {

    private static final int YEARS_AHEAD = 5;

    private final transient Hosting hosting;
    private final transient UUID seminar;
    private final transient Forms form = new Forms(this);
    private final TextArea said = new TextArea();
    private final TextArea action = new TextArea();
    private final TextField owner = new TextField();
    private final DatePicker dueOn;

    DecisionForm(Hosting hosting, UUID seminar) {
        this.hosting = hosting;
        this.seminar = seminar;
        this.dueOn =
                Forms.day(
                        getTranslation("hosting.dueOn"),
                        hosting.actions().today().plusYears(YEARS_AHEAD));
        said.setLabel(getTranslation("hosting.said"));
        action.setLabel(getTranslation("hosting.action"));
        owner.setLabel(getTranslation("hosting.owner"));
        Div warning = new Div(getTranslation("hosting.noNames"));
        warning.addClassNames("notice", "warn");
        Div wide = new Div(form.field("said", said), form.field("action", action));
        wide.addClassName("form-column");
        Div grid = new Div(form.field("owner", owner), form.field("dueOn", dueOn));
        grid.addClassName("form-grid");
        Div buttons =
                new Div(Forms.mainButton(getTranslation("hosting.decide.save"), this::decide));
        buttons.addClassName("form-buttons");
        Section card =
                StaffPage.card(
                        getTranslation("hosting.decide"),
                        form.summary(),
                        warning,
                        wide,
                        grid,
                        buttons);
        card.addClassName("form");
        addClassName("no-print");
        add(card);
    }

    /** Begins a decision that answers to this. */
    void answer(String theme) {
        said.setValue(theme);
        action.focus();
    }

    private void decide() {
        List<Violation> violations =
                hosting.actions()
                        .decide(
                                hosting.actor(),
                                seminar,
                                new DecisionRequest(
                                        said.getValue(),
                                        action.getValue(),
                                        owner.getValue(),
                                        dueOn.getOptionalValue()));
        if (!violations.isEmpty()) {
            form.show(violations);
            return;
        }
        form.clear();
        said.clear();
        action.clear();
        owner.clear();
        dueOn.clear();
        Notification.show(getTranslation("hosting.decide.saved"));
        hosting.changed().run();
    }
}
