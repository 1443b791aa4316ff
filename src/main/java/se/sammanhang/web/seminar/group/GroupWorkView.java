package se.sammanhang.web.seminar.group;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.sammanhang.application.Role;
import se.sammanhang.application.seminar.group.HostSeminar;
import se.sammanhang.application.seminar.group.KeepActions;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.seminar.group.Board;
import se.sammanhang.seminar.group.Seminar;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NavigationEntry;
import se.sammanhang.web.shell.StaffPage;

/**
 * Group work as its host leads it, and the decisions of the project. What was decided last time
 * stands first. Steering groups read the same page.
 */
@Route(value = "grupparbete/:id?", layout = MainLayout.class)
@RolesAllowed({"EVALUATOR", "STEERING_GROUP"})
@NavigationEntry(titleKey = "navigation.groups", order = 36)
@StyleSheet("frontend/hosting.css")
class GroupWorkView extends StaffPage implements BeforeEnterObserver {

    private static final int EVERY_MILLISECONDS = 3000;

    private final transient Hosting hosting;
    private final Div content = new Div();
    private Optional<UUID> asked = Optional.empty();
    private transient @Nullable LiveSeminar live;
    private @Nullable Registration polling;

    GroupWorkView(HostSeminar host, KeepActions actions, CurrentActor current) {
        boolean leads = current.actor().role() == Role.EVALUATOR;
        this.hosting = new Hosting(host, actions, current, leads, this::look);
        Button print = new Button(getTranslation("hosting.print"));
        print.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        print.addClassName("no-print");
        print.addClickListener(_ -> print.getElement().executeJs("window.print()"));
        heading(getTranslation("hosting.title"), print);
        add(content);
    }

    /** An address without a seminar shows the one that is open now, or else the way to open one. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getRouteParameters().get("id").flatMap(GroupWorkView::id);
        build();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Board> board() {
        return asked.isPresent()
                ? hosting.host().board(hosting.actor(), asked.get())
                : hosting.host().now(hosting.actor());
    }

    private void build() {
        content.removeAll();
        live = null;
        board().ifPresentOrElse(this::showSeminar, this::showStart);
    }

    private void showSeminar(Board board) {
        LiveSeminar shown = new LiveSeminar(hosting, board);
        live = shown;
        if (asked.isPresent()) {
            content.add(new RouterLink(getTranslation("hosting.back"), GroupWorkView.class));
        }
        content.add(shown);
    }

    private void showStart() {
        if (asked.isPresent()) {
            content.add(new Paragraph(getTranslation("hosting.gone")));
        }
        content.add(new ActionLogPanel(hosting, getTranslation("hosting.log")));
        if (hosting.leads()) {
            content.add(new OpeningForm(hosting));
        } else {
            content.add(muted(getTranslation("hosting.none")));
        }
        earlier().ifPresent(content::add);
    }

    private Optional<Section> earlier() {
        List<Seminar> closed =
                hosting.host().seminars(hosting.actor()).stream()
                        .filter(seminar -> !seminar.phase().isOpen())
                        .toList();
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        for (Seminar seminar : closed) {
            ListItem row =
                    new ListItem(
                            new RouterLink(
                                    getTranslation(
                                            "hosting.earlier.which",
                                            labels().day(seminar.heldOn())),
                                    GroupWorkView.class,
                                    new RouteParameters("id", seminar.id().toString())));
            row.addClassName("row");
            rows.add(row);
        }
        Section card = card(getTranslation("hosting.earlier"), rows);
        card.addClassName("no-print");
        return Optional.of(card);
    }

    /** What has happened since. Parts are only drawn anew where something has changed. */
    private void look() {
        Optional<Board> now = board();
        LiveSeminar shown = live;
        if (shown != null && now.isPresent() && shown.isOf(now.get().seminar())) {
            shown.show(now.get());
        } else if (shown != null || now.isPresent()) {
            build();
        } else {
            showStartAgain();
        }
    }

    /** The start holds a form that may be half filled in; only decisions can have changed it. */
    private void showStartAgain() {
        content.getChildren()
                .filter(ActionLogPanel.class::isInstance)
                .map(ActionLogPanel.class::cast)
                .forEach(ActionLogPanel::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.setPollInterval(EVERY_MILLISECONDS);
        polling = ui.addPollListener(_ -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        Registration listening = polling;
        if (listening != null) {
            listening.remove();
        }
    }
}
