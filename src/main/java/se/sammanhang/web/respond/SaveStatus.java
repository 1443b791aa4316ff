package se.sammanhang.web.respond;

import com.vaadin.flow.dom.Element;

/**
 * Where the person reads whether the answer is safe. "Saved" is set only after the commit; the page
 * itself says "saving" and "waiting", for which respond.js finds the words here.
 */
final class SaveStatus {

    private final Element region = Dom.element("p", "respond-status");

    SaveStatus() {
        region.setAttribute("id", "save-status");
        region.setAttribute("role", "status");
    }

    Element region() {
        return region;
    }

    void speak(Texts texts) {
        region.setAttribute("data-saving", texts.get("save.saving"));
        region.setAttribute("data-waiting", texts.get("save.waiting"));
    }

    /** A new element each time: the page may have changed the old one meanwhile. */
    void show(String state, String text) {
        region.removeAllChildren();
        Element span = Dom.text("span", "", text);
        span.setAttribute("data-save-state", state);
        region.appendChild(span);
    }

    /** An empty element, for the page to write in. */
    void clear() {
        region.removeAllChildren();
        region.appendChild(new Element("span"));
    }
}
