package se.sammanhang.web.respond;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.WrappedSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.application.AnswerSurvey.View;

/** What stays around the screens: the mark of synthetic data, the curtain, the help. */
final class PageFrame {

    /** After this long without a touch the answers are hidden. Unit: minutes. */
    static final int IDLE_MINUTES = 30;

    private final Element notice = Dom.element("p", "respond-demo");
    private final Element curtain = Dom.element("section", "respond-screen respond-curtain");
    private final Element help = Dom.element("footer", "respond-help");

    private final Element giveBack = new Element("form");
    private final Element stop = Dom.element("button", "stop");
    private final Element spoken = new Element("input");

    PageFrame() {
        // A plain form: it leaves this page, and the cookie with it, also when the line is bad.
        giveBack.setAttribute("class", "respond-give-back");
        giveBack.setAttribute("method", "post");
        giveBack.setAttribute("action", PlainController.GIVE_BACK);
        giveBack.setAttribute("hidden", true);
        spoken.setAttribute("type", "hidden");
        spoken.setAttribute("name", PlainPost.LANGUAGE);
        stop.setAttribute("type", "submit");
        giveBack.appendChild(spoken, stop);
        notice.setAttribute("hidden", true);
        curtain.setAttribute("hidden", true);
        curtain.setAttribute("data-idle-minutes", Integer.toString(IDLE_MINUTES));
    }

    Element notice() {
        return notice;
    }

    Element curtain() {
        return curtain;
    }

    Element help() {
        return help;
    }

    /** On a borrowed device there is a way to stop without leaving the answers on it. */
    Element giveBack() {
        return giveBack;
    }

    void canBeGivenBack(boolean can) {
        giveBack.setAttribute("hidden", !can);
    }

    void speak(Texts texts) {
        spoken.setAttribute("value", texts.language().code());
        stop.setText(texts.get("handed.stop"));
        // respond.js draws it from these words; until then nothing of it is on the page.
        curtain.setAttribute("data-heading", texts.get("idle.heading"));
        curtain.setAttribute("data-text", texts.get("idle.text"));
        curtain.setAttribute("data-button", texts.get("respond.continue"));
        help.removeAllChildren();
        Help words = Help.in(texts);
        help.appendChild(Dom.text("h2", "", words.heading()));
        words.lines().forEach(line -> help.appendChild(Dom.text("p", "", line)));
        Element links = Dom.element("p", "respond-links");
        Help.links(texts, new Help.Link(PlainController.PATH, texts.get("plain.simple")))
                .forEach(link -> links.appendChild(Dom.link(link.address(), link.text())));
        help.appendChild(links);
    }

    void synthetic(boolean synthetic, Texts texts) {
        notice.setAttribute("hidden", !synthetic);
        notice.setText(synthetic ? texts.get("respond.synthetic") : "");
    }

    /** Nobody is thrown out of the form for thinking long; a staff session keeps its own end. */
    static void keepAsLongAsTheCookie(
            View view, WrappedSession session, @Nullable Principal signedIn) {
        if (view instanceof View.Asking && signedIn == null) {
            session.setMaxInactiveInterval((int) AnswerSurvey.COOKIE_LIFE.toSeconds());
        }
    }
}
