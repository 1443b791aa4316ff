package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Goal;
import se.sammanhang.evaluation.GoalAccount;
import se.sammanhang.evaluation.GoalMethod;
import se.sammanhang.evaluation.GoalSentences;
import se.sammanhang.evaluation.MinimumDetectable;
import se.sammanhang.evaluation.ScoreUnit;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;

/**
 * What the plan that is being written can show, before any answer has been looked at: the persons
 * each goal takes, and the smallest change that the expected pairs show.
 */
final class PlanForesight extends Section {

    private final Div content = new Div();

    PlanForesight() {
        addClassNames("card", "plan-foresight");
        add(new H2(getTranslation("desk.foresight")), content);
    }

    /** The text cannot be read as a plan just now; what it said before stands no longer. */
    void unreadable() {
        content.removeAll();
        content.add(new Paragraph(getTranslation("desk.foresight.unreadable")));
    }

    void show(EvaluationPlan plan) {
        content.removeAll();
        content.add(new H3(getTranslation("desk.foresight.goals")));
        if (plan.goals().isEmpty()) {
            content.add(new Paragraph(getTranslation("desk.foresight.noGoals")));
        } else {
            UnorderedList goals = new UnorderedList();
            plan.goals().forEach(goal -> goals.add(new ListItem(goal(plan, goal))));
            content.add(goals);
        }
        content.add(new H3(getTranslation("desk.foresight.changes")));
        if (plan.precision().expectedPairs().isEmpty()) {
            content.add(new Paragraph(getTranslation("desk.foresight.noPairs")));
        } else {
            UnorderedList changes = new UnorderedList();
            MinimumDetectable.beforehand(plan)
                    .forEach(found -> changes.add(new ListItem(change(plan, found))));
            content.add(changes);
            content.add(new Paragraph(getTranslation("desk.foresight.why")));
        }
    }

    private String goal(EvaluationPlan plan, Goal goal) {
        List<String> about = new ArrayList<>();
        about.add(GoalAccount.subject(goal, plan).in(FindingsPage.language()));
        switch (goal.method()) {
            case GoalMethod.Paired(_, var contrast, _) -> about.add(rounds(contrast));
            case GoalMethod.Perceived _, GoalMethod.Status _ -> {}
        }
        about.add(
                goal.group().isOverall()
                        ? getTranslation("desk.foresight.everybody")
                        : goal.group().parts().stream()
                                .map(part -> plan.label(part).in(FindingsPage.language()))
                                .collect(Collectors.joining(" × ")));
        String needed =
                GoalSentences.beforeData(goal, plan.confidence()).stream()
                        .map(sentence -> sentence.text().in(FindingsPage.language()))
                        .collect(Collectors.joining(" "));
        return goal.id() + " (" + String.join(", ", about) + "): " + needed;
    }

    private String change(EvaluationPlan plan, MinimumDetectable found) {
        String scale = scale(plan, found.scale());
        String rounds = rounds(found.contrast());
        String dz = found.dz().computed().map(value -> number(value, 2)).orElse("–");
        return found.points()
                .computed()
                .map(
                        points ->
                                ScoreUnit.said(
                                        getTranslation(
                                                "desk.foresight.points",
                                                scale,
                                                rounds,
                                                found.pairs(),
                                                number(points, 1),
                                                dz),
                                        plan.scale(found.scale()).orElseThrow(),
                                        FindingsPage.language()))
                .orElseGet(
                        () ->
                                getTranslation(
                                        "desk.foresight.deviations",
                                        scale,
                                        rounds,
                                        found.pairs(),
                                        dz));
    }

    private static String scale(EvaluationPlan plan, ScaleId id) {
        return plan.scale(id)
                .map(scale -> scale.name().in(FindingsPage.language()))
                .orElse(id.value());
    }

    private static String rounds(Contrast contrast) {
        return round(contrast.from()) + "–" + round(contrast.to());
    }

    private static String round(RoundCode round) {
        return round.name()
                .map(name -> name.in(FindingsPage.language()))
                .orElseGet(round::value);
    }

    private static String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(UI.getCurrent().getLocale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
