package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sammanhang.application.desk.PlanTexts.Problem;

/** Everything that is wrong with a plan; each problem leads to its line. */
final class PlanProblems extends Div {

    private static final Pattern CODE = Pattern.compile("(EV10[1-7]) (.*)", Pattern.DOTALL);

    private final transient GoTo goTo;

    /** Where a problem leads. */
    @FunctionalInterface
    interface GoTo {
        void place(int line, int column);
    }

    PlanProblems(GoTo goTo) {
        this.goTo = goTo;
        addClassNames("notice", "fault", "plan-problems");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    /** Shows all of them and moves to the first. */
    void show(List<Problem> problems) {
        removeAll();
        add(new Paragraph(getTranslation("desk.plan.problems", problems.size())));
        OrderedList list = list(problems);
        add(list);
        setVisible(true);
        list.getChildren()
                .findFirst()
                .flatMap(first -> first.getChildren().findFirst())
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .ifPresent(NativeButton::focus);
    }

    private OrderedList list(List<Problem> problems) {
        OrderedList list = new OrderedList();
        problems.forEach(
                problem ->
                        list.add(
                                item(
                                        this,
                                        problem,
                                        title ->
                                                new NativeButton(
                                                        title,
                                                        _ ->
                                                                goTo.place(
                                                                        problem.line(),
                                                                        problem.column())))));
        return list;
    }

    /** All of them in words, where the plan itself is on another page. */
    static OrderedList inWords(Component where, List<Problem> problems) {
        OrderedList list = new OrderedList();
        problems.forEach(problem -> list.add(item(where, problem, Span::new)));
        return list;
    }

    private static ListItem item(
            Component where, Problem problem, Function<String, Component> titled) {
        Matcher coded = CODE.matcher(problem.text());
        boolean known = coded.matches();
        String what =
                known
                        ? where.getTranslation("desk.plan.problem." + coded.group(1))
                        : problem.text();
        ListItem item = new ListItem(titled.apply(place(where, problem) + ": " + what));
        if (known) {
            // the words of the reader of plans are the same on the command line, and English
            Span detail = new Span(coded.group(2));
            detail.getElement().setAttribute("lang", "en");
            item.add(detail);
        }
        return item;
    }

    private static String place(Component where, Problem problem) {
        if (problem.line() == 0) {
            return where.getTranslation("desk.plan.place.whole");
        }
        return problem.column() == 0
                ? where.getTranslation("desk.plan.place.line", problem.line())
                : where.getTranslation("desk.plan.place", problem.line(), problem.column());
    }
}
