package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import se.sammanhang.application.Actor;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.EvaluateProject.Published;
import se.sammanhang.application.Role;
import se.sammanhang.application.release.PassReleases;
import se.sammanhang.report.ReleaseJson;
import se.sammanhang.report.StoredRelease.StoredFigure;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NavigationEntry;
import se.sammanhang.web.shell.StaffPage;

/**
 * A release exactly as it was stored: the newest that the reader may see, or the version that the
 * address names. Project leads pass releases on from here.
 */
@Route(value = SteeringView.PATH, layout = MainLayout.class)
@RolesAllowed({"STEERING_GROUP", "PROJECT_LEADER", "COORDINATOR"})
@NavigationEntry(titleKey = "navigation.results", order = 30)
@StyleSheet("frontend/evaluate.css")
class SteeringView extends StaffPage implements BeforeEnterObserver {

    static final String PATH = "styrgrupp";

    /** Parameter of the address. */
    static final String VERSION = "version";

    private final transient EvaluateProject evaluation;
    private final transient PassReleases passing;
    private final transient CurrentActor current;
    private final Div content = new Div();

    SteeringView(EvaluateProject evaluation, PassReleases passing, CurrentActor current) {
        this.evaluation = evaluation;
        this.passing = passing;
        this.current = current;
        heading(getTranslation("steering.title"));
        add(content);
    }

    static boolean isOpenTo(Role role) {
        RolesAllowed roles = SteeringView.class.getAnnotation(RolesAllowed.class);
        return roles != null && Arrays.asList(roles.value()).contains(role.name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        content.removeAll();
        Actor actor = current.actor();
        boolean lead = actor.role() != Role.STEERING_GROUP;
        if (lead) {
            content.add(new ReleaseList(passing, current).inCard());
        }
        asked(entering)
                .map(version -> evaluation.released(actor, version))
                .orElseGet(() -> evaluation.latest(actor))
                .ifPresentOrElse(
                        published -> show(published, lead),
                        () ->
                                content.add(
                                        new Paragraph(
                                                getTranslation(
                                                        lead
                                                                ? "steering.none.lead"
                                                                : "steering.none"))));
    }

    private static Optional<Integer> asked(BeforeEnterEvent entering) {
        return entering.getLocation()
                .getQueryParameters()
                .getSingleParameter(VERSION)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }

    private void show(Published published, boolean lead) {
        if (lead) {
            content.add(new H2(getTranslation("release.version", published.facts().version())));
        }
        content.add(
                muted(
                        getTranslation(
                                "steering.version",
                                published.facts().title(),
                                published.facts().version(),
                                labels().day(published.facts().releasedAt()))));
        if (!lead) {
            content.add(new StepWords(this).list(published.facts().steps()));
        }
        content.add(muted(getTranslation("steering.frozen")));
        Div figures = new Div();
        figures.addClassName("figures");
        for (StoredFigure stored : ReleaseJson.read(published.content()).in(getLocale())) {
            figures.add(
                    new FigureCard(
                            stored.figure(),
                            new FigureCard.Pictures(
                                    () -> Files.utf8(stored.page()),
                                    () -> Files.utf8(stored.phone()),
                                    stored::png)));
        }
        content.add(figures);
    }
}
