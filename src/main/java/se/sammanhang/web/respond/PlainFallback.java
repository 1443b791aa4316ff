package se.sammanhang.web.respond;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.time.Duration;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Nobody waits in vain for the form: without scripts, when one of its scripts does not come, or
 * when no question is there in time, the browser goes on with the plain pages.
 */
@Component
class PlainFallback implements VaadinServiceInitListener {

    private static final String FORM = "/svara";

    /** In the page itself: what keeps other scripts away must not keep this one away. */
    private static final String GUARD =
            """
            (function () {
              var left = false;
              function started() { return document.querySelector('main.respond h1'); }
              function leave() {
                if (!left && !started()) {
                  left = true;
                  location.replace('{plain}' + location.search);
                }
              }
              addEventListener('error', function (event) {
                if (event.target && event.target.tagName === 'SCRIPT') { leave(); }
              }, true);
              setTimeout(leave, {patience});
            })();
            """;

    private final Duration patience;

    /**
     * @param patience how long the form may take to show its first screen
     */
    PlainFallback(@Value("${sammanhang.form.patience:8s}") Duration patience) {
        this.patience = patience;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::guard);
    }

    private void guard(IndexHtmlResponse page) {
        if (!FORM.equals(page.getVaadinRequest().getPathInfo())) {
            return;
        }
        Element head = page.getDocument().head();
        String guard =
                GUARD.replace("{plain}", PlainController.PATH)
                        .replace("{patience}", String.valueOf(patience.toMillis()));
        head.prependElement("script").appendChild(new DataNode(guard));
        head.prependElement("noscript")
                .appendElement("meta")
                .attr("http-equiv", "refresh")
                .attr("content", "0; url=" + PlainController.PATH);
    }
}
