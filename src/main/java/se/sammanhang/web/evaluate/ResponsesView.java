package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.sammanhang.application.RegisterParticipants;
import se.sammanhang.application.ResearchStore.ResponseAddress;
import se.sammanhang.application.desk.ExcludeResponses;
import se.sammanhang.application.desk.ExcludeResponses.Listed;
import se.sammanhang.application.desk.ExclusionStore.Exclusion;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;
import se.sammanhang.scoring.StraightLining.Sign;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NamedSelect;

/** Every submitted response under its pseudonym; single ones can be left out and taken in again. */
@Route(value = "utvardering/svar", layout = MainLayout.class)
@RolesAllowed("EVALUATOR")
@DeskEntry(titleKey = "responses.navigation", order = 40)
@StyleSheet("frontend/evaluate.css")
@StyleSheet("frontend/desk.css")
class ResponsesView extends DeskPage {

    private static final int SHOWN_AT_ONCE = 50;
    private static final int DAYS_A_WEEK = 7;
    private static final int SHORT = 8;
    private static final List<RoundCode> IN_TIME =
            List.of(
                    Occurrence.INTAKE,
                    Occurrence.THREE_MONTHLY,
                    Occurrence.EXIT,
                    Occurrence.TWELVE_MONTHS_AFTER,
                    Occurrence.EXPRESS);

    /** Which responses are listed by their signs. */
    private enum Signs {
        ANY,
        SAME_BOTH_WAYS,
        LONG_RUN,
        NONE
    }

    /** Which responses are listed by whether they count. */
    private enum Counts {
        IN,
        OUT
    }

    private final transient ExcludeResponses responses;
    private final transient CurrentActor current;
    private final transient Map<SiteId, String> sites;
    private final Select<Occurrence> round = new NamedSelect<>();
    private final Select<Signs> signs = new NamedSelect<>();
    private final Select<Counts> counts = new NamedSelect<>();
    private final Paragraph count = muted("");
    private final UnorderedList rows = new UnorderedList();
    private final UnorderedList history = new UnorderedList();
    private final Button more = new Button();
    private transient List<Listed> everything;
    private int shown = SHOWN_AT_ONCE;

    ResponsesView(ExcludeResponses responses, RegisterParticipants register, CurrentActor current) {
        this.responses = responses;
        this.current = current;
        this.sites =
                register.project(current.actor()).sites().stream()
                        .collect(Collectors.toMap(Site::id, Site::name));
        this.everything = responses.list(current.actor());
        heading(getTranslation("responses.title"));
        count.getElement().setAttribute("role", "status");
        rows.addClassName("rows");
        history.addClassName("rows");
        more.setText(getTranslation("responses.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(
                _ -> {
                    shown += SHOWN_AT_ONCE;
                    show();
                });
        Div list = new Div(filters(), count, rows, more);
        list.addClassName("card");
        add(
                muted(getTranslation("responses.what")),
                list,
                card(
                        getTranslation("responses.history"),
                        muted(getTranslation("responses.history.what")),
                        history));
        show();
        showHistory();
    }

    private Div filters() {
        round.setLabel(getTranslation("responses.filter.round"));
        round.setItems(
                everything.stream()
                        .map(one -> one.response().occurrence())
                        .distinct()
                        .sorted(ResponsesView::inTime)
                        .toList());
        every(round);
        round.setItemLabelGenerator(
                one -> one == null ? getTranslation("responses.filter.every") : labels().of(one));
        signs.setLabel(getTranslation("responses.filter.signs"));
        signs.setItems(Signs.values());
        every(signs);
        signs.setItemLabelGenerator(
                one ->
                        one == null
                                ? getTranslation("responses.filter.every")
                                : getTranslation("responses.signs." + one.name()));
        counts.setLabel(getTranslation("responses.filter.counts"));
        counts.setItems(Counts.values());
        every(counts);
        counts.setItemLabelGenerator(
                one ->
                        one == null
                                ? getTranslation("responses.filter.every")
                                : getTranslation("responses.counts." + one.name()));
        Div filters = new Div(round, signs, counts);
        filters.addClassName("desk-filters");
        return filters;
    }

    private void every(Select<?> filter) {
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("responses.filter.every"));
        filter.addValueChangeListener(
                _ -> {
                    shown = SHOWN_AT_ONCE;
                    show();
                });
    }

    private static int inTime(Occurrence one, Occurrence other) {
        return Comparator.comparingInt(
                        (Occurrence occurrence) -> IN_TIME.indexOf(occurrence.round()))
                .thenComparing(Occurrence::number)
                .compare(one, other);
    }

    private void show() {
        List<Listed> found = everything.stream().filter(this::matches).toList();
        rows.removeAll();
        found.stream().limit(shown).map(this::row).forEach(rows::add);
        count.setText(
                getTranslation(
                        "responses.count",
                        Math.min(shown, found.size()),
                        found.size(),
                        everything.stream().filter(one -> one.exclusion().isPresent()).count()));
        more.setVisible(found.size() > shown);
    }

