package se.sammanhang.web.respond;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.List;

/**
 * The answer as the form's browser side tells it. It travels with the press itself, so a choice and
 * the press can never arrive in the wrong order.
 */
final class Pressed {

    private static final String CODES =
            "Array.from(document.querySelectorAll('#answer input:checked'))"
                    + ".map(function (input) { return input.value; }).join(',')";
    private static final String WORDS =
            "(document.querySelector('#answer textarea') || {value: ''}).value";
    private static final String LISTENED =
            "document.querySelector('#answer[data-listened]') ? 'yes' : 'no'";

    private Pressed() {}

    static void attachTo(DomListenerRegistration listener) {
        listener.addEventData(CODES).addEventData(WORDS).addEventData(LISTENED);
    }

    static AnswerInput read(DomEvent event) {
        return AnswerInput.sent(
                List.of(event.getEventData().path(CODES).asString("").split(",", -1)),
                event.getEventData().path(WORDS).asString(""),
                "yes".equals(event.getEventData().path(LISTENED).asString("")));
    }
}
