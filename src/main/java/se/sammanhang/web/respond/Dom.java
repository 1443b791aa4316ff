package se.sammanhang.web.respond;

import com.vaadin.flow.dom.Element;

/** Plain HTML elements, made in one line each. */
final class Dom {

    private Dom() {}

    static Element element(String tag, String cssClass) {
        Element element = new Element(tag);
        element.setAttribute("class", cssClass);
        return element;
    }

    static Element text(String tag, String cssClass, String text) {
        Element element = element(tag, cssClass);
        element.setText(text);
        return element;
    }

    static Element button(String cssClass, String text, Runnable act) {
        Element button = button(cssClass, text);
        button.addEventListener("click", event -> act.run());
        return button;
    }

    static Element button(String cssClass, String text) {
        Element button = text("button", cssClass, text);
        button.setAttribute("type", "button");
        return button;
    }

    /** The heading of a screen; gets the focus when the screen is new. */
    static Element heading(String text) {
        Element heading = text("h1", "respond-heading", text);
        heading.setAttribute("id", "heading");
        heading.setAttribute("tabindex", "-1");
        return heading;
    }

    /** A link that leaves the form for a plain page. */
    static Element link(String href, String text) {
        Element link = text("a", "", text);
        link.setAttribute("href", href);
        link.setAttribute("router-ignore", true);
        return link;
    }
}
