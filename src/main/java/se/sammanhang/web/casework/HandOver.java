package se.sammanhang.web.casework;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import org.springframework.stereotype.Component;
import se.sammanhang.application.InviteParticipant;
import se.sammanhang.application.InviteParticipant.Invitation;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.Labels;

/**
 * The button "answer here": this device becomes the young person's, and whoever is signed in on it
 * is signed out by the page that opens.
 */
@Component
class HandOver {

    private final InviteParticipant invite;
    private final CurrentActor current;

    HandOver(InviteParticipant invite, CurrentActor current) {
        this.invite = invite;
        this.current = current;
    }

    /**
     * @param closed what to do when the round is no longer open
     */
    Button button(Enrolled person, Occurrence occurrence, Runnable closed) {
        Button button = new Button();
        button.setText(button.getTranslation("handOver.here"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("hand-over");
        button.setAriaLabel(
                button.getTranslation(
                        "handOver.hereFor", person.localCode(), new Labels(button).of(occurrence)));
        button.addClickListener(_ -> ask(person, occurrence, closed));
        return button;
    }

    private void ask(Enrolled person, Occurrence occurrence, Runnable closed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(
                dialog.getTranslation(
                        "handOver.title", person.localCode(), new Labels(dialog).of(occurrence)));
        dialog.setText(dialog.getTranslation("handOver.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("form.cancel"));
        dialog.setConfirmText(dialog.getTranslation("handOver.confirm"));
        dialog.addConfirmListener(_ -> open(person, occurrence, closed));
        dialog.open();
    }

    private void open(Enrolled person, Occurrence occurrence, Runnable closed) {
        switch (invite.handOver(current.actor(), person.id(), occurrence)) {
            case Invitation.Link link -> leaveFor(link.url());
            case Invitation.NotOpen() -> {
                Notification.show(UI.getCurrent().getTranslation("link.notOpen"));
                closed.run();
            }
        }
    }

    /**
     * The page of staff leaves the history, the other windows of this browser hide theirs. The
     * start page signs staff out: done here, the answer to the next message of this page would load
     * it anew and overtake the way to the start page.
     */
    private static void leaveFor(String address) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "window.sammanhangStaff?.postMessage('signed out');"
                                + " window.location.replace($0)",
                        address);
    }
}
