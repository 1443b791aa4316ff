package se.sammanhang.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import se.sammanhang.application.Actor;
import se.sammanhang.application.RegisterParticipants;
import se.sammanhang.programme.Project;
import se.sammanhang.security.CurrentActor;

/**
 * The frame around every staff page: who I am, where I can go, how to leave. Open to every account;
 * the views inside say to which roles they are.
 */
@StyleSheet("frontend/staff.css")
@StyleSheet("frontend/casework.css")
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final AuthenticationContext authentication;
    private final Main main = new Main();
    private boolean firstPage = true;

    public MainLayout(
            CurrentActor current,
            RegisterParticipants register,
            AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("shell");
        main.setId("main");
        askAnewWhenSignedOut();
        main.getElement().setAttribute("tabindex", "-1");
        Optional<Actor> actor = current.find();
        if (actor.isEmpty()) {
            add(main);
            return;
        }
        Project project = register.project(actor.get());
        add(skipLink(), header(actor.get(), project));
        if (project.synthetic()) {
            add(synthetic());
        }
        Div body = new Div(navigation(actor.get()), main);
        body.addClassName("shell-body");
        add(body);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    /** Moves the reading position to the new heading, as a page load would. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!firstPage) {
            main.getElement()
                    .executeJs(
                            "window.scrollTo(0, 0);"
                                    + "const heading = this.querySelector('h1');"
                                    + "if (heading) heading.focus({preventScroll: true});");
        }
        firstPage = false;
    }

    /**
     * The other windows of this browser, which still show what they showed, ask for their page anew
     * when one of them says that staff was signed out; so does a page that was put aside.
     */
    private void askAnewWhenSignedOut() {
        getElement()
                .executeJs(
                        """
                        if (!window.sammanhangStaff) {
                          window.sammanhangStaff = new BroadcastChannel('sammanhang-staff');
                          window.sammanhangStaff.onmessage = () => location.reload();
                          window.addEventListener('pageshow', (event) => {
                            if (event.persisted) location.reload();
                          });
                        }
                        """);
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Div synthetic() {
        Div banner = new Div(getTranslation("shell.synthetic"));
        banner.addClassName("synthetic");
        banner.getElement().setAttribute("role", "note");
        return banner;
    }

    private Header header(Actor actor, Project project) {
        Span mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span brand = new Span(mark, new Span("Sammanhang"));
        brand.addClassName("brand");
        Span name = new Span(project.name());
        name.addClassName("project-name");
        Span who = new Span(actor.name());
        who.addClassName("who-name");
        Span role = new Span(new Labels(this).of(actor.role()));
        role.addClassName("who-role");
        Div person = new Div(who, role);
        person.addClassName("who");
        NativeButton leave =
                new NativeButton(getTranslation("shell.logout"), _ -> authentication.logout());
        leave.addClassName("quiet-button");
        Div right = new Div(languages(), person, leave);
        right.addClassName("header-right");
        Div left = new Div(brand, name);
        left.addClassName("header-left");
        Header header = new Header(left, right);
        header.addClassName("shell-header");
        return header;
    }

    private Div languages() {
        Div group = new Div();
        group.addClassName("languages");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("shell.language"));
        Locale chosen = UI.getCurrent().getLocale();
        for (Locale locale : Texts.LANGUAGES) {
            NativeButton button = new NativeButton(locale.getLanguage(), _ -> switchTo(locale));
            button.getElement().setAttribute("lang", locale.getLanguage());
            button.getElement().setAttribute("title", PlainPage.ownName(locale));
            button.getElement()
                    .setAttribute(
                            "aria-pressed",
                            String.valueOf(locale.getLanguage().equals(chosen.getLanguage())));
            group.add(button);
        }
        return group;
    }

    private static void switchTo(Locale locale) {
        if (VaadinService.getCurrentResponse() instanceof VaadinServletResponse response) {
            response.addCookie(LanguageChoice.cookie(locale));
        }
        UI.getCurrent().getPage().reload();
    }

    private Nav navigation(Actor actor) {
        Nav nav = new Nav();
        nav.addClassName("shell-nav");
        nav.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        open(actor).stream().map(this::link).forEach(nav::add);
        return nav;
    }

    /** The views with a place in the navigation that the role may open. */
    private static List<Class<? extends Component>> open(Actor actor) {
        return RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .map(RouteData::getNavigationTarget)
                .filter(view -> view.isAnnotationPresent(NavigationEntry.class))
                .filter(view -> mayOpen(actor, view))
                .sorted(Comparator.comparingInt(view -> entry(view).order()))
                .<Class<? extends Component>>map(view -> view)
                .toList();
    }

    private static boolean mayOpen(Actor actor, Class<?> view) {
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        return roles != null && Arrays.asList(roles.value()).contains(actor.role().name());
    }

    private static NavigationEntry entry(Class<?> view) {
        return Objects.requireNonNull(view.getAnnotation(NavigationEntry.class));
    }

    private RouterLink link(Class<? extends Component> view) {
        RouterLink link = new RouterLink(getTranslation(entry(view).titleKey()), view);
        link.setHighlightCondition(
                (self, event) -> {
                    String here = event.getLocation().getPath();
                    return self.getHref().isEmpty()
                            ? here.isEmpty()
                            : here.equals(self.getHref()) || here.startsWith(self.getHref() + "/");
                });
        link.setHighlightAction(
                (self, on) -> {
                    if (on) {
                        self.getElement().setAttribute("aria-current", "page");
                    } else {
                        self.getElement().removeAttribute("aria-current");
                    }
                });
        return link;
    }
}
