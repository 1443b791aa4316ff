package se.sammanhang.web.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.security.CurrentActor.NotSignedIn;

/** A page could not be opened: our fault, or an act the account has no right to. */
@AnonymousAllowed
class FaultPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FaultPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        return switch (parameter.getCaughtException()) {
            case NotSignedIn _ -> {
                event.getUI().getPage().setLocation("/login");
                yield HttpStatusCode.OK.getCode();
            }
            case NotPermitted _ -> {
                show(getTranslation("notFound.title"), getTranslation("notFound.text"));
                showWayBack();
                yield HttpStatusCode.NOT_FOUND.getCode();
            }
            case Exception other -> {
                String id = IncidentId.fresh();
                LOG.error("{} at {}", id, event.getLocation().getPath(), other);
                show(getTranslation("fault.title"), getTranslation("fault.text"));
                showId(id);
                showWayBack();
                yield HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
            }
        };
    }
}
