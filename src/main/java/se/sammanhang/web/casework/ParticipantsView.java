package se.sammanhang.web.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.sammanhang.application.Actor;
import se.sammanhang.application.RegisterParticipants;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NavigationEntry;
import se.sammanhang.web.shell.StaffPage;

/** Everybody at the account's sites, found by typing. */
@Route(value = "deltagare", layout = MainLayout.class)
@RolesAllowed({"COACH", "PROJECT_LEADER", "COORDINATOR"})
@NavigationEntry(titleKey = "navigation.participants", order = 11)
class ParticipantsView extends StaffPage {

    private static final int SHOWN_AT_ONCE = 50;

    private final List<Enrolled> everybody;
    private final Map<SiteId, String> sites;
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph count = muted("");
    private final Button more = new Button();
    private final TextField search = new TextField();
    private int shown = SHOWN_AT_ONCE;

    ParticipantsView(RegisterParticipants register, CurrentActor current) {
        Actor actor = current.actor();
        RouterLink enrol = new RouterLink(getTranslation("participants.enrol"), EnrolView.class);
        enrol.addClassName("main-link");
        heading(getTranslation("participants.title"), enrol);
        sites = register.sites(actor).stream().collect(Collectors.toMap(Site::id, Site::name));
        everybody =
                register.everybody(actor).stream()
                        .sorted(
                                Comparator.comparing((Enrolled person) -> person.exit().isPresent())
                                        .thenComparing(
                                                Enrolled::localCode, String.CASE_INSENSITIVE_ORDER))
                        .toList();
        search.setLabel(getTranslation("participants.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        search.addValueChangeListener(
                _ -> {
                    shown = SHOWN_AT_ONCE;
                    refresh();
                });
        rows.addClassName("rows");
        count.getElement().setAttribute("role", "status");
        more.setText(getTranslation("participants.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(
                _ -> {
                    shown += SHOWN_AT_ONCE;
                    refresh();
                });
        Div card = new Div(search, count, rows, more);
        card.addClassName("card");
        add(card);
        refresh();
    }

    private void refresh() {
        List<Enrolled> found = everybody.stream().filter(this::matches).toList();
        rows.removeAll();
        found.stream().limit(shown).map(this::row).forEach(rows::add);
        count.setText(
                getTranslation("participants.count", Math.min(shown, found.size()), found.size()));
        more.setVisible(found.size() > shown);
    }

    private boolean matches(Enrolled person) {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        return person.localCode().toLowerCase(Locale.ROOT).contains(wanted)
                || site(person).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private String site(Enrolled person) {
        return sites.getOrDefault(person.site(), person.site().value());
    }

    private ListItem row(Enrolled person) {
        RouterLink name =
                new RouterLink(
                        person.localCode(), ParticipantView.class, ParticipantView.to(person));
        name.addClassName("row-name");
        Span place = new Span(site(person));
        place.addClassName("muted");
        Div head = new Div(name, place);
        head.addClassName("row-head");
        Span spell = new Span(spell(person));
        spell.addClassName("muted");
        Div text = new Div(head, spell);
        text.addClassName("row-text");
        Div states = new Div(state(person, Occurrence.first(Occurrence.INTAKE)));
        if (person.exit().isPresent()) {
            states.add(state(person, Occurrence.first(Occurrence.EXIT)));
        }
        states.addClassName("row-states");
        ListItem row = new ListItem(text, states);
        row.addClassName("row");
        return row;
    }

    private String spell(Enrolled person) {
        String start = labels().day(person.startedOn());
        return person.exit()
                .flatMap(ExitRequest::exitedOn)
                .map(exit -> getTranslation("participants.left", start, labels().day(exit)))
                .orElseGet(() -> getTranslation("participants.since", start));
    }

    private Span state(Enrolled person, Occurrence occurrence) {
        String round = labels().of(occurrence);
        return person.answered().containsKey(occurrence)
                ? badge(getTranslation("participants.answered", round), "done")
                : badge(getTranslation("participants.notAnswered", round), "calm");
    }
}
