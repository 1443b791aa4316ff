package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.sammanhang.application.Actor;
import se.sammanhang.web.shell.Forms;

/**
 * The text of a plan with its line numbers. What is typed is also kept in the tab until it is
 * saved, so that a lost session or a closed server loses nothing.
 */
final class PlanEditor extends Div {

    private static final int PAUSE_MILLISECONDS = 800;

    private final TextArea area = new TextArea();
    private final Pre numbers = new Pre();
    private final Paragraph restored = new Paragraph();
    private final Div acts = new Div();
    private final String keptAs;
    private final boolean writable;
    private String saved = "";
    private transient Consumer<String> changed = _ -> {};

    PlanEditor(Actor evaluator, boolean writable) {
        this.keptAs = "plan " + evaluator.project() + " " + evaluator.account();
        this.writable = writable;
        addClassName("plan-editor");
        area.setLabel(getTranslation("desk.plan.text"));
        area.setReadOnly(!writable);
        area.setPrefixComponent(numbers);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLISECONDS);
        area.getElement().setAttribute("spellcheck", "false");
        area.getElement().setAttribute("autocapitalize", "off");
        numbers.addClassName("line-numbers");
        numbers.getElement().setAttribute("aria-hidden", "true");
        restored.addClassNames("notice", "warn");
        restored.getElement().setAttribute("role", "status");
        restored.setVisible(false);
        acts.addClassName("plan-acts");
        add(restored, area, acts);
        area.addValueChangeListener(
                change -> {
                    number(change.getValue());
                    if (change.isFromClient()) {
                        changed.accept(change.getValue());
                    }
                });
    }

    void onChange(Consumer<String> listener) {
        changed = listener;
    }

    void addActs(Consumer<String> check, Consumer<String> save) {
        Button checking = new Button(getTranslation("desk.plan.check"), _ -> withText(check));
        acts.add(checking);
        if (writable) {
            acts.add(Forms.mainButton(getTranslation("desk.plan.save"), () -> withText(save)));
        } else {
            Paragraph why = new Paragraph(getTranslation("desk.plan.readOnly"));
            why.addClassName("muted");
            acts.add(why);
        }
    }

    /** Hands over the text as it stands in the browser now, also what was typed a moment ago. */
    void withText(Consumer<String> use) {
        area.getElement()
                .executeJs("return this.inputElement.value")
                .then(
                        String.class,
                        text -> {
                            area.setValue(text);
                            use.accept(text);
                        });
    }

    void write(String text) {
        area.setValue(text);
        saved = text;
        number(text);
    }

    boolean hasUnsaved() {
        return !saved.equals(area.getValue());
    }

    /** Nothing needs to be kept in the tab any more. */
    void isSaved() {
        saved = area.getValue();
        restored.setVisible(false);
        area.getElement().executeJs("sessionStorage.removeItem($0)", keptAs);
    }

    /**
     * Brings back what was typed in this tab and not saved, and keeps from now on what is typed.
     */
    void restoreWhatWasNotSaved() {
        if (!writable) {
            return;
        }
        area.getElement()
                .executeJs(
                        "const kept = sessionStorage.getItem($0);"
                                + "this.addEventListener('input',"
                                + " () => sessionStorage.setItem($0, this.inputElement.value));"
                                + "return kept ?? '';",
                        keptAs)
                .then(String.class, this::restore);
    }

    private void restore(String kept) {
        if (!kept.isBlank() && !kept.equals(saved)) {
            area.setValue(kept);
            changed.accept(kept);
            restored.setText(getTranslation("desk.plan.restored"));
            restored.setVisible(true);
        }
    }

    /**
     * Puts the cursor on a place and brings it into view.
     *
     * @param line from 1; 0 for the text as a whole
     * @param column from 1; 0 for the line
     */
    void goTo(int line, int column) {
        area.getElement()
                .executeJs(
                        "const field = this.inputElement;"
                                + "const lines = field.value.split('\\n');"
                                + "const line = Math.min(Math.max($0, 1), lines.length) - 1;"
                                + "const before = lines.slice(0, line)"
                                + "  .reduce((sum, text) => sum + text.length + 1, 0);"
                                + "const end = before + lines[line].length;"
                                + "field.focus({preventScroll: true});"
                                + "field.setSelectionRange("
                                + "  Math.min(before + Math.max($1, 1) - 1, end), end);"
                                + "const top = field.getBoundingClientRect().top + window.scrollY"
                                + "  + line * parseFloat(getComputedStyle(field).lineHeight);"
                                + "window.scrollTo(0, Math.max(0, top - window.innerHeight / 3));",
                        line,
                        column);
    }

    private void number(String text) {
        long lines = text.chars().filter(character -> character == '\n').count() + 1;
        numbers.setText(
                IntStream.rangeClosed(1, Math.toIntExact(lines))
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining("\n")));
    }
}
