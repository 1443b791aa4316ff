package se.sammanhang.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** One calm sentence and a way back. Says nothing of what exists elsewhere. */
@StyleSheet("frontend/staff.css")
@StyleSheet("frontend/plain.css")
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private final H1 heading = new H1();

    ErrorPage() {
        addClassName("plain-card");
        getElement().setAttribute("role", "main");
        add(heading);
    }

    final void show(String title, String text) {
        heading.setText(title);
        add(new Paragraph(text));
    }

    final void showId(String id) {
        Paragraph line = new Paragraph(getTranslation("fault.id", id));
        line.addClassName("muted");
        add(line);
    }

    final void showWayBack() {
        Anchor back = new Anchor("/", getTranslation("notFound.back"));
        back.setRouterIgnore(true);
        add(new Paragraph(back));
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " – Sammanhang";
    }
}
