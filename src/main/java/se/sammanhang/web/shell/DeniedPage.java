package se.sammanhang.web.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import se.sammanhang.application.Actor;
import se.sammanhang.security.CurrentActor;
import se.sammanhang.security.FirstPage;

/** The role may not open the page. At the start page it is shown its own instead. */
@AnonymousAllowed
class DeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private final transient CurrentActor current;

    DeniedPage(CurrentActor current) {
        this.current = current;
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        Optional<String> own = current.find().map(Actor::role).map(FirstPage::of);
        boolean start = event.getLocation().getPath().isEmpty();
        if (start && own.isPresent() && !"/".equals(own.get())) {
            event.getUI().getPage().setLocation(own.get());
            return HttpStatusCode.OK.getCode();
        }
        show(getTranslation("notFound.title"), getTranslation("notFound.text"));
        showWayBack();
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
