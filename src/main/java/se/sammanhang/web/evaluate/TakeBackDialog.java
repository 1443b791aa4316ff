package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import se.sammanhang.application.ReleaseStore.Release;
import se.sammanhang.application.release.PassReleases.Outcome;
import se.sammanhang.web.shell.Forms;

/** Asks why a release is taken back, and says first what that does. */
final class TakeBackDialog extends Dialog {

    private final transient Function<String, Outcome> takeBack;
    private final transient Consumer<Outcome> done;
    private final TextArea reason = new TextArea();

    TakeBackDialog(Release release, Function<String, Outcome> takeBack, Consumer<Outcome> done) {
        this.takeBack = takeBack;
        this.done = done;
        String key = "release.take." + release.steps().now().name();
        setHeaderTitle(getTranslation(key + ".title", release.version()));
        setWidth("min(34rem, 100vw - 2rem)");
        reason.setLabel(getTranslation("release.reason"));
        reason.setHelperText(getTranslation("release.reason.help"));
        reason.setManualValidation(true);
        reason.setWidthFull();
        add(new Paragraph(getTranslation(key + ".text", release.version())), reason);
        Button cancel = new Button(getTranslation("form.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, Forms.mainButton(getTranslation(key), this::confirm));
    }

    private void confirm() {
        reason.setInvalid(false);
        Outcome outcome = takeBack.apply(reason.getValue());
        switch (outcome) {
            case Outcome.Moved _, Outcome.MovedMeanwhile _ -> {
                close();
                done.accept(outcome);
            }
            case Outcome.ReasonRefused(var problem) -> {
                reason.setErrorMessage(getTranslation("release.reason." + problem.name()));
                reason.setInvalid(true);
                reason.focus();
            }
        }
    }
}
