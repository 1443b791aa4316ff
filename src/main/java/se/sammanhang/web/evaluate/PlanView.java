package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.sammanhang.application.Actor;
import se.sammanhang.application.desk.KeepPlans;
import se.sammanhang.application.desk.KeepPlans.Saving;
import se.sammanhang.application.desk.PlanDoesNotFit;
import se.sammanhang.application.desk.PlanStore.SavedPlan;
import se.sammanhang.application.desk.PlanTexts;
import se.sammanhang.application.desk.PlanTexts.Checked;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.MainLayout;

/** The evaluation plan: written, checked, saved as drafts, tried, and fixed. */
@Route(value = "utvardering/plan", layout = MainLayout.class)
@RolesAllowed("EVALUATOR")
@DeskEntry(titleKey = "desk.plan", order = 20)
@StyleSheet("frontend/evaluate.css")
@StyleSheet("frontend/plan.css")
class PlanView extends DeskPage {

    private final transient KeepPlans plans;
    private final transient PlanTexts texts;
    private final transient CurrentActor current;
    private final Div outcome = new Div();
    private final PlanEditor editor;
    private final PlanProblems problems;
    private final PlanForesight foresight = new PlanForesight();
    private final PlanVersions versions;

    PlanView(KeepPlans plans, PlanTexts texts, CurrentActor current) {
        this.plans = plans;
        this.texts = texts;
        this.current = current;
        Actor evaluator = current.actor();
        heading(getTranslation("desk.plan"));
        outcome.addClassNames("notice", "done");
        outcome.getElement().setAttribute("role", "status");
        outcome.setVisible(false);
        editor = new PlanEditor(evaluator, plans.mayWrite(evaluator));
        problems = new PlanProblems(editor::goTo);
        versions = new PlanVersions(plans.mayWrite(evaluator));
        editor.onChange(this::changed);
        editor.addActs(this::check, this::save);
        versions.onShow(this::load);
        versions.onFix(this::askToFix);
        Section writing =
                card(
                        getTranslation("desk.plan.write"),
                        muted(getTranslation("desk.plan.lead")),
                        editor,
                        outcome,
                        problems);
        Div columns = new Div(writing, new PlanHelp(evaluator.project()));
        columns.addClassName("plan-columns");
        add(columns, foresight, versions);
        editor.write(plans.text(evaluator));
        editor.restoreWhatWasNotSaved();
        foresee(plans.check(evaluator, plans.text(evaluator)));
        refresh();
    }

    private void refresh() {
        Actor evaluator = current.actor();
        versions.show(plans.plans(evaluator), plans.inForce(evaluator));
    }

    /** What the text can show is told as soon as it can be read; its faults when asked for. */
    private void changed(String text) {
        foresee(plans.check(current.actor(), text));
    }

    private void foresee(Checked checked) {
        checked.plan().ifPresentOrElse(foresight::show, foresight::unreadable);
    }

    private void check(String text) {
        Checked checked = plans.check(current.actor(), text);
        foresee(checked);
        if (checked.problems().isEmpty()) {
            problems.clear();
            say(getTranslation("desk.plan.right"));
        } else {
            outcome.setVisible(false);
            problems.show(checked.problems());
        }
    }

    private void save(String text) {
        switch (plans.save(current.actor(), text)) {
            case Saving.Saved(var version) -> saved(getTranslation("desk.plan.saved", version));
            case Saving.Unchanged(var version) ->
                    saved(getTranslation("desk.plan.unchanged", version));
            case Saving.Refused(var found) -> {
                outcome.setVisible(false);
                problems.show(found);
            }
        }
    }

    private void saved(String said) {
        problems.clear();
        editor.isSaved();
        say(said);
        refresh();
    }

    private void say(String text) {
        outcome.setText(text);
        outcome.setVisible(true);
    }

    /**
     * Puts a saved text, or the standard one, into the editor; unsaved writing is not lost by it.
     */
    private void load(PlanVersions.Choice choice) {
        editor.withText(_ -> loadOver(choice));
    }

    private void loadOver(PlanVersions.Choice choice) {
        if (editor.hasUnsaved()) {
            ConfirmDialog dialog =
                    new ConfirmDialog(
                            getTranslation("desk.plan.discard.title"),
                            getTranslation("desk.plan.discard.text"),
                            getTranslation("desk.plan.discard.yes"),
                            _ -> replace(choice));
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("form.cancel"));
            dialog.open();
        } else {
            replace(choice);
        }
    }

    private void replace(PlanVersions.Choice choice) {
        Actor evaluator = current.actor();
        String text =
                switch (choice) {
                    case PlanVersions.Choice.Standard() -> texts.standard(evaluator.project());
                    case PlanVersions.Choice.Saved(var plan) -> plan.text();
                };
        editor.write(text);
        editor.isSaved();
        problems.clear();
        say(
                switch (choice) {
                    case PlanVersions.Choice.Standard() ->
                            getTranslation("desk.plan.loaded.standard");
                    case PlanVersions.Choice.Saved(var plan) ->
                            getTranslation("desk.plan.loaded", plan.version());
                });
        foresee(plans.check(evaluator, text));
        editor.goTo(1, 1);
    }

    /** Says what fixing means, and how many answers it comes after. */
    private void askToFix(SavedPlan plan) {
        int later;
        try {
            later = plans.laterAnswers(current.actor(), plan);
        } catch (PlanDoesNotFit unfit) {
            problems.show(unfit.problems());
            return;
        }
        ConfirmDialog dialog =
                new ConfirmDialog(
                        getTranslation("desk.plan.fix.title", plan.version()),
                        later == 0
                                ? getTranslation("desk.plan.fix.before", plan.version())
                                : getTranslation("desk.plan.fix.after", plan.version(), later),
                        getTranslation("desk.plan.fix.yes"),
                        _ -> fix(plan));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("form.cancel"));
        dialog.open();
    }

    private void fix(SavedPlan plan) {
        plans.fix(current.actor(), plan.version());
        say(getTranslation("desk.plan.fixed", plan.version()));
        refresh();
    }
}
