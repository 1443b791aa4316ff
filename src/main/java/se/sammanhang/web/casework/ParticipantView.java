package se.sammanhang.web.casework;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sammanhang.application.Actor;
import se.sammanhang.application.RegisterParticipants;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.application.RegistryStore.SharedWords;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.fieldwork.RoundSchedule;
import se.sammanhang.programme.Site;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.StaffPage;

/** One participant: surveys and their state, interventions, exit. */
@Route(value = "deltagare/:id", layout = MainLayout.class)
@RolesAllowed({"COACH", "PROJECT_LEADER", "COORDINATOR"})
class ParticipantView extends StaffPage implements BeforeEnterObserver {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final transient RegisterParticipants register;
    private final transient CurrentActor current;
    private final transient HandOut handOut;
    private final Div content = new Div();

    ParticipantView(RegisterParticipants register, CurrentActor current, HandOut handOut) {
        this.register = register;
        this.current = current;
        this.handOut = handOut;
        content.addClassName("participant");
    }

    static RouteParameters to(Enrolled person) {
        return to(person.id());
    }

    static RouteParameters to(EnrolmentId id) {
        return new RouteParameters(new RouteParam("id", id.toString()));
    }

    /** The enrolment a page address names, as far as the account may see it. */
    static Optional<Enrolled> find(
            RegisterParticipants register, Actor actor, BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get("id")
                .filter(UUID.asMatchPredicate())
                .map(EnrolmentId::parse)
                .flatMap(id -> register.find(actor, id));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = current.actor();
        Optional<Enrolled> found = find(register, actor, event);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Enrolled person = found.get();
        RouterLink exit =
                new RouterLink(
                        getTranslation(
                                person.exit().isPresent()
                                        ? "participant.correctExit"
                                        : "participant.exit"),
                        ExitView.class,
                        to(person));
        exit.addClassName("side-link");
        heading(person.localCode(), exit);
        add(meta(actor, person), content);
        show(person);
    }

    private void show(Enrolled person) {
        Interventions interventions =
                new Interventions(register, current, person, () -> reload(person.id()));
        content.removeAll();
        List<SharedWords> words = register.sharedWords(current.actor(), person.id());
        Div surveys = new Div(rounds(person));
        if (!words.isEmpty()) {
            surveys.add(shared(words));
        }
        content.add(surveys, interventions);
    }

    private Section shared(List<SharedWords> all) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        for (SharedWords one : all) {
            Span round = new Span(labels().of(one.occurrence()) + " · " + labels().day(one.on()));
            round.addClassName("row-round");
            Paragraph words = new Paragraph(one.words());
            words.addClassName("own-words");
            Div text = new Div(round, words);
            text.addClassName("row-text");
            ListItem row = new ListItem(text);
            row.addClassName("row");
            rows.add(row);
        }
        return card(getTranslation("shared.title"), muted(getTranslation("shared.why")), rows);
    }

    private void reload(EnrolmentId id) {
        register.find(current.actor(), id).ifPresent(this::show);
    }

    private Paragraph meta(Actor actor, Enrolled person) {
        String site =
                register.project(actor).sites().stream()
                        .filter(known -> known.id().equals(person.site()))
                        .map(Site::name)
                        .findFirst()
                        .orElse(person.site().value());
        String text =
                String.join(
                        " · ",
                        site,
                        labels().of(person.gender()),
                        labels().of(person.ageBand()),
                        labels().of(person.inflow()),
                        getTranslation("participant.started", labels().day(person.startedOn())));
        Paragraph meta = muted(text);
        meta.addClassName("meta");
        person.exit().ifPresent(exit -> meta.add(left(exit)));
        return meta;
    }

    private Span left(ExitRequest exit) {
        String day = exit.exitedOn().map(labels()::day).orElse("");
        String reason = exit.mainReason().map(labels()::of).orElse("");
        return badge(getTranslation("participant.left", day, reason), "calm");
    }

    private Section rounds(Enrolled person) {
        LocalDate today = register.today();
        Optional<LocalDate> exit = person.exit().flatMap(ExitRequest::exitedOn);
        var answerable =
                RoundSchedule.answerableOn(today, person.startedOn(), exit).stream()
                        .map(RoundSchedule.Due::occurrence)
                        .toList();
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        RoundSchedule.openedBy(today, person.startedOn(), exit)
                .forEach(
                        due ->
                                rows.add(
                                        round(
                                                person,
                                                due.occurrence(),
                                                answerable.contains(due.occurrence()))));
        return card(getTranslation("rounds.title"), muted(getTranslation("rounds.privacy")), rows);
    }

    private ListItem round(Enrolled person, Occurrence occurrence, boolean answerable) {
        Span name = new Span(labels().of(occurrence));
        name.addClassName("row-round");
        Div text = new Div(name, state(person, occurrence, answerable));
        text.addClassName("row-text");
        ListItem row = new ListItem(text);
        row.addClassName("row");
        if (answerable && !person.answered().containsKey(occurrence)) {
            row.add(handOut.buttons(person, occurrence, () -> reload(person.id())));
        }
        return row;
    }

    private Span state(Enrolled person, Occurrence occurrence, boolean answerable) {
        LocalDate answered = person.answered().get(occurrence);
        if (answered != null) {
            return badge(getTranslation("rounds.answered", labels().day(answered)), "done");
        }
        if (!answerable) {
            return badge(getTranslation("rounds.closed"), "calm");
        }
        return register.liveLink(person, occurrence)
                .map(until -> badge(getTranslation("rounds.invited", labels().day(until)), "calm"))
                .orElseGet(() -> badge(getTranslation("rounds.notAnswered"), "now"));
    }
}
