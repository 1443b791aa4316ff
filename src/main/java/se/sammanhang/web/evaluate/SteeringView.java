package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.EvaluateProject.Published;
import se.sammanhang.report.ReleaseJson;
import se.sammanhang.report.StoredRelease.StoredFigure;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.MainLayout;
import se.sammanhang.web.shell.NavigationEntry;
import se.sammanhang.web.shell.StaffPage;

/** The newest release, exactly as it was stored. */
@Route(value = "styrgrupp", layout = MainLayout.class)
@RolesAllowed("STEERING_GROUP")
@NavigationEntry(titleKey = "navigation.steering", order = 30)
@StyleSheet("frontend/evaluate.css")
class SteeringView extends StaffPage {

    SteeringView(EvaluateProject evaluation, CurrentActor current) {
        heading(getTranslation("steering.title"));
        evaluation
                .latest(current.actor())
                .ifPresentOrElse(
                        this::show, () -> add(new Paragraph(getTranslation("steering.none"))));
    }

    private void show(Published published) {
        add(
                muted(
                        getTranslation(
                                "steering.version",
                                published.facts().title(),
                                published.facts().version(),
                                labels().day(published.facts().releasedAt()))),
                muted(getTranslation("steering.frozen")));
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
        add(figures);
    }
}
