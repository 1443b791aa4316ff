package se.sammanhang.web.evaluate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;

/** The ways between the pages of the findings. A draft that is tried stays tried on all of them. */
record FindingsLinks(List<FindingsPage> pages, FindingsPage here, Optional<Integer> draft) {

    /** All of them, in reading order. */
    Nav chapters() {
        OrderedList list = new OrderedList();
        for (FindingsPage page : pages) {
            RouterLink link = link(page, page.title());
            if (page.equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        return nav("chapters", "desk.chapters", list);
    }

    /** The page before and the page after. */
    Nav onwards() {
        int number = pages.indexOf(here);
        Nav nav = nav("onwards", "desk.onwards");
        if (number > 0) {
            FindingsPage before = pages.get(number - 1);
            nav.add(link(before, text("desk.previous", before.title())));
        }
        if (number + 1 < pages.size()) {
            FindingsPage after = pages.get(number + 1);
            RouterLink next = link(after, text("desk.next", after.title()));
            next.addClassName("next");
            nav.add(next);
        }
        return nav;
    }

    private RouterLink link(FindingsPage page, String text) {
        RouterLink link =
                new RouterLink(
                        text,
                        FindingsView.class,
                        page.code()
                                .map(code -> new RouteParameters(FindingsView.CHAPTER, code))
                                .orElseGet(RouteParameters::empty));
        draft.ifPresent(
                version ->
                        link.setQueryParameters(
                                QueryParameters.of(FindingsView.PLAN, version.toString())));
        return link;
    }

    private static Nav nav(String style, String nameKey, Component... content) {
        Nav nav = new Nav();
        nav.add(content);
        nav.addClassName(style);
        nav.getElement().setAttribute("aria-label", text(nameKey));
        return nav;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
