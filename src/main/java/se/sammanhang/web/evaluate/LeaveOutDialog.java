package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiFunction;
import se.sammanhang.application.desk.ExcludeResponses;
import se.sammanhang.evaluation.ExclusionReason;
import se.sammanhang.web.shell.Forms;
import se.sammanhang.web.shell.NamedSelect;

/** Asks why a response is to be left out, and says first what that does. */
final class LeaveOutDialog extends Dialog {

    private final transient BiFunction<ExclusionReason, String, ExcludeResponses.Outcome> leaveOut;
    private final transient Runnable done;
    private final Select<ExclusionReason> reason = new NamedSelect<>();
    private final TextArea words = new TextArea();

    LeaveOutDialog(
            String whose,
            BiFunction<ExclusionReason, String, ExcludeResponses.Outcome> leaveOut,
            Runnable done) {
        this.leaveOut = leaveOut;
        this.done = done;
        setHeaderTitle(getTranslation("responses.dialog.title", whose));
        setWidth("min(34rem, 100vw - 2rem)");
        reason.setLabel(getTranslation("responses.dialog.reason"));
        reason.setItems(ExclusionReason.values());
        reason.setItemLabelGenerator(
                one -> one == null ? "" : getTranslation("responses.reason." + one.name()));
        reason.setManualValidation(true);
        reason.setWidthFull();
        words.setLabel(getTranslation("responses.dialog.words"));
        words.setHelperText(getTranslation("responses.dialog.words.help"));
        words.setManualValidation(true);
        words.setWidthFull();
        add(new Paragraph(getTranslation("responses.dialog.what")), reason, words);
        Button cancel = new Button(getTranslation("form.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter()
                .add(cancel, Forms.mainButton(getTranslation("responses.leaveOut"), this::confirm));
    }

    private void confirm() {
        reason.setInvalid(false);
        words.setInvalid(false);
        if (reason.isEmpty()) {
            reason.setErrorMessage(getTranslation("responses.dialog.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        switch (leaveOut.apply(reason.getValue(), words.getValue())) {
            case LEFT_OUT, ALREADY -> {
                close();
                done.run();
            }
            case WORDS_MISSING -> refuse("responses.dialog.words.missing");
            case WORDS_TOO_LONG -> refuse("responses.dialog.words.tooLong");
        }
    }

    private void refuse(String key) {
        words.setErrorMessage(getTranslation(key));
        words.setInvalid(true);
        words.focus();
    }
}
