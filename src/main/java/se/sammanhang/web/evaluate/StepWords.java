package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import se.sammanhang.application.release.ReleaseStep;
import se.sammanhang.application.release.StepTaken;
import se.sammanhang.application.release.StepsTaken;
import se.sammanhang.web.shell.Labels;
import se.sammanhang.web.shell.StaffPage;

/**
 * The steps of a release in words: who, in which role, which day, and why where it was taken back.
 */
final class StepWords {

    private final Component page;
    private final Labels labels;

    StepWords(Component page) {
        this.page = page;
        this.labels = new Labels(page);
    }

    /** Where it stands, as a word in a frame. */
    Span badge(ReleaseStep step) {
        return StaffPage.badge(
                page.getTranslation("release.at." + step.name()),
                switch (step) {
                    case LEADERS -> "now";
                    case STEERING -> "calm";
                    case PUBLIC -> "done";
                });
    }

    /** A line a step, oldest first. */
    OrderedList list(StepsTaken steps) {
        OrderedList list = new OrderedList();
        list.addClassName("release-steps");
        for (int i = 0; i < steps.count(); i++) {
            list.add(new ListItem(line(steps.all().get(i), steps.isBack(i))));
        }
        return list;
    }

    private String line(StepTaken step, boolean back) {
        String said =
                page.getTranslation(
                        (back ? "release.back." : "release.forward.") + step.to().name(),
                        labels.day(step.at()),
                        by(step));
        return back ? said + " " + page.getTranslation("release.why", step.reason()) : said;
    }

    private String by(StepTaken step) {
        String role = labels.of(step.role());
        return step.name().isBlank() ? role : page.getTranslation("release.by", step.name(), role);
    }
}
