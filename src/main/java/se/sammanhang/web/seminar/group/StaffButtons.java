package se.sammanhang.web.seminar.group;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Small buttons that stand beside one of many things and say which. */
final class StaffButtons {

    private StaffButtons() {}

    /**
     * @param which the same with the name of the thing, for those who listen
     */
    static Button small(String text, String which, Runnable act) {
        Button button = new Button(text, _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(which);
        button.addClassName("no-print");
        return button;
    }
}
