package se.sammanhang.web.shell;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;

/**
 * A drop-down whose open list carries the name of its field. The component names only the button,
 * so that someone who listens would hear a list without knowing what it is a list of.
 */
public final class NamedSelect<T> extends Select<T> {

    private static final String LIST = "vaadin-select-list-box";

    @Override
    public void setLabel(String label) {
        super.setLabel(label);
        nameList(label);
    }

    @Override
    public void setAriaLabel(String label) {
        super.setAriaLabel(label);
        nameList(label);
    }

    private void nameList(String name) {
        Element list =
                getElement()
                        .getChildren()
                        .filter(child -> child.getTag().equals(LIST))
                        .findFirst()
                        .orElseThrow();
        list.setAttribute("aria-label", name);
    }
}
