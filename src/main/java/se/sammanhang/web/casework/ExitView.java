package se.sammanhang.web.casework;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import se.sammanhang.application.RegisterParticipants;
import se.sammanhang.application.RegisterParticipants.Outcome;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NamedSelect;
import se.sammanhang.web.shell.StaffPage;

/** Somebody leaves: day, main reason, work, study. Opens the exit survey. */
@Route(value = "deltagare/:id/avslut", layout = MainLayout.class)
@RolesAllowed({"COACH", "PROJECT_LEADER", "COORDINATOR"})
class ExitView extends StaffPage implements BeforeEnterObserver {

    private final transient RegisterParticipants register;
    private final transient CurrentActor current;
    private final Forms form = new Forms(this);
    private final DatePicker exitedOn;
    private final Select<ExitReason> mainReason = new NamedSelect<>();
    private final Checkbox works = new Checkbox();
    private final Checkbox studies = new Checkbox();
    private final ReasonFlags flags = new ReasonFlags(works, studies);

    ExitView(RegisterParticipants register, CurrentActor current) {
        this.register = register;
        this.current = current;
        exitedOn = Forms.day(getTranslation("exit.exitedOn"), register.today());
        mainReason.setLabel(getTranslation("exit.mainReason"));
        mainReason.setItems(
                Arrays.stream(ExitReason.values())
                        .filter(reason -> reason != ExitReason.UNREADABLE_IN_SOURCE)
                        .toList());
        mainReason.setItemLabelGenerator(labels()::of);
        works.setLabel(getTranslation("exit.works"));
        studies.setLabel(getTranslation("exit.studies"));
        mainReason.addValueChangeListener(change -> flags.follow(change.getValue()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Enrolled> found = ParticipantView.find(register, current.actor(), event);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Enrolled person = found.get();
        heading(getTranslation("exit.title", person.localCode()));
        prefill(person.exit());
        Div opens = new Div(getTranslation("exit.opens"));
        opens.addClassNames("notice", "info");
        Div grid = new Div(form.field("exitedOn", exitedOn), form.field("mainReason", mainReason));
        grid.addClassName("form-grid");
        Div ticks = new Div(works, studies);
        ticks.addClassName("flags");
        Div card = new Div(form.summary(), grid, ticks, opens, buttons(person));
        card.addClassNames("card", "form");
        add(card);
    }

    private void prefill(Optional<ExitRequest> known) {
        exitedOn.setValue(known.flatMap(ExitRequest::exitedOn).orElse(register.today()));
        known.flatMap(ExitRequest::mainReason).ifPresent(mainReason::setValue);
        known.ifPresent(exit -> flags.known(mainReason.getValue(), exit.works(), exit.studies()));
    }

    private Div buttons(Enrolled person) {
        RouterLink cancel =
                new RouterLink(
                        getTranslation("form.cancel"),
                        ParticipantView.class,
                        ParticipantView.to(person));
        Div buttons =
                new Div(
                        Forms.mainButton(getTranslation("exit.store"), () -> store(person)),
                        cancel);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    private void store(Enrolled person) {
        ExitRequest request =
                new ExitRequest(
                        Optional.ofNullable(exitedOn.getValue()),
                        Optional.ofNullable(mainReason.getValue()),
                        works.getValue(),
                        studies.getValue());
        switch (register.exit(current.actor(), person.id(), request)) {
            case Outcome.Registered _ -> {
                Notification.show(getTranslation("exit.stored"));
                getUI().ifPresent(
                                ui ->
                                        ui.navigate(
                                                ParticipantView.class, ParticipantView.to(person)));
            }
            case Outcome.Faulty(var violations) -> form.show(violations);
        }
    }
}
