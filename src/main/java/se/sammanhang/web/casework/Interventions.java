package se.sammanhang.web.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.application.RegisterParticipants;
import se.sammanhang.application.RegisterParticipants.Outcome;
import se.sammanhang.application.RegisterParticipants.Ticked;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.casework.InterventionType.Orientation;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.Labels;

/** What somebody takes part in, and a list to tick more: several at once, one day for all. */
final class Interventions extends Section {

    private final transient RegisterParticipants register;
    private final transient CurrentActor current;
    private final transient Enrolled person;
    private final transient Runnable changed;
    private final Forms form = new Forms(this);
    private final EnumSet<InterventionType> ticked = EnumSet.noneOf(InterventionType.class);
    private final DatePicker startedOn;
    private final DatePicker endedOn;
    private final Button add;

    Interventions(
            RegisterParticipants register,
            CurrentActor current,
            Enrolled person,
            Runnable changed) {
        this.register = register;
        this.current = current;
        this.person = person;
        this.changed = changed;
        startedOn = Forms.day(getTranslation("intervention.startedOn"), register.today());
        endedOn = Forms.day(getTranslation("intervention.endedOn"), register.today());
        startedOn.setValue(register.today());
        add = Forms.mainButton("", this::store);
        addClassName("card");
        add(new H2(getTranslation("intervention.title")));
        if (!person.interventions().isEmpty()) {
            add(spells());
        }
        add(tickList());
    }

    private UnorderedList spells() {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        person.interventions().stream()
                .sorted(
                        Comparator.comparing(
                                        (InterventionSpell spell) -> spell.endedOn().isPresent())
                                .thenComparing(
                                        InterventionSpell::startedOn, Comparator.reverseOrder()))
                .map(this::row)
                .forEach(rows::add);
        return rows;
    }

    private ListItem row(InterventionSpell spell) {
        Labels labels = new Labels(this);
        Span name = new Span(labels.of(spell.type()));
        name.addClassName("row-round");
        String since = labels.day(spell.startedOn());
        Span days =
                new Span(
                        spell.endedOn()
                                .map(
                                        end ->
                                                getTranslation(
                                                        "intervention.days",
                                                        since,
                                                        labels.day(end)))
                                .orElseGet(() -> getTranslation("intervention.since", since)));
        days.addClassName("muted");
        Div text = new Div(name, days);
        text.addClassName("row-text");
        Div acts = new Div();
        acts.addClassName("row-acts");
        if (spell.endedOn().isEmpty()) {
            acts.add(act("intervention.endToday", spell, () -> end(spell)));
        }
        acts.add(act("intervention.remove", spell, () -> remove(spell)));
        ListItem row = new ListItem(text, acts);
        row.addClassName("row");
        return row;
    }

    private Button act(String key, InterventionSpell spell, Runnable what) {
        Button button = new Button(getTranslation(key), _ -> what.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + new Labels(this).of(spell.type()));
        return button;
    }

    private void end(InterventionSpell spell) {
        register.end(current.actor(), person.id(), spell, register.today());
        changed.run();
    }

    private void remove(InterventionSpell spell) {
        register.untick(current.actor(), person.id(), spell);
        changed.run();
    }

    private Div tickList() {
        Set<InterventionType> going = EnumSet.noneOf(InterventionType.class);
        person.interventions().stream()
                .filter(spell -> spell.endedOn().isEmpty())
                .map(InterventionSpell::type)
                .forEach(going::add);
        Div groups = new Div();
        groups.addClassName("tick-groups");
        for (Orientation orientation : Orientation.values()) {
            List<InterventionType> types =
                    Arrays.stream(InterventionType.values())
                            .filter(type -> type.orientation() == orientation)
                            .filter(type -> !going.contains(type))
                            .toList();
            if (!types.isEmpty()) {
                groups.add(group(orientation, types));
            }
        }
        Div dates =
                new Div(form.field("startedOn", startedOn), form.field("endedOn", endedOn), add);
        dates.addClassName("tick-dates");
        endedOn.setHelperText(getTranslation("intervention.endedOn.help"));
        count();
        Div box =
                new Div(
                        new H3(
                                getTranslation(
                                        person.interventions().isEmpty()
                                                ? "intervention.first"
                                                : "intervention.add")),
                        form.summary(),
                        groups,
                        dates);
        box.addClassName("tick-box");
        return box;
    }

    private CheckboxGroup<InterventionType> group(
            Orientation orientation, List<InterventionType> types) {
        Labels labels = new Labels(this);
        CheckboxGroup<InterventionType> group = new CheckboxGroup<>();
        group.setLabel(labels.of(orientation));
        group.setItems(types);
        group.setItemLabelGenerator(labels::of);
        group.addClassName("tick-group");
        group.addValueChangeListener(
                change -> {
                    ticked.removeAll(change.getOldValue());
                    ticked.addAll(change.getValue());
                    count();
                });
        return group;
    }

    private void count() {
        add.setText(getTranslation("intervention.store", ticked.size()));
        add.setEnabled(!ticked.isEmpty());
    }

    private void store() {
        Outcome outcome =
                register.tick(
                        current.actor(),
                        person.id(),
                        new Ticked(
                                ticked,
                                Optional.ofNullable(startedOn.getValue()),
                                Optional.ofNullable(endedOn.getValue())));
        switch (outcome) {
            case Outcome.Registered _ -> {
                Notification.show(getTranslation("intervention.stored", ticked.size()));
                changed.run();
            }
            case Outcome.Faulty(var violations) -> form.show(violations);
        }
    }
}
