package se.sammanhang.web.casework;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sammanhang.application.InviteParticipant.Invitation;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.delivery.QrCode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Language;
import se.sammanhang.web.shell.Labels;
import se.sammanhang.web.shell.NamedSelect;

/** A fresh link as QR code and as text to send. Closed, it cannot be seen again. */
final class LinkDialog extends Dialog {

    private static final List<Locale> STAFF_LANGUAGES =
            List.of(Locale.of("sv"), Locale.of("da"), Locale.of("en"));

    private final String url;
    private final Map<Language, String> messages;
    private final TextArea message = new TextArea();

    /**
     * @param messages text to send in further languages, with {0} for the link
     */
    LinkDialog(
            Enrolled person,
            Occurrence occurrence,
            Invitation.Link link,
            Map<Language, String> messages) {
        this.url = link.url();
        this.messages = messages;
        Labels labels = new Labels(this);
        addClassName("link-dialog");
        setHeaderTitle(getTranslation("link.title", person.localCode()));
        setWidth("min(34rem, 100vw - 2rem)");
        Paragraph what =
                new Paragraph(
                        getTranslation(
                                "link.what", labels.of(occurrence), labels.day(link.expires())));
        what.addClassName("muted");
        add(what);
        if (!link.opensOnPhones()) {
            Div warning = new Div(getTranslation("link.local"));
            warning.addClassNames("notice", "warn");
            add(warning);
        }
        add(picture(), text(), new Paragraph(getTranslation("link.once")));
        Button close = new Button(getTranslation("link.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter()
                .add(close, copyButton("link.copyLink", false), copyButton("link.copyText", true));
    }

    private Image picture() {
        Image picture = new Image(QrCode.dataUri(url), getTranslation("link.qr"));
        picture.addClassName("qr");
        return picture;
    }

    private Div text() {
        Select<Locale> language = new NamedSelect<>();
        language.setLabel(getTranslation("link.language"));
        List<Locale> offered = new ArrayList<>(STAFF_LANGUAGES);
        messages.keySet().forEach(further -> offered.add(further.toLocale()));
        language.setItems(offered);
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(locale));
        language.addValueChangeListener(change -> write(change.getValue()));
        message.setLabel(getTranslation("link.message"));
        message.setReadOnly(true);
        message.setWidthFull();
        Locale own = UI.getCurrent().getLocale();
        language.setValue(STAFF_LANGUAGES.contains(own) ? own : STAFF_LANGUAGES.getFirst());
        Div text = new Div(message, language);
        text.addClassName("link-text");
        return text;
    }

    /** Neutral on purpose: whoever sees the phone learns nothing about its owner. */
    private void write(Locale locale) {
        Language language = new Language(locale.getLanguage());
        String further = messages.get(language);
        message.setValue(
                further == null
                        ? getTranslation(locale, "link.text", url)
                        : inLanguage(further, url, language));
        message.getElement().setAttribute("lang", language.code());
        message.getElement().setAttribute("dir", language.direction());
    }

    /** The link opens in the language that its message is in. */
    static String inLanguage(String text, String link, Language language) {
        return text.replace("{0}", link + "?lang=" + language);
    }

    /** Copies in the browser, within the press itself, as browsers demand. */
    private Button copyButton(String key, boolean wholeText) {
        Button copy = new Button(getTranslation(key));
        if (wholeText) {
            copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        copy.getElement()
                .executeJs(
                        """
                        const button = this, link = $0, area = $1, whole = $2, done = $3;
                        button.addEventListener('click', async () => {
                          const text = whole ? area.value : link;
                          try {
                            await navigator.clipboard.writeText(text);
                            button.textContent = done;
                          } catch (e) {
                            area.querySelector('textarea').select();
                          }
                        });
                        """,
                        url,
                        message.getElement(),
                        wholeText,
                        getTranslation("link.copied"));
        return copy;
    }
}
