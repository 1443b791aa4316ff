package se.sammanhang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.sammanhang.demo.DemoLogin;
import se.sammanhang.demo.DemoProjects;
import se.sammanhang.fieldwork.Occurrence;

/**
 * Every page that the application knows of is opened at 390 and 1440 px, looked at by axe and
 * photographed. A page that nobody told this test how to reach fails it.
 */
class EveryPageIT extends BrowserTest {

    /**
     * Addresses that are no pages: health, style sheets, recordings, and Spring's fault address.
     */
    private static final Set<String> NO_PAGES =
            Set.of(
                    "/healthz",
                    "/frontend/{name}",
                    "/audio/{language}/{name}.mp3",
                    "/seminar/{code}/lage",
                    "/error");

    @Autowired private ServletContext servlet;
    @Autowired private DemoProjects demo;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping addresses;

    /** How to get to a page: as whom, if anybody, and where. */
    private record Way(Optional<DemoLogin> as, Supplier<String> path) {
        static Way open(String path) {
            return new Way(Optional.empty(), () -> path);
        }

        static Way as(DemoLogin login, String path) {
            return new Way(Optional.of(login), () -> path);
        }
    }

    @BeforeEach
    void demo_projects() {
        if (!demo.present()) {
            demo.create(TEST_PASSWORD);
        }
    }

    @Test
    void the_headers_close_what_can_be_closed() {
        Page page = browser(1440);
        var headers = page.navigate(address("/login")).headers();
        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(headers.get("x-frame-options")).isEqualTo("DENY");
        assertThat(headers.get("referrer-policy")).isNotBlank();
        assertThat(headers.get("permissions-policy")).contains("camera=()");
    }

    @Test
    void a_sign_in_without_the_token_of_the_form_is_refused() {
        Page page = browser(1440);
        var response =
                page.request()
                        .post(
                                address("/login/session"),
                                RequestOptions.create()
                                        .setForm(
                                                FormData.create()
                                                        .set("username", "somebody")
                                                        .set("password", TEST_PASSWORD)));
        assertThat(response.status()).isEqualTo(403);
    }

