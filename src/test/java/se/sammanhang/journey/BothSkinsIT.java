package se.sammanhang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.Rule;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.fieldwork.Occurrence;

/** The same journey with and without scripts, and the ways from one skin to the other. */
class BothSkinsIT extends BrowserTest {

    private static final Occurrence INTAKE = Occurrence.first(Occurrence.INTAKE);
    private static final Occurrence EXIT = Occurrence.first(Occurrence.EXIT);

    /** Compressed. Unit: bytes. */
    private static final int NEXT_QUESTION = 5_000;

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    @Rule({1, 5, 9, 10, 12, 31})
    void the_intake_is_answered_by_keyboard_alone(boolean scripts) {
        EnrolmentId person = world().enrols();
        String link = world().link(person, INTAKE);
        Page page = browser(PHONE, scripts);
        page.navigate(address(link));
        page.locator("button.go").focus();
        page.keyboard().press("Enter");
        List<String> seen = new ArrayList<>();
        page.waitForSelector("[data-item]");
        assertThat(page.url()).contains(scripts ? "/svara" : "/enkel");
        while (page.locator("[data-screen=end]").count() == 0) {
            String item = page.locator("[data-item]").getAttribute("data-item");
            seen.add(item);
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.locator("#answer input:checked")).hasCount(0);
            if (scripts && (seen.size() <= 2 || List.of("F3", "O1", "Z1").contains(item))) {
                accessible(page);
                screenshot(page, "respond-question-" + item);
            }
            answerByKeyboard(page, item);
            page.waitForSelector(
                    ":is([data-item], [data-screen=end]):not([data-item='" + item + "'])");
            assertThat(page.locator("[data-save-state=saved]")).hasText("Sparat");
        }
        assertThat(seen)
                .startsWith("H1", "H2", "H3", "K1", "K3", "K5", "K2", "K4", "K6", "F3")
                .endsWith("Z1")
                .contains("O1", "O1b")
                .doesNotContain("B1", "B2", "S1");
        look(page, scripts, "respond-end");
        page.locator(".way:not([data-help])").first().click();
        assertThat(page.locator("h1")).hasText("Dina svar");
        assertThat(page.locator(".respond-line")).hasCount(seen.size());
        look(page, scripts, "respond-check");
        page.locator("button.go").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Tack! Dina svar har kommit fram");
        assertThat(page.locator(".respond-code")).containsText("Din kod: ");
        look(page, scripts, "respond-receipt");
        page.reload();
        assertThat(page.locator("h1")).hasText("Tack! Dina svar har kommit fram");
        page.navigate(address("/svara"));
        page.waitForURL(scripts ? "**/svara*" : "**/enkel");
        page.navigate(address(link));
        assertThat(page.locator("h1")).hasText("Dina svar har kommit fram");
        assertThat(page.locator("button.go")).hasCount(0);
        assertThat(world().seenByCoach(person).answered()).containsKey(INTAKE);
        assertThat(world().seenByCoach(person).wantsContact()).isTrue();
        seesThenAndNow(page, scripts, person);
    }

    /** After a later round, by keyboard, opened and closed; the same address shows it no more. */
    private void seesThenAndNow(Page page, boolean scripts, EnrolmentId person) {
        page.navigate(address(world().link(person, Occurrence.first(Occurrence.EXPRESS))));
        page.locator("button.go").click();
        page.waitForSelector("[data-item=H1]");
        page.locator("label[data-code='1']").click();
        page.locator("button.go").click();
        page.waitForSelector("[data-item=H2]");
        passUntil(page, "[data-screen=end]");
        page.locator("button.go").click();
        page.waitForSelector("[data-screen=receipt]");
        assertThat(page.locator(".respond-compared")).hasCount(0);
        look(page, scripts, "respond-receipt-then-and-now");
        Locator open = page.locator(".go.other");
        open.focus();
        page.keyboard().press("Enter");
        page.waitForSelector("[data-screen=thenAndNow]");
        assertThat(page.locator("h1")).isFocused();
        assertThat(page.locator(".respond-compared > li")).hasCount(1);
        assertThat(page.locator(".respond-steps span")).hasCount(5);
        assertThat(page.locator("[data-print]")).hasCount(scripts ? 1 : 0);
        look(page, scripts, "respond-then-and-now");
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        String picture = page.url();
        page.locator("[data-screen=thenAndNow] button.go").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("[data-screen=receipt]");
        for (String address : List.of(page.url(), picture)) {
            page.navigate(address);
            page.waitForSelector("[data-screen=receipt]");
            assertThat(page.locator(".respond-compared, .go.other")).hasCount(0);
        }
    }

    @Test
    @Rule({25, 26, 31})
    void every_state_of_the_plain_pages_is_accessible_and_fits_a_very_small_screen() {
        EnrolmentId person = world().enrols();
        world().leaves(person);
        Page page = browser(320);
        page.navigate(address(world().link(person, EXIT)));
        Response question =
                page.waitForResponse(
                        response -> response.url().endsWith("/enkel"),
                        () -> page.locator("button[name=plain]").click());
        assertThat(question.headers())
                .containsEntry("referrer-policy", "same-origin")
                .doesNotContainKey("set-cookie");
        assertThat(question.headers().get("content-security-policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(question.headers().get("cache-control")).contains("no-store");
        assertThat(
                        page.request()
                                .post(
                                        address("/enkel"),
                                        RequestOptions.create()
                                                .setHeader("Origin", "https://elsewhere.example"))
                                .status())
                .isEqualTo(403);
        fits(page, "plain-question");
        for (Locator target : page.locator("main :is(button, label):visible").all()) {
            assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
        page.locator("button.go").click();
        assertThat(page).hasTitle("Fel: Fråga 1 av 19");
        assertThat(page.locator(".respond-error")).isFocused();
        fits(page, "plain-error");
        page.locator(".respond-error a").click();
        assertThat(page.locator("#answer input").first()).isFocused();
        page.locator("a.listen").click();
        page.waitForSelector("audio.respond-all");
        fits(page, "plain-listening");
        page.locator("label[data-code='3']").click();
        page.locator("button.go").click();
        page.waitForSelector("[data-item=H2]");
        page.locator("a.hush").click();
        passUntil(page, "[data-screen=stop]");
        page.locator("[data-help=SOMEBODY]").click();
        assertThat(page.locator("[data-help]")).hasCount(4);
        fits(page, "plain-stop");
        page.locator("a.way").click();
        fits(page, "plain-check");
        page.locator("a.back").click();
        page.locator("a.go").click();
        page.waitForSelector("[data-item=F1]");
        passUntil(page, "[data-screen=end]");
        fits(page, "plain-end");
        page.locator("button.go").click();
        assertThat(page.locator("h1")).hasText("Tack! Dina svar har kommit fram");
        fits(page, "plain-receipt");
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    @Rule({22, 26, 31, 32, 33, 38})
    void in_arabic_everything_is_turned_round_and_the_language_is_the_persons(boolean scripts) {
        world().offersArabic();
        EnrolmentId person = world().enrols();
        String link = world().link(person, INTAKE);
        Page page = browser(320, scripts);
        page.navigate(address(link));
        page.locator("nav a[lang=ar]").click();
        turned(page, scripts);
        assertThat(page.locator(".lead")).containsText("Vägen vidare");
        page.locator("#start button.go").click();
        page.waitForSelector("[data-item=H1]");
        turned(page, scripts);
        double box = page.locator("[data-code='4'] input").boundingBox().x;
        assertThat(box).isGreaterThan(page.locator("[data-code='4'] span").boundingBox().x);
        assertThat(page.locator("[data-listen], a.listen")).hasCount(0);
        page.locator("[data-code='4']").click();
        page.locator("button.language[lang=sv]").click();
        assertThat(page.locator("h1")).hasText("Hur mår du? Tänk på de senaste två veckorna.");
        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
        assertThat(page.locator("input[value='4']")).isChecked();
        page.locator("button.language[lang=ar]").click();
        assertThat(page.locator(".respond-progress")).hasText("السؤال 1 من 25");
        assertThat(page.locator("input[value='4']")).isChecked();
        page.locator("button.go").click();
        page.waitForSelector("[data-item=H2]");
        page.locator("button.go").click();
        assertThat(page.locator(".respond-error")).isFocused();
        turned(page, scripts);
        passUntil(page, "[data-item=O1]");
        page.locator("#words").fill("CSN تعبت من");
        assertThat(page.locator("#words")).hasCSS("direction", "rtl");
        assertThat(page.locator("#words")).not().hasCSS("unicode-bidi", "plaintext");
        turned(page, scripts);
        page.locator("button.go").click();
        page.waitForSelector("[data-item=O1b]");
        Page newPhone = browser(PHONE, scripts);
        newPhone.navigate(address(world().link(person, INTAKE)));
        assertThat(newPhone.locator("html")).hasAttribute("lang", "ar");
        passUntil(page, "[data-screen=end]");
        turned(page, scripts);
        page.locator(".way:not([data-help])").first().click();
        page.waitForSelector("[data-screen=check]");
        turned(page, scripts);
        page.locator("button.go").click();
        page.waitForSelector("[data-screen=receipt]");
        turned(page, scripts);
        newPhone.navigate(
                address(world().link(person, Occurrence.first(Occurrence.THREE_MONTHLY))));
        assertThat(newPhone.locator("html")).hasAttribute("lang", "ar");
    }

    /** Arabic, right to left, without sideways scroll; accessible as far as axe can look. */
    private static void turned(Page page, boolean scripts) {
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("h1")).hasCSS("direction", "rtl");
        if (scripts) {
            accessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    @Test
    @Rule(22)
    void when_the_form_cannot_start_the_plain_page_goes_on_where_the_answers_stopped() {
        Page page = browser(PHONE);
        page.navigate(address(world().link(world().enrols(), INTAKE)));
        assertThat(page.locator("link[rel=modulepreload][href^='/VAADIN/build/']")).hasCount(4);
        page.locator("button.go").click();
        page.waitForURL("**/svara*");
        page.locator("label[data-code='4']").click();
        Request saving =
                page.waitForRequest(
                        request -> request.method().equals("POST"),
                        () -> page.locator("button.go").click());
        page.waitForSelector("[data-item=H2]");
        assertThat(saving.sizes().responseBodySize).isLessThan(NEXT_QUESTION);
        page.route("**/VAADIN/build/**", route -> route.abort());
        leaves(page);
        assertThat(page.locator("[data-item=H2]")).isVisible();
        page.unroute("**/VAADIN/build/**");
        page.locator("a.back").click();
        assertThat(page.locator("input[value='4']")).isChecked();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vanlig sida")).click();
        page.waitForURL("**/svara*");
        page.waitForSelector("[data-item=H2]");
        // A script that never comes, and none that fails: the page waits no longer than it should.
        page.route("**/VAADIN/build/**", route -> {});
        leaves(page);
    }

    /** Loads the form again, which does not come, and ends up on the plain page. */
    private static void leaves(Page page) {
        page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForURL("**/enkel*", new Page.WaitForURLOptions().setTimeout(60_000));
        page.waitForSelector("[data-item=H2]");
    }

    private void fits(Page page, String name) {
        accessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        photograph(page, name, 320);
    }

    private static void passUntil(Page page, String selector) {
        while (page.locator(selector).count() == 0) {
            String item = page.locator("[data-item]").getAttribute("data-item");
            page.locator("[data-way=skip]").click();
            page.waitForSelector(":is([data-item], [data-screen]):not([data-item='" + item + "'])");
        }
    }

    /** Axe is a script itself, so it looks where scripts run. */
    private static void look(Page page, boolean scripts, String name) {
        if (scripts) {
            accessible(page);
            screenshot(page, name);
        }
    }

    private static void answerByKeyboard(Page page, String item) {
        switch (item) {
            case "O1" -> {
                tabTo(page, "TEXTAREA");
                page.keyboard().type("Hitta en praktik");
                tabTo(page, "BUTTON go");
                page.keyboard().press("Enter");
            }
            case "K1" -> {
                tabTo(page, "INPUT");
                page.keyboard().press("Space");
                tabTo(page, "BUTTON go");
                page.keyboard().press("Space");
            }
            case "Z1" -> {
                tabTo(page, "INPUT");
                page.keyboard().press("Space");
                page.keyboard().press("Enter");
            }
            default -> {
                tabTo(page, "INPUT");
                page.keyboard().press("ArrowDown");
                page.keyboard().press("Enter");
            }
        }
    }

    private static void tabTo(Page page, String wanted) {
        for (int presses = 0; presses < 40; presses++) {
            page.keyboard().press("Tab");
            if (focused(page).equals(wanted)) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + wanted);
    }

    private static String focused(Page page) {
        return (String)
                page.evaluate(
                        "(document.activeElement.tagName + ' ' + (document.activeElement.matches('.go') ? 'go' : '')).trim()");
    }
}
