package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.sammanhang.application.desk.PlanStore.Fixing;
import se.sammanhang.application.desk.PlanStore.SavedPlan;
import se.sammanhang.web.shell.Labels;
import se.sammanhang.web.shell.StaffPage;

/** Saved plans, newest first, and the standard plan: looked at, tried, fixed. */
final class PlanVersions extends Section {

    private final boolean writable;
    private final UnorderedList rows = new UnorderedList();
    private transient Consumer<Choice> show = _ -> {};
    private transient Consumer<SavedPlan> fix = _ -> {};

    /** What is to be put into the editor. */
    sealed interface Choice {
        record Standard() implements Choice {}

        record Saved(SavedPlan plan) implements Choice {}
    }

    PlanVersions(boolean writable) {
        this.writable = writable;
        addClassName("card");
        rows.addClassName("rows");
        add(new H2(getTranslation("desk.versions")), rows);
    }

    void onShow(Consumer<Choice> listener) {
        show = listener;
    }

    void onFix(Consumer<SavedPlan> listener) {
        fix = listener;
    }

    void show(List<SavedPlan> plans, Optional<SavedPlan> inForce) {
        rows.removeAll();
        for (SavedPlan plan : plans) {
            ListItem row = row(name(plan), facts(plan), state(plan, inForce));
            row.add(acts(plan));
            rows.add(row);
        }
        ListItem standard =
                row(
                        getTranslation("desk.versions.standard"),
                        getTranslation("desk.versions.standard.text"),
                        inForce.isEmpty()
                                ? StaffPage.badge(getTranslation("desk.versions.inForce"), "done")
                                : StaffPage.badge(
                                        getTranslation("desk.versions.replaced"), "calm"));
        String name = getTranslation("desk.versions.standard");
        Div acts =
                new Div(
                        button(
                                "desk.versions.show",
                                name,
                                () -> show.accept(new Choice.Standard())));
        acts.addClassName("version-acts");
        standard.add(acts);
        rows.add(standard);
    }

    private static ListItem row(String name, String facts, Span state) {
        Span title = new Span(name);
        title.addClassName("row-round");
        Div head = new Div(title, state);
        head.addClassName("row-head");
        Span what = new Span(facts);
        what.addClassName("muted");
        Div text = new Div(head, what);
        text.addClassName("row-text");
        ListItem row = new ListItem(text);
        row.addClassName("row");
        return row;
    }

    private String name(SavedPlan plan) {
        return getTranslation("desk.versions.version", plan.version());
    }

    private String facts(SavedPlan plan) {
        Labels labels = new Labels(this);
        String saved = getTranslation("desk.versions.saved", labels.moment(plan.savedAt()));
        return plan.fixing().map(fixing -> saved + " " + fixed(fixing, labels)).orElse(saved);
    }

    private String fixed(Fixing fixing, Labels labels) {
        String day = labels.day(fixing.at());
        return fixing.laterAnswers() == 0
                ? getTranslation("desk.versions.fixedBefore", day)
                : getTranslation("desk.versions.fixedAfter", day, fixing.laterAnswers());
    }

    private Span state(SavedPlan plan, Optional<SavedPlan> inForce) {
        if (!plan.isFixed()) {
            return StaffPage.badge(getTranslation("desk.versions.draft"), "now");
        }
        return inForce.filter(ruling -> ruling.version() == plan.version()).isPresent()
                ? StaffPage.badge(getTranslation("desk.versions.inForce"), "done")
                : StaffPage.badge(getTranslation("desk.versions.replaced"), "calm");
    }

    private Div acts(SavedPlan plan) {
        Div acts =
                new Div(
                        button(
                                "desk.versions.show",
                                name(plan),
                                () -> show.accept(new Choice.Saved(plan))));
        acts.addClassName("version-acts");
        if (!plan.isFixed()) {
            RouterLink attempt =
                    new RouterLink(getTranslation("desk.versions.try"), FindingsView.class);
            attempt.setQueryParameters(
                    QueryParameters.of(FindingsView.PLAN, String.valueOf(plan.version())));
            attempt.getElement()
                    .setAttribute(
                            "aria-label", getTranslation("desk.versions.try") + ": " + name(plan));
            acts.add(attempt);
            if (writable) {
                acts.add(button("desk.versions.fix", name(plan), () -> fix.accept(plan)));
            }
        }
        return acts;
    }

    private Button button(String key, String of, Runnable act) {
        String text = getTranslation(key);
        Button button = new Button(text, _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(text + ": " + of);
        return button;
    }
}