    private Map<String, Way> ways() {
        return Map.ofEntries(
                Map.entry("", Way.as(DemoLogin.COACH, "/")),
                Map.entry("deltagare", Way.as(DemoLogin.COACH, "/deltagare")),
                Map.entry("deltagare/ny", Way.as(DemoLogin.COACH, "/deltagare/ny")),
                Map.entry("deltagare/:id", Way.as(DemoLogin.COACH, "/deltagare")),
                Map.entry("deltagare/:id/avslut", Way.as(DemoLogin.COACH, "/deltagare")),
                Map.entry("admin", Way.as(DemoLogin.ADMIN, "/admin")),
                Map.entry("languages", Way.as(DemoLogin.SAMORDNARE, "/languages")),
                Map.entry(
                        "utvardering/tabell", Way.as(DemoLogin.UTVARDERARE, "/utvardering/tabell")),
                Map.entry("utvardering/svar", Way.as(DemoLogin.UTVARDERARE, "/utvardering/svar")),
                Map.entry(
                        "utvardering/anteckningar",
                        Way.as(DemoLogin.UTVARDERARE, "/utvardering/anteckningar")),
                Map.entry("utvardering/:chapter?", Way.as(DemoLogin.UTVARDERARE, "/utvardering")),
                Map.entry("utvardering/plan", Way.as(DemoLogin.UTVARDERARE, "/utvardering/plan")),
                Map.entry("utvardering/filer", Way.as(DemoLogin.UTVARDERARE, "/utvardering/filer")),
                Map.entry(
                        "utvardering/publicera",
                        Way.as(DemoLogin.UTVARDERARE, "/utvardering/publicera")),
                Map.entry("seminarium", Way.as(DemoLogin.UTVARDERARE, "/seminarium")),
                Map.entry("seminarium/visa", Way.as(DemoLogin.UTVARDERARE, "/seminarium/visa")),
                Map.entry("styrgrupp", Way.as(DemoLogin.STYRGRUPP, "/styrgrupp")),
                Map.entry("grupparbete/:id?", Way.as(DemoLogin.UTVARDERARE, "/grupparbete")),
                Map.entry("/seminar", Way.open("/seminar")),
                Map.entry("/seminar/{code}", new Way(Optional.empty(), world()::seminar)),
                Map.entry(
                        "/seminar/{code}/kort/{number}",
                        new Way(Optional.empty(), world()::seminar)),
                Map.entry(
                        "/seminar/{code}/anteckning/{id}",
                        new Way(Optional.empty(), world()::seminar)),
                Map.entry("svara", new Way(Optional.empty(), this::link)),
                Map.entry("/s/{token}", new Way(Optional.empty(), this::link)),
                Map.entry("/enkel", new Way(Optional.empty(), this::link)),
                Map.entry("/enkel/gomd", Way.open("/enkel/gomd")),
                Map.entry("/login", Way.open("/login")),
                Map.entry("/tillganglighet", Way.open("/tillganglighet")),
                Map.entry("/was", Way.open("/was")),
                Map.entry("/integritet", Way.open("/integritet")));
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_accessible_and_photographed() {
        Map<String, Way> ways = ways();
        Set<String> pages = pages();
        assertThat(pages).contains("svara", "/s/{token}", "utvardering/:chapter?", "");
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest("/" + page, () -> look(page, ways.get(page))));
    }

    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        RouteConfiguration.forRegistry(
                        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)))
                .getAvailableRoutes()
                .stream()
                .map(RouteData::getTemplate)
                .forEach(pages::add);
        addresses.getHandlerMethods().keySet().stream()
                .filter(EveryPageIT::answersGet)
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !NO_PAGES.contains(pattern))
                .forEach(pages::add);
        return pages;
    }

    private static boolean answersGet(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private void look(String route, @org.jspecify.annotations.Nullable Way way) {
        assertThat(way).as("how to get to the page \"" + route + "\"").isNotNull();
        String name = "page-" + (route.isEmpty() ? "start" : route.replaceAll("[^a-z0-9]+", "-"));
        for (int width : new int[] {PHONE, DESKTOP}) {
            Page page = browser(width);
            way.as().ifPresent(login -> signIn(page, login.login()));
            page.navigate(address(way.path().get()));
            follow(page, route);
            page.waitForSelector("h1");
            page.waitForTimeout(400);
            photograph(page, name, width);
            accessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(route + " scrolls sideways at " + width)
                    .isEqualTo(width);
        }
    }

    /** The last steps to a page whose address nobody knows beforehand. */
    private void follow(Page page, String route) {
        switch (route) {
            case "svara" -> {
                page.locator("button.go").click();
                page.waitForSelector("[data-item]");
            }
            case "/enkel" -> {
                page.locator("button[name=plain]").click();
                page.waitForSelector("[data-item]");
            }
            case "deltagare/:id" -> openFirst(page);
            case "deltagare/:id/avslut" -> {
                openFirst(page);
                page.navigate(page.url() + "/avslut");
            }
            case "utvardering/:chapter?", "utvardering/publicera" ->
                    page.waitForSelector(".figure-card");
            case "/seminar/{code}/kort/{number}" -> openCard(page);
            case "/seminar/{code}/anteckning/{id}" -> {
                openCard(page);
                page.locator("textarea").fill("Mer praktik");
                page.locator("button.go").click();
                page.locator(".groups-notes a").click();
            }
            case "seminarium" -> released(page, "/seminarium", ".seminar-parts");
            case "seminarium/visa" -> {
                released(page, "/seminarium/visa", ".live .slide:not([hidden])");
                keys(page);
            }
            case "utvardering/filer" -> page.waitForSelector(".file-list");
            default -> {}
        }
    }

    private static void openCard(Page page) {
        page.locator("button.go").click();
        page.locator(".groups-cards a").first().click();
        page.waitForSelector("textarea");
    }

    /** A page that is made of a release: the first to come publishes one. */
    private void released(Page page, String path, String content) {
        if (page.locator(content).count() == 0) {
            page.navigate(address("/utvardering/publicera"));
            page.waitForSelector(".figure-card");
            page.locator("vaadin-button[theme~=primary]").first().click();
            page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").press("Enter");
            page.waitForSelector(".published:not(:empty)");
            page.navigate(address(path));
        }
        page.waitForSelector(content);
    }

    /** The presentation by keyboard alone. */
    private static void keys(Page page) {
        page.keyboard().press("End");
        assertThat(counter(page)[0]).isEqualTo(counter(page)[1]);
        page.keyboard().press("ArrowLeft");
        assertThat(counter(page)[0]).isEqualTo(counter(page)[1] - 1);
        page.keyboard().press("Home");
        assertThat(counter(page)[0]).isEqualTo(1);
        page.keyboard().press("PageDown");
        assertThat(counter(page)[0]).isEqualTo(2);
        page.keyboard().press("n");
        assertThat(page.locator(".slide:not([hidden]) .slide-notes").isVisible()).isTrue();
        page.keyboard().press("n");
        assertThat(page.locator(".slide:not([hidden]) .slide-notes").isVisible()).isFalse();
        while (page.locator(".slide:not([hidden])[data-part=wellbeing]").count() == 0) {
            page.keyboard().press("ArrowRight");
        }
        page.locator(".slide:not([hidden]) img").waitFor();
    }

    /** Which slide it is, and of how many. */
    private static int[] counter(Page page) {
        return java.util.Arrays.stream(
                        page.locator(".controls [data-counter]").innerText().split("\\D+", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static void openFirst(Page page) {
        page.locator("a[href^='deltagare/']:not([href='deltagare/ny'])").first().click();
        page.waitForURL("**/deltagare/*-*-*");
    }

    private String link() {
        return world().link(world().enrols(), Occurrence.first(Occurrence.INTAKE));
    }
}
