package se.sammanhang.web.casework;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import se.sammanhang.application.RegisterParticipants;
import se.sammanhang.application.RegisterParticipants.Outcome;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.programme.Site;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NamedSelect;
import se.sammanhang.web.shell.StaffPage;

/** Six fields, one minute: somebody starts. */
@Route(value = "deltagare/ny", layout = MainLayout.class)
@RolesAllowed({"COACH", "PROJECT_LEADER", "COORDINATOR"})
class EnrolView extends StaffPage {

    private final transient RegisterParticipants register;
    private final transient CurrentActor current;
    private final Forms form = new Forms(this);
    private final Select<Site> site = new NamedSelect<>();
    private final TextField localCode = new TextField();
    private final RadioButtonGroup<GenderAtEnrolment> gender = new RadioButtonGroup<>();
    private final RadioButtonGroup<AgeBand> ageBand = new RadioButtonGroup<>();
    private final Select<InflowChannel> inflow = new NamedSelect<>();
    private final DatePicker startedOn;
    private final Div twin = new Div();
    private final Button store;
    private String confirmedCode = "";

    EnrolView(RegisterParticipants register, CurrentActor current) {
        this.register = register;
        this.current = current;
        heading(getTranslation("enrol.title"));
        startedOn = Forms.day(getTranslation("enrol.startedOn"), register.today());
        startedOn.setValue(register.today());
        store = Forms.mainButton(getTranslation("enrol.store"), this::store);
        store.addClickShortcut(Key.ENTER).listenOn(this).setBrowserDefaultAllowed(true);
        fields();
        Div card = new Div(form.summary(), grid(), twin, buttons());
        card.addClassNames("card", "form");
        add(card);
        (site.isEmpty() ? site : localCode).getElement().callJsFunction("focus");
    }

    private void fields() {
        List<Site> sites = register.sites(current.actor());
        site.setLabel(getTranslation("enrol.site"));
        site.setItems(sites);
        site.setItemLabelGenerator(Site::name);
        if (sites.size() == 1) {
            site.setValue(sites.getFirst());
        }
        localCode.setLabel(getTranslation("enrol.localCode"));
        localCode.setHelperText(getTranslation("enrol.localCode.help"));
        localCode.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        localCode.addValueChangeListener(_ -> warnOfTwin());
        site.addValueChangeListener(_ -> warnOfTwin());
        gender.setLabel(getTranslation("enrol.gender"));
        gender.setHelperText(getTranslation("enrol.gender.help"));
        gender.setItems(GenderAtEnrolment.values());
        gender.setItemLabelGenerator(labels()::of);
        ageBand.setLabel(getTranslation("enrol.ageBand"));
        ageBand.setItems(AgeBand.values());
        ageBand.setItemLabelGenerator(labels()::of);
        inflow.setLabel(getTranslation("enrol.inflow"));
        inflow.setItems(InflowChannel.values());
        inflow.setItemLabelGenerator(labels()::of);
        twin.addClassNames("notice", "warn");
        twin.getElement().setAttribute("role", "status");
        twin.setVisible(false);
    }

    private Div grid() {
        Div grid =
                new Div(
                        form.field("site", site),
                        form.field("localCode", localCode),
                        form.field("gender", gender),
                        form.field("ageBand", ageBand),
                        form.field("inflow", inflow),
                        form.field("startedOn", startedOn));
        grid.addClassName("form-grid");
        return grid;
    }

    private Div buttons() {
        RouterLink cancel = new RouterLink(getTranslation("form.cancel"), ParticipantsView.class);
        Div buttons = new Div(store, cancel);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    /** The same code twice may be the same person twice; staff decide, on a second press. */
    private boolean warnOfTwin() {
        boolean known =
                Optional.ofNullable(site.getValue())
                        .filter(_ -> !localCode.getValue().isBlank())
                        .flatMap(
                                at ->
                                        register.sameCode(
                                                current.actor(), at.id(), localCode.getValue()))
                        .isPresent();
        twin.setText(known ? getTranslation("enrol.twin", localCode.getValue().strip()) : "");
        twin.setVisible(known);
        store.setText(getTranslation(known ? "enrol.storeAnyway" : "enrol.store"));
        return known;
    }

    private void store() {
        form.clear();
        if (warnOfTwin() && !confirmedCode.equals(localCode.getValue())) {
            confirmedCode = localCode.getValue();
            if (violationsAbsent()) {
                return;
            }
        }
        switch (register.enrol(current.actor(), request())) {
            case Outcome.Registered(var id) ->
                    getUI().ifPresent(
                                    ui ->
                                            ui.navigate(
                                                    ParticipantView.class, ParticipantView.to(id)));
            case Outcome.Faulty(var violations) -> form.show(violations);
        }
    }

    private boolean violationsAbsent() {
        return se.sammanhang.casework.EnrolmentRules.violations(request(), register.today())
                .isEmpty();
    }

    private EnrolmentRequest request() {
        return new EnrolmentRequest(
                Optional.ofNullable(site.getValue()).map(Site::id),
                localCode.getValue(),
                Optional.ofNullable(gender.getValue()),
                Optional.ofNullable(ageBand.getValue()),
                Optional.ofNullable(inflow.getValue()),
                Optional.ofNullable(startedOn.getValue()));
    }
}
