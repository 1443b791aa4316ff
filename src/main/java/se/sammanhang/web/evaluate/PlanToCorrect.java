package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import se.sammanhang.application.desk.PlanDoesNotFit;

/** Why nothing can be worked out: everything that the plan no longer fits, and the way to it. */
final class PlanToCorrect extends Div {

    PlanToCorrect(PlanDoesNotFit unfit) {
        addClassNames("notice", "fault", "plan-problems");
        add(
                new Paragraph(getTranslation("desk.wait.unfit", unfit.problems().size())),
                PlanProblems.inWords(this, unfit.problems()),
                new RouterLink(getTranslation("desk.wait.toPlan"), PlanView.class));
    }
}
