package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
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
        OrderedList list = new OrderedList();
        problems.forEach(problem -> list.add(item(problem)));
        add(list);
        setVisible(true);
        list.getChildren()
                .findFirst()
                .flatMap(first -> first.getChildren().findFirst())
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .ifPresent(NativeButton::focus);
    }

    private ListItem item(Problem problem) {
        Matcher coded = CODE.matcher(problem.text());
        boolean known = coded.matches();
        String where = place(problem);
        String what =
                known ? getTranslation("desk.plan.problem." + coded.group(1)) : problem.text();
        NativeButton button =
                new NativeButton(
                        where + ": " + what, _ -> goTo.place(problem.line(), problem.column()));
        ListItem item = new ListItem(button);
        if (known) {
            // the words of the reader of plans are the same on the command line, and English
            Span detail = new Span(coded.group(2));
            detail.getElement().setAttribute("lang", "en");
            item.add(detail);
        }
        return item;
    }

    private String place(Problem problem) {
        if (problem.line() == 0) {
            return getTranslation("desk.plan.place.whole");
        }
        return problem.column() == 0
                ? getTranslation("desk.plan.place.line", problem.line())
                : getTranslation("desk.plan.place", problem.line(), problem.column());
    }
}
