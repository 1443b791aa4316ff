package se.sammanhang.web.seminar.group;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import se.sammanhang.delivery.QrCode;
import se.sammanhang.seminar.group.SeminarCode;
import se.sammanhang.web.shell.StaffPage;

/** Code and QR code, here and as large as the screen is. */
final class CodePanel extends Div {

    private final transient Hosting hosting;
    private final transient SeminarCode code;
    private final Span groups = new Span();
    private final Span groupsOnScreen = new Span();

    CodePanel(Hosting hosting, SeminarCode code, int joined) {
        this.hosting = hosting;
        this.code = code;
        addClassName("no-print");
        Div words = new Div(spelled(), howTo(), groups);
        words.addClassName("join-words");
        if (!hosting.host().opensOnPhones()) {
            Div warning = new Div(getTranslation("hosting.code.local"));
            warning.addClassNames("notice", "warn");
            words.add(warning);
        }
        Button big = new Button(getTranslation("hosting.code.big"), _ -> onScreen().open());
        big.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        words.add(big);
        Div join = new Div(picture(), words);
        join.addClassName("join");
        Section card = StaffPage.card(getTranslation("hosting.code"), join);
        add(card);
        groups.getElement().setAttribute("role", "status");
        show(joined);
    }

    void show(int joined) {
        for (Span text : List.of(groups, groupsOnScreen)) {
            text.setText(getTranslation("hosting.groups", joined));
        }
    }

    private Image picture() {
        Image picture =
                new Image(
                        QrCode.dataUri(hosting.host().link(code)),
                        getTranslation("hosting.code.qr"));
        picture.addClassName("join-qr");
        return picture;
    }

    private Span spelled() {
        Span spelled = new Span(code.inParts());
        spelled.addClassName("join-code");
        return spelled;
    }

    private Paragraph howTo() {
        return new Paragraph(getTranslation("hosting.code.scan", hosting.host().typingAddress()));
    }

    /** For the projector: nothing but the way in. */
    private Dialog onScreen() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("hosting.code"));
        dialog.addClassName("join-screen");
        dialog.setSizeFull();
        groupsOnScreen.removeFromParent();
        Div words = new Div(spelled(), howTo(), groupsOnScreen);
        words.addClassName("join-words");
        Div join = new Div(picture(), words);
        join.addClassNames("join", "join-large");
        dialog.add(join);
        Button close = new Button(getTranslation("hosting.code.hide"), _ -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(close);
        return dialog;
    }
}
