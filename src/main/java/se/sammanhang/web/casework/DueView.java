package se.sammanhang.web.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import se.sammanhang.application.FollowUp;
import se.sammanhang.application.FollowUp.AnsweredRound;
import se.sammanhang.application.FollowUp.Coverage;
import se.sammanhang.application.FollowUp.DueRound;
import se.sammanhang.application.FollowUp.Overview;
import se.sammanhang.application.FollowUp.Urgency;
import se.sammanhang.application.RegisterParticipants;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NamedSelect;
import se.sammanhang.web.shell.NavigationEntry;
import se.sammanhang.web.shell.StaffPage;

/** The Monday list. */
@Route(value = "", layout = MainLayout.class)
@RolesAllowed({"COACH", "PROJECT_LEADER", "COORDINATOR"})
@NavigationEntry(titleKey = "navigation.due", order = 10)
class DueView extends StaffPage {

    private static final int ANSWERED_SHOWN = 8;
    private static final int DUE_SHOWN = 25;

    private final transient FollowUp followUp;
    private final transient RegisterParticipants register;
    private final transient CurrentActor current;
    private final transient HandOut handOut;
    private final Div content = new Div();
    private Optional<SiteId> only = Optional.empty();
    private int shown = DUE_SHOWN;

    DueView(
            FollowUp followUp,
            RegisterParticipants register,
            CurrentActor current,
            HandOut handOut) {
        this.followUp = followUp;
        this.register = register;
        this.current = current;
        this.handOut = handOut;
        content.addClassName("due-content");
        List<Site> sites = register.sites(current.actor());
        if (sites.size() > 1) {
            heading(getTranslation("due.title"), siteFilter(sites));
        } else {
            heading(getTranslation("due.title"));
        }
        add(content);
        refresh();
    }

