package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.Objects;
import se.sammanhang.web.shell.StaffPage;

/** A page of the evaluator's desk: findings, plan, tables, responses, notes, files, publishing. */
abstract class DeskPage extends StaffPage {

    DeskPage() {
        Nav pages = new Nav();
        pages.addClassName("desk-pages");
        pages.getElement().setAttribute("aria-label", getTranslation("desk.pages"));
        RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .map(RouteData::getNavigationTarget)
                .filter(view -> view.isAnnotationPresent(DeskEntry.class))
                .sorted(Comparator.comparingInt(view -> entry(view).order()))
                .map(this::link)
                .forEach(pages::add);
        add(pages);
    }

    private RouterLink link(Class<? extends Component> view) {
        RouterLink link = new RouterLink(getTranslation(entry(view).titleKey()), view);
        if (view.equals(getClass())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static DeskEntry entry(Class<?> view) {
        return Objects.requireNonNull(view.getAnnotation(DeskEntry.class));
    }
}
