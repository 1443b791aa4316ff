package se.sammanhang.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page inside {@link MainLayout}: one heading that is also the title of the window. */
public abstract class StaffPage extends Div implements HasDynamicTitle {

    private final H1 heading = new H1();
    private final Div headingRow = new Div(heading);

    protected StaffPage() {
        addClassName("page");
        headingRow.addClassName("page-head");
        heading.getElement().setAttribute("tabindex", "-1");
        add(headingRow);
    }

    /** Sets the heading and what stands beside it, such as the one main button. */
    protected final void heading(String text, Component... beside) {
        heading.setText(text);
        headingRow.add(beside);
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " – Sammanhang";
    }

    protected final Labels labels() {
        return new Labels(this);
    }

    /** A white card with a heading of its own. */
    public static Section card(String title, Component... content) {
        H2 subheading = new H2(title);
        Section card = new Section(subheading);
        card.addClassName("card");
        card.add(content);
        return card;
    }

    /** Text that explains and may be passed over. */
    public static Paragraph muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("muted");
        return paragraph;
    }

    /**
     * A short word in a coloured frame; the colour says nothing that the word does not.
     *
     * @param kind calm, done, now or late
     */
    public static Span badge(String text, String kind) {
        Span badge = new Span(text);
        badge.addClassNames("badge", kind);
        return badge;
    }
}
