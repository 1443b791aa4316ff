package se.sammanhang.web.casework;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import org.springframework.stereotype.Component;
import se.sammanhang.application.InviteParticipant;
import se.sammanhang.application.InviteParticipant.Invitation;
import se.sammanhang.application.OfferLanguages;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.web.shell.Labels;

/** The ways to a survey that is due, the same wherever they stand: a link, or this device. */
@Component
class HandOut {

    private final InviteParticipant invite;
    private final CurrentActor current;
    private final OfferLanguages languages;
    private final HandOver handOver;

    HandOut(
            InviteParticipant invite,
            OfferLanguages languages,
            CurrentActor current,
            HandOver handOver) {
        this.handOver = handOver;
        this.invite = invite;
        this.languages = languages;
        this.current = current;
    }

    Div buttons(Enrolled person, Occurrence occurrence, Runnable afterwards) {
        Div buttons =
                new Div(
                        button(person, occurrence, afterwards),
                        handOver.button(person, occurrence, afterwards));
        buttons.addClassName("row-acts");
        return buttons;
    }

    private Button button(Enrolled person, Occurrence occurrence, Runnable afterwards) {
        Button button = new Button();
        button.setText(button.getTranslation("link.handOut"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("hand-out");
        button.setAriaLabel(
                button.getTranslation(
                        "link.handOutTo", person.localCode(), new Labels(button).of(occurrence)));
        button.addClickListener(_ -> open(person, occurrence, afterwards));
        return button;
    }

    private void open(Enrolled person, Occurrence occurrence, Runnable afterwards) {
        switch (invite.handOut(current.actor(), person.id(), occurrence)) {
            case Invitation.Link link -> {
                LinkDialog dialog =
                        new LinkDialog(
                                person, occurrence, link, languages.messages(current.actor()));
                dialog.addOpenedChangeListener(
                        change -> {
                            if (!change.isOpened()) {
                                afterwards.run();
                            }
                        });
                dialog.open();
            }
            case Invitation.NotOpen() -> {
                Notification.show(UI.getCurrent().getTranslation("link.notOpen"));
                afterwards.run();
            }
        }
    }
}
