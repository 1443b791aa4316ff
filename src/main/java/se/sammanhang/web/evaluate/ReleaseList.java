package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ReleaseStore.Release;
import se.sammanhang.application.release.PassReleases;
import se.sammanhang.application.release.PassReleases.Outcome;
import se.sammanhang.application.release.ReleaseStep;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.StaffPage;

/**
 * The releases of a project, who sees which, and for project leads the acts that change that. Says
 * what happens before it happens.
 */
final class ReleaseList extends Div {

    /** Newer ones are in sight, older ones behind a line that opens. */
    private static final int IN_SIGHT = 2;

    private final transient PassReleases passing;
    private final transient CurrentActor current;
    private final transient StepWords words = new StepWords(this);
    private final Paragraph outcome = new Paragraph();
    private final Div content = new Div();

    ReleaseList(PassReleases passing, CurrentActor current) {
        this.passing = passing;
        this.current = current;
        addClassName("release-list");
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("release-outcome");
        add(content, outcome);
        refresh();
    }

    /** Shows how it is now. */
    void refresh() {
        content.removeAll();
        Actor actor = current.actor();
        List<Release> releases = passing.releases(actor);
        content.add(new Paragraph(seenBySteering(releases)));
        content.add(seenByAll(releases, actor));
        if (releases.isEmpty()) {
            return;
        }
        content.add(rows(releases.stream().limit(IN_SIGHT).toList(), actor));
        List<Release> older = releases.stream().skip(IN_SIGHT).toList();
        if (!older.isEmpty()) {
            content.add(
                    new Details(getTranslation("release.older", older.size()), rows(older, actor)));
        }
    }

    private String seenBySteering(List<Release> releases) {
        return newest(releases, ReleaseStep.STEERING)
                .map(release -> getTranslation("release.steering.sees", release.version()))
                .orElseGet(() -> getTranslation("release.steering.none"));
    }

    private Paragraph seenByAll(List<Release> releases, Actor actor) {
        Optional<Release> open = newest(releases, ReleaseStep.PUBLIC);
        if (open.isEmpty()) {
            return new Paragraph(getTranslation("release.public.none"));
        }
        String address = passing.publicAddress(actor);
        Anchor link = new Anchor(address, address);
        link.setRouterIgnore(true);
        return new Paragraph(
                new Span(getTranslation("release.public.sees", open.get().version()) + " "), link);
    }

    /** The newest that stands there or further on. */
    private static Optional<Release> newest(List<Release> releases, ReleaseStep atLeast) {
        return releases.stream()
                .filter(release -> release.steps().now().compareTo(atLeast) >= 0)
                .findFirst();
    }

    private UnorderedList rows(List<Release> releases, Actor actor) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        releases.forEach(release -> rows.add(row(release, actor)));
        return rows;
    }

    private ListItem row(Release release, Actor actor) {
        ReleaseStep now = release.steps().now();
        Span name = new Span(getTranslation("release.version", release.version()));
        name.addClassName("row-round");
        Div head = new Div(name, words.badge(now));
        head.addClassName("row-head");
        Div text = new Div(head, words.list(release.steps()));
        text.addClassName("row-text");
        ListItem row = new ListItem(text);
        row.addClassNames("row", "release-row");
        row.getElement().setAttribute("data-version", String.valueOf(release.version()));
        Div acts = new Div();
        acts.addClassName("release-acts");
        acts(release, actor).forEach(acts::add);
        if (acts.getComponentCount() > 0) {
            row.add(acts);
        }
        return row;
    }

    private List<Component> acts(Release release, Actor actor) {
        ReleaseStep now = release.steps().now();
        List<Component> acts = new ArrayList<>();
        if (SteeringView.isOpenTo(actor.role())) {
            acts.add(
                    new Anchor(
                            SteeringView.PATH
                                    + "?"
                                    + SteeringView.VERSION
                                    + "="
                                    + release.version(),
                            getTranslation("release.look", release.version())));
        }
        now.next()
                .filter(to -> PassReleases.mayMove(actor, now, to))
                .ifPresent(
                        to -> {
                            Button button =
                                    button(
                                            getTranslation("release.pass." + to.name()),
                                            release,
                                            () -> askToPass(release, to));
                            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                            acts.add(button);
                        });
        now.previous()
                .filter(to -> PassReleases.mayMove(actor, now, to))
                .ifPresent(
                        to ->
                                acts.add(
                                        button(
                                                getTranslation("release.take." + now.name()),
                                                release,
                                                () -> askToTakeBack(release))));
        return acts;
    }

    private Button button(String text, Release release, Runnable act) {
        Button button = new Button(text, _ -> act.run());
        button.setAriaLabel(text + ": " + getTranslation("release.version", release.version()));
        return button;
    }

    private void askToPass(Release release, ReleaseStep to) {
        String key = "release.pass." + to.name();
        ConfirmDialog dialog =
                new ConfirmDialog(
                        getTranslation(key + ".title", release.version()),
                        getTranslation(
                                key + ".text",
                                release.version(),
                                passing.publicAddress(current.actor())),
                        getTranslation(key),
                        _ -> told(release, passing.passOn(current.actor(), release)));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("form.cancel"));
        dialog.open();
    }

    private void askToTakeBack(Release release) {
        new TakeBackDialog(
                        release,
                        reason -> passing.takeBack(current.actor(), release, reason),
                        done -> told(release, done))
                .open();
    }

    private void told(Release release, Outcome done) {
        String said =
                switch (done) {
                    case Outcome.Moved(var to) ->
                            getTranslation(
                                    (to.compareTo(release.steps().now()) > 0
                                                    ? "release.passed."
                                                    : "release.taken.")
                                            + to.name(),
                                    release.version());
                    case Outcome.MovedMeanwhile() -> getTranslation("release.meanwhile");
                    case Outcome.ReasonRefused(var problem) ->
                            getTranslation("release.reason." + problem.name());
                };
        refresh();
        outcome.setText(said);
        Notification.show(said);
    }

    /** The list with a heading of its own. */
    Component inCard() {
        return StaffPage.card(getTranslation("release.title"), this);
    }
}
