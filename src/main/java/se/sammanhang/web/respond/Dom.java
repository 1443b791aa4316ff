package se.sammanhang.web.respond;

import com.vaadin.flow.dom.Element;
import java.util.Optional;
import se.sammanhang.instrument.Language;

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

    /** Says in which language an element is, where it is another than the page's. */
    static Element speak(Element element, Optional<Language> foreign) {
        foreign.ifPresent(
                language -> {
                    element.setAttribute("lang", language.code());
                    element.setAttribute("dir", language.direction());
                });
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

    /** Scrolls to the top and moves the focus to the heading, so that a listener hears it. */
    static void showFromTop(Element screen) {
        // On the first load the page is put together, and styled, after this arrives: for a second
        // the heading gets the focus as long as nothing else has it.
        screen.executeJs(
                "const heading = this.querySelector('h1'); let left = 20; window.scrollTo(0, 0);"
                        + " (function focus() {"
                        + " const active = document.activeElement;"
                        + " if (!active || active === document.body || !active.isConnected)"
                        + " { heading.focus(); }"
                        + " left -= 1; if (left > 0) { setTimeout(focus, 50); } })();"
                        + " heading.focus()");
    }
}
