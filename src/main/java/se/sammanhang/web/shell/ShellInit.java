package se.sammanhang.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.security.CurrentActor.NotSignedIn;

/** Language, errors and expired sessions, for every page that Vaadin serves. */
@Component
class ShellInit implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ShellInit.class);
    private static final Duration READING_TIME = Duration.ofSeconds(10);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(_ -> reloadQuietly());
        event.getSource().addUIInitListener(ShellInit::prepare);
        event.addIndexHtmlRequestListener(ShellInit::nameLanguage);
        event.getSource()
                .addSessionInitListener(
                        session -> session.getSession().setErrorHandler(ShellInit::handle));
    }

    /**
     * After an expired session the page loads again: sign-in for staff, the form for respondents.
     */
    private static CustomizedSystemMessages reloadQuietly() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        return messages;
    }

    /** Screen readers pronounce by the language of the document. */
    private static void nameLanguage(IndexHtmlResponse page) {
        Locale locale = LanguageChoice.of(page.getVaadinRequest().getCookies());
        page.getDocument().getElementsByTag("html").attr("lang", locale.getLanguage());
    }

    private static void prepare(UIInitEvent event) {
        VaadinRequest request = VaadinRequest.getCurrent();
        Locale locale = request == null ? Texts.SWEDISH : LanguageChoice.of(request.getCookies());
        event.getUI().setLocale(locale);
    }

    private static void handle(ErrorEvent event) {
        Throwable why = event.getThrowable();
        UI ui = UI.getCurrent();
        if (why instanceof NotSignedIn && ui != null) {
            ui.getPage().setLocation("/login");
            return;
        }
        if (ReaderGone.isCauseOf(why)) {
            ReaderGone.note(why);
            return;
        }
        String id = IncidentId.fresh();
        if (why instanceof NotPermitted) {
            LOG.warn("{} {}", id, why.getMessage());
        } else {
            LOG.error("{} in a page", id, why);
        }
        if (ui != null) {
            String text = ui.getTranslation("fault.notice", id);
            Notification notice =
                    Notification.show(
                            text, (int) READING_TIME.toMillis(), Notification.Position.MIDDLE);
            notice.setAssertive(true);
        }
    }
}
