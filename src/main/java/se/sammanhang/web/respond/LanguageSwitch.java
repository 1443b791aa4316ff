package se.sammanhang.web.respond;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import se.sammanhang.instrument.Language;

/**
 * The languages to go on in, in the form: each named in itself, the one in use marked. What stands
 * on the screen travels with the press.
 */
final class LanguageSwitch {

    private final Element place = Dom.element("nav", "respond-languages");
    private final BiConsumer<Language, AnswerInput> choose;

    LanguageSwitch(BiConsumer<Language, AnswerInput> choose) {
        this.choose = choose;
        place.setAttribute("hidden", true);
    }

    Element place() {
        return place;
    }

    /**
     * @param offered fewer than two are no choice
     * @param warning what has to be said of the present one
     */
    void show(Set<Language> offered, Language present, Texts texts, Optional<String> warning) {
        place.removeAllChildren();
        place.setAttribute("hidden", offered.size() < 2);
        place.setAttribute("aria-label", texts.get("respond.languages"));
        Element list = new Element("ul");
        offered.forEach(
                language -> {
                    Element row = new Element("li");
                    row.appendChild(button(language, language.equals(present)));
                    list.appendChild(row);
                });
        place.appendChild(list);
        warning.ifPresent(said -> place.appendChild(Dom.text("p", "respond-hint", said)));
    }

    private Element button(Language language, boolean present) {
        Element button = Dom.button("language", language.ownName());
        button.setAttribute("lang", language.code());
        button.setAttribute("dir", language.direction());
        if (present) {
            button.setAttribute("aria-current", "true");
        }
        Pressed.attachTo(
                button.addEventListener(
                        "click", (DomEvent e) -> choose.accept(language, Pressed.read(e))));
        return button;
    }
}