    private boolean matches(Listed one) {
        return round.getOptionalValue()
                        .map(wanted -> wanted.equals(one.response().occurrence()))
                        .orElse(true)
                && signs.getOptionalValue().map(wanted -> has(one, wanted)).orElse(true)
                && counts.getOptionalValue()
                        .map(wanted -> (wanted == Counts.IN) == one.exclusion().isEmpty())
                        .orElse(true);
    }

    private static boolean has(Listed one, Signs wanted) {
        return switch (wanted) {
            case ANY -> !one.signs().isEmpty();
            case SAME_BOTH_WAYS -> one.signs().contains(Sign.SAME_BOTH_WAYS);
            case LONG_RUN -> one.signs().contains(Sign.LONG_RUN);
            case NONE -> one.signs().isEmpty();
        };
    }

    private ListItem row(Listed one) {
        Span name = new Span(pseudonym(one.response().address()));
        name.addClassName("row-name");
        Span place = new Span(sites.getOrDefault(one.site(), one.site().value()));
        place.addClassName("muted");
        Div head = new Div(name, place);
        head.addClassName("row-head");
        Span what =
                new Span(
                        getTranslation(
                                "responses.row",
                                labels().of(one.response().occurrence()),
                                Math.floorDiv(one.response().daysSinceStart(), DAYS_A_WEEK),
                                one.answered(),
                                one.asked()));
        what.addClassName("muted");
        Div line = new Div();
        line.addClassName("row-line");
        one.signs()
                .forEach(
                        sign ->
                                line.add(
                                        badge(
                                                getTranslation("responses.sign." + sign.name()),
                                                "now")));
        one.exclusion()
                .ifPresent(_ -> line.add(badge(getTranslation("responses.leftOut"), "late")));
        Div text = new Div(head, what, line);
        text.addClassName("row-text");
        ListItem row = new ListItem(text, act(one));
        row.addClassName("row");
        row.getElement().setAttribute("data-response", pseudonym(one.response().address()));
        return row;
    }

    private Button act(Listed one) {
        String whose =
                pseudonym(one.response().address())
                        + ", "
                        + labels().of(one.response().occurrence());
        Optional<UUID> exclusion = one.exclusion().map(Exclusion::id);
        String text =
                getTranslation(exclusion.isPresent() ? "responses.takeIn" : "responses.leaveOut");
        Button button =
                new Button(
                        text,
                        _ ->
                                exclusion.ifPresentOrElse(
                                        this::takeIn,
                                        () -> askToLeaveOut(one.response().address(), whose)));
        button.setAriaLabel(text + ": " + whose);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** The first signs of the pseudonym are enough to tell people apart on a page. */
    private static String pseudonym(ResponseAddress address) {
        String id = address.researchId().toString().substring(0, SHORT);
        return address.spell() == 1 ? id : id + "/" + address.spell();
    }

    private void askToLeaveOut(ResponseAddress address, String whose) {
        new LeaveOutDialog(
                        whose,
                        (reason, words) ->
                                responses.exclude(current.actor(), address, reason, words),
                        () -> changed(getTranslation("responses.done.leftOut", whose)))
                .open();
    }

    private void takeIn(UUID exclusion) {
        responses.lift(current.actor(), exclusion);
        changed(getTranslation("responses.done.takenIn"));
    }

    private void changed(String said) {
        everything = responses.list(current.actor());
        show();
        showHistory();
        Notification.show(said);
    }

    private void showHistory() {
        history.removeAll();
        List<Exclusion> decisions = responses.history(current.actor());
        if (decisions.isEmpty()) {
            history.add(new ListItem(getTranslation("responses.history.none")));
        }
        decisions.forEach(decision -> history.add(row(decision)));
    }

    private ListItem row(Exclusion decision) {
        Span name =
                new Span(
                        pseudonym(decision.response())
                                + ", "
                                + labels().of(decision.response().occurrence()));
        name.addClassName("row-round");
        String reason = getTranslation("responses.reason." + decision.reason().name());
        Span why =
                new Span(
                        decision.words().isBlank()
                                ? getTranslation(
                                        "responses.decision",
                                        labels().day(decision.excludedAt()),
                                        reason)
                                : getTranslation(
                                        "responses.decisionWords",
                                        labels().day(decision.excludedAt()),
                                        reason,
                                        decision.words()));
        why.addClassName("muted");
        Div text = new Div(name, why);
        text.addClassName("row-text");
        Div states =
                new Div(
                        decision.liftedAt()
                                .map(
                                        when ->
                                                badge(
                                                        getTranslation(
                                                                "responses.lifted",
                                                                labels().day(when)),
                                                        "done"))
                                .orElseGet(
                                        () -> badge(getTranslation("responses.leftOut"), "late")));
        states.addClassName("row-states");
        ListItem row = new ListItem(text, states);
        row.addClassName("row");
        return row;
    }
}