    private Select<Site> siteFilter(List<Site> sites) {
        Select<Site> filter = new NamedSelect<>();
        filter.setAriaLabel(getTranslation("due.site"));
        filter.setItems(sites);
        filter.setItemLabelGenerator(
                site -> site == null ? getTranslation("due.allSites") : site.name());
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("due.allSites"));
        filter.addClassName("site-filter");
        filter.addValueChangeListener(
                change -> {
                    only = Optional.ofNullable(change.getValue()).map(Site::id);
                    shown = DUE_SHOWN;
                    refresh();
                });
        return filter;
    }

    private void refresh() {
        Overview overview = followUp.overview(current.actor(), only);
        content.removeAll();
        Div left = new Div();
        left.addClassName("due-left");
        if (!overview.wantContact().isEmpty()) {
            left.add(contact(overview));
        }
        left.add(due(overview));
        Div right = new Div(coverage(overview), answered(overview));
        right.addClassName("due-right");
        content.add(left, right);
    }

    private Section contact(Overview overview) {
        UnorderedList rows = rows();
        overview.wantContact().forEach(person -> rows.add(contactRow(overview, person)));
        Section card =
                card(
                        getTranslation("due.contact", overview.wantContact().size()),
                        muted(getTranslation("due.contactWhy")),
                        rows);
        card.addClassName("contact");
        return card;
    }

    private ListItem contactRow(Overview overview, Enrolled person) {
        Button done = new Button(getTranslation("due.contacted"));
        done.addThemeVariants(ButtonVariant.LUMO_SMALL);
        done.setAriaLabel(getTranslation("due.contactedWho", person.localCode()));
        done.addClickListener(
                _ -> {
                    register.contacted(current.actor(), person.id());
                    refresh();
                });
        return row(overview, person, new Span(), done);
    }

    private Section due(Overview overview) {
        List<DueRound> fresh =
                overview.due().stream().filter(due -> due.urgency() != Urgency.OLD).toList();
        List<DueRound> old =
                overview.due().stream().filter(due -> due.urgency() == Urgency.OLD).toList();
        Section card = card(getTranslation("due.now", fresh.size()));
        card.addClassName("due-now");
        if (fresh.isEmpty()) {
            card.add(muted(getTranslation("due.nothing")));
        } else {
            card.add(dueRows(overview, fresh));
        }
        if (!old.isEmpty()) {
            Details older = new Details(getTranslation("due.old", old.size()));
            older.addOpenedChangeListener(
                    change -> {
                        if (change.isOpened() && older.getContent().findAny().isEmpty()) {
                            older.add(dueRows(overview, old));
                        }
                    });
            card.add(older);
        }
        return card;
    }

    private Div dueRows(Overview overview, List<DueRound> rounds) {
        UnorderedList rows = rows();
        Div all = new Div(rows);
        rounds.stream().limit(shown).forEach(due -> rows.add(dueRow(overview, due)));
        if (rounds.size() > shown) {
            Button more = new Button(getTranslation("due.more", rounds.size() - shown));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            more.addClickListener(
                    _ -> {
                        rounds.stream().skip(shown).forEach(due -> rows.add(dueRow(overview, due)));
                        all.remove(more);
                    });
            all.add(more);
        }
        return all;
    }

    private ListItem dueRow(Overview overview, DueRound due) {
        Span what = new Span(labels().of(due.occurrence()));
        what.addClassName("row-round");
        Span state =
                switch (due.urgency()) {
                    case OPEN ->
                            badge(getTranslation("due.until", labels().day(due.until())), "now");
                    case OVERDUE, OLD ->
                            badge(getTranslation("due.late", labels().day(due.until())), "late");
                };
        Span line = new Span(what, state);
        line.addClassName("row-line");
        due.linkUntil()
                .ifPresent(
                        until ->
                                line.add(
                                        badge(
                                                getTranslation("due.invited", labels().day(until)),
                                                "calm")));
        return row(
                overview,
                due.person(),
                line,
                handOut.buttons(due.person(), due.occurrence(), this::refresh));
    }

    private Section answered(Overview overview) {
        Section card = card(getTranslation("due.answered"));
        if (overview.answered().isEmpty()) {
            card.add(muted(getTranslation("due.nobodyAnswered")));
            return card;
        }
        UnorderedList rows = rows();
        overview.answered().stream()
                .limit(ANSWERED_SHOWN)
                .forEach(answered -> rows.add(answeredRow(overview, answered)));
        card.add(rows);
        return card;
    }

    private ListItem answeredRow(Overview overview, AnsweredRound answered) {
        Span line = new Span(new Span(labels().of(answered.occurrence())));
        line.add(badge(getTranslation("rounds.answered", labels().day(answered.on())), "done"));
        line.addClassName("row-line");
        return row(overview, answered.person(), line);
    }

    private Section coverage(Overview overview) {
        Div table = new Div();
        table.addClassName("coverage");
        for (Coverage site : overview.coverage()) {
            Span name = new Span(site.site().name());
            name.addClassName("coverage-site");
            table.add(
                    name,
                    share("due.coverageIntake", site.intake(), site.intakeOf()),
                    share("due.coverageExit", site.exit(), site.exitOf()));
        }
        return card(getTranslation("due.coverage"), table);
    }

    /** A bar with its n of N; never a bare share. */
    private Div share(String key, int n, int of) {
        Element bar = new Element("progress");
        bar.setAttribute("class", "bar");
        bar.setAttribute("aria-hidden", "true");
        bar.setAttribute("max", String.valueOf(Math.max(1, of)));
        bar.setAttribute("value", String.valueOf(n));
        Span text = new Span(getTranslation(key, n, of));
        text.getElement().setAttribute("data-n", String.valueOf(n));
        text.getElement().setAttribute("data-base", String.valueOf(of));
        Div share = new Div(text);
        share.getElement().appendChild(bar);
        share.addClassName("share");
        return share;
    }

    private static UnorderedList rows() {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        return rows;
    }

    private static ListItem row(
            Overview overview, Enrolled person, Component line, Component... acts) {
        RouterLink name =
                new RouterLink(
                        person.localCode(), ParticipantView.class, ParticipantView.to(person));
        name.addClassName("row-name");
        Div head = new Div(name);
        head.addClassName("row-head");
        if (overview.coverage().size() > 1) {
            Span site = new Span(siteName(overview, person.site()));
            site.addClassName("muted");
            head.add(site);
        }
        Div text = new Div(head, line);
        text.addClassName("row-text");
        ListItem row = new ListItem(text);
        row.add(acts);
        row.addClassName("row");
        return row;
    }

    private static String siteName(Overview overview, SiteId id) {
        return overview.project().sites().stream()
                .filter(site -> site.id().equals(id))
                .map(Site::name)
                .findFirst()
                .orElse(id.value());
    }
}
