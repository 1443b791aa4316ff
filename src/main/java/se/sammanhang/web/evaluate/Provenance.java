package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.Optional;
import se.sammanhang.application.desk.PlanStore.Fixing;
import se.sammanhang.application.desk.PlanStore.SavedPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.web.shell.Labels;
import se.sammanhang.web.shell.StaffPage;

/** What figures rest on: which plan, when it was fixed, which data, when; and who may see them. */
final class Provenance extends Section {

    private static final int SHORT = 12;

    /**
     * @param plan saved one; absent for the standard plan
     * @param tried whether it is a draft that is looked at and not in force
     * @param at when the data were as they are here
     */
    record Facts(Optional<SavedPlan> plan, boolean tried, EvaluationResult result, Instant at) {}

    Provenance(Facts facts) {
        addClassNames("card", "provenance");
        getElement().setAttribute("aria-label", getTranslation("desk.provenance"));
        add(
                line(
                        StaffPage.badge(getTranslation("desk.internal"), "late"),
                        new Span(getTranslation("desk.internal.text"))));
        if (facts.tried()) {
            add(tried());
        }
        add(plan(facts));
        Labels labels = new Labels(this);
        Paragraph data =
                new Paragraph(
                        getTranslation(
                                "desk.data",
                                labels.moment(facts.at()),
                                facts.result().dataSha256().substring(0, SHORT),
                                facts.result().codeVersion()));
        data.addClassName("muted");
        add(data);
    }

    private Div tried() {
        return line(
                StaffPage.badge(getTranslation("desk.plan.draft"), "now"),
                new Span(getTranslation("desk.tried")),
                new RouterLink(getTranslation("desk.tried.back"), FindingsView.class));
    }

    private Div plan(Facts facts) {
        Div line = line(new Span(words(this, facts.plan())));
        line.add(new RouterLink(getTranslation("desk.plan.open"), PlanView.class));
        facts.plan()
                .flatMap(SavedPlan::fixing)
                .filter(fixing -> fixing.laterAnswers() > 0)
                .ifPresent(
                        fixing ->
                                line.add(
                                        new Span(
                                                getTranslation(
                                                        "desk.plan.lateFixed",
                                                        fixing.laterAnswers()))));
        return line;
    }

    /** For example: Plan: version 3, fixed on 2 March 2026. */
    static String words(Component where, Optional<SavedPlan> plan) {
        if (plan.isEmpty()) {
            return where.getTranslation("desk.plan.isStandard");
        }
        int version = plan.get().version();
        return plan.flatMap(SavedPlan::fixing)
                .map(Fixing::at)
                .map(
                        at ->
                                where.getTranslation(
                                        "desk.plan.isFixed", version, new Labels(where).day(at)))
                .orElseGet(() -> where.getTranslation("desk.plan.isDraft", version));
    }

    private static Div line(Component... parts) {
        Div line = new Div(parts);
        line.addClassName("provenance-line");
        return line;
    }
}
