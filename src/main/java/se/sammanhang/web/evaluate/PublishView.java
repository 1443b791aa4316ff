package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.application.EvaluateProject.Publication;
import se.sammanhang.application.desk.BackgroundEvaluations;
import se.sammanhang.application.desk.KeepPlans;
import se.sammanhang.application.desk.PlanDoesNotFit;
import se.sammanhang.application.release.PassReleases;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.Release;
import se.sammanhang.instrument.Language;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.MainLayout;

/**
 * The figures as others would see them, protected, the act that freezes them for the project leads,
 * and how far earlier ones have come.
 */
@Route(value = "utvardering/publicera", layout = MainLayout.class)
@RolesAllowed("EVALUATOR")
@DeskEntry(titleKey = "desk.publish", order = 70)
@StyleSheet("frontend/evaluate.css")
@StyleSheet("frontend/plan.css")
class PublishView extends DeskPage {

    private final transient EvaluateProject evaluation;
    private final transient KeepPlans plans;
    private final transient CurrentActor current;
    private final Paragraph outcome = new Paragraph();
    private final ReleaseList releases;
    private final Div content = new Div();

    PublishView(
            EvaluateProject evaluation,
            BackgroundEvaluations evaluations,
            KeepPlans plans,
            PassReleases passing,
            CurrentActor current) {
        this.evaluation = evaluation;
        this.plans = plans;
        this.current = current;
        heading(getTranslation("desk.publish"));
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("published");
        releases = new ReleaseList(passing, current);
        Calculation calculation = new Calculation(this::show);
        add(outcome, releases.inCard(), calculation, content);
        calculation.ask(() -> evaluations.askToPublish(current.actor()));
    }

    private void show(Analysed analysed) {
        content.removeAll();
        analysed.release()
                .ifPresentOrElse(
                        release -> preview(analysed, release),
                        () -> content.add(new Paragraph(getTranslation("desk.publish.never"))));
    }

    private void preview(Analysed analysed, Release release) {
        Language language = FindingsPage.language();
        List<Figure> figures =
                release.figures().stream()
                        .filter(figure -> figure.language().equals(language))
                        .toList();
        content.add(
                muted(getTranslation("evaluate.rules")),
                muted(Provenance.words(this, plans.inForce(current.actor()))),
                Forms.mainButton(
                        getTranslation("evaluate.publish"),
                        () -> askToPublish(analysed, figures.size())),
                why(release, figures),
                new FigureList(figures));
    }

    /** What is left out and why: for those who evaluate, and no part of the release. */
    private Details why(Release release, List<Figure> figures) {
        Details why = new Details(getTranslation("desk.publish.why"));
        why.addClassName("withheld");
        why.add(muted(getTranslation("desk.publish.why.lead")));
        boolean any = false;
        for (Figure figure : figures) {
            List<ListItem> rows =
                    release.withheld().stream()
                            .filter(row -> row.language().equals(figure.language()))
                            .filter(row -> row.figure().equals(figure.id()))
                            .map(
                                    row ->
                                            new ListItem(
                                                    row.row()
                                                            + ": "
                                                            + getTranslation(
                                                                    "desk.publish.why."
                                                                            + row.why())))
                            .toList();
            if (!rows.isEmpty()) {
                any = true;
                why.add(new H3(figure.title()), new UnorderedList(rows.toArray(ListItem[]::new)));
            }
        }
        if (!any) {
            why.add(new Paragraph(getTranslation("desk.publish.why.none")));
        }
        return why;
    }

    /** Says what becomes visible to whom before anything is frozen. */
    private void askToPublish(Analysed analysed, int figures) {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        getTranslation("evaluate.confirm.title"),
                        getTranslation("evaluate.confirm.text", figures, analysed.project().name()),
                        getTranslation("evaluate.confirm.yes"),
                        _ -> publish(analysed));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("form.cancel"));
        dialog.open();
    }

    private void publish(Analysed analysed) {
        try {
            tell(evaluation.publish(current.actor(), analysed));
        } catch (PlanDoesNotFit unfit) {
            outcome.setText("");
            content.removeAll();
            PlanToCorrect correct = new PlanToCorrect(unfit);
            correct.getElement().setAttribute("role", "alert");
            content.add(correct);
        }
    }

    private void tell(Publication publication) {
        String said =
                switch (publication) {
                    case Publication.Done(var release) ->
                            getTranslation("evaluate.published", release.version());
                    case Publication.AnotherPlan() -> getTranslation("evaluate.anotherPlan");
                    case Publication.DataChanged() -> getTranslation("evaluate.changed");
                    case Publication.SomeSitesOnly() -> getTranslation("evaluate.someSites");
                };
        outcome.setText(said);
        Notification.show(said);
        releases.refresh();
    }
}
