package se.sammanhang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.sammanhang.Rule;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.fieldwork.Occurrence;

/** A young person answers, as seen from the browser. */
class RespondentJourneyIT extends BrowserTest {

    private static final Occurrence INTAKE = Occurrence.first(Occurrence.INTAKE);
    private static final Occurrence EXIT = Occurrence.first(Occurrence.EXIT);

    @Test
    void a_dead_link_is_a_calm_page() {
        Page page = browser(PHONE);
        Response response = page.navigate(address("/s/nothing-here"));
        assertThat(response.status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("Länken fungerar inte längre");
        accessible(page);
        screenshot(page, "respond-dead-link");
    }

    @Test
    @Rule({13, 31, 32, 39})
    void the_start_page_is_small_without_effect_and_never_says_anonymous() {
        EnrolmentId person = world().enrols();
        Page page = browser(PHONE);
        Response response = page.navigate(address(world().link(person, INTAKE)));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers())
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-frame-options", "DENY")
                .doesNotContainKey("set-cookie");
        assertThat(response.headers().get("cache-control")).contains("no-store");
        assertThat(response.headers().get("x-robots-tag")).contains("noindex");
        assertThat(response.headers().get("content-security-policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(response.body().length).isLessThan(40_000);
        assertThat(page.content().toLowerCase(java.util.Locale.ROOT)).doesNotContain("anonym");
        accessible(page);
        screenshot(page, "respond-start");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).hasText("Hi! How are things?");
    }

    @Test
    void the_language_chosen_on_the_start_page_is_the_language_of_the_questions() {
        Page page = browser(PHONE);
        page.navigate(address(world().link(world().enrols(), INTAKE)));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.locator("button.go").click();
        page.waitForSelector("[data-item=H1]");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).containsText("How are you?");
    }

    @Test
    @Rule({30, 36, 37})
    void a_question_and_each_answer_can_be_heard_and_nothing_starts_by_itself() {
        Page page = started(browser(PHONE), INTAKE);
        page.evaluate(
                """
                window.heard = {segments: [], ended: 0, seconds: 0};
                document.addEventListener('listen-segment', e => heard.segments.push(e.detail.address));
                document.addEventListener('listen-ended', () => heard.ended++);
                document.addEventListener('listen-time', e => heard.seconds = Math.max(heard.seconds, e.detail.seconds));
                """);
        page.waitForTimeout(500);
        assertThat(page.evaluate("heard.segments.length")).isEqualTo(0);
        page.locator("[data-listen=all]").click();
        page.waitForFunction("heard.seconds > 0.2");
        assertThat(page.locator("h1[data-reading]")).hasCount(1);
        page.locator("[data-rate='1.25']").click();
        assertThat(page.locator("[data-rate='1.25']")).hasAttribute("aria-pressed", "true");
        accessible(page);
        screenshot(page, "respond-listening");
        page.waitForFunction("heard.segments.length >= 2");
        page.locator("[data-listen=all]").click();
        assertThat(page.locator("[data-reading]")).hasCount(0);
        page.locator("[data-listen=one]").nth(2).click();
        page.waitForFunction("heard.ended === 1");
        assertThat((String) page.evaluate("heard.segments.at(-1)"))
                .contains("/audio/sv/option-HEALTH5-3.mp3");
        page.locator("label[data-code='3']").click();
        page.locator("button.go").click();
        page.waitForSelector("[data-item=H2]");
        assertThat(page.locator("[data-rate='1.25']")).hasAttribute("aria-pressed", "true");
    }

    @Test
    @Rule({16, 19, 31})
    void going_on_without_an_answer_says_what_to_do_and_keeps_everything() {
        Page page = started(browser(PHONE), INTAKE);
        page.locator("button.go").click();
        assertThat(page.locator(".respond-error")).isFocused();
        assertThat(page).hasTitle("Fel: Fråga 1 av 25");
        accessible(page);
        screenshot(page, "respond-error");
        page.locator(".respond-error a").click();
        assertThat(page.locator("#answer input").first()).isFocused();
    }

    @Test
    @Rule({3, 21})
    void a_reload_half_way_keeps_the_answers_and_back_shows_them() {
        Page page = started(browser(PHONE), INTAKE);
        answer(page, "H1", 4);
        page.waitForSelector("[data-item=H2]");
        page.locator("[data-way=refused]").click();
        page.waitForSelector("[data-item=H3]");
        page.reload();
        page.waitForSelector("[data-item=H3]");
        page.locator("button.back").click();
        page.waitForSelector("[data-item=H2]");
        assertThat(page.locator("[data-way=refused]")).hasAttribute("aria-pressed", "true");
        page.goBack();
        page.waitForSelector("[data-item=H3]");
        page.goBack();
        page.waitForSelector("[data-item=H2]");
        page.goBack();
        page.waitForSelector("[data-item=H1]");
        assertThat(page.locator("input[value='4']")).isChecked();
    }

    @Test
    @Rule(22)
    void another_browser_goes_on_but_never_sees_what_was_answered() {
        EnrolmentId person = world().enrols();
        String link = world().link(person, INTAKE);
        Page first = browser(PHONE);
        start(first, link);
        answer(first, "H1", 4);
        first.waitForSelector("[data-item=H2]");
        Page second = browser(DESKTOP);
        start(second, link);
        second.waitForSelector("[data-item=H2]");
        assertThat(second.locator("button.back")).hasCount(0);
        second.navigate(address("/svara?steg=H1"));
        second.waitForSelector("[data-item=H2]");
        second.navigate(address("/svara?steg=svar"));
        assertThat(second.locator(".respond-line-answer").first()).hasText("Besvarad tidigare");
        first.locator("label[data-code='2']").click();
        first.locator("button.go").click();
        assertThat(first.locator("h1")).hasText("Du har öppnat frågorna på ett annat ställe");
        accessible(first);
        screenshot(first, "respond-taken-over");
    }

    @Test
    void the_exit_survey_can_be_sent_at_the_stop_point() {
        EnrolmentId person = world().enrols();
        world().leaves(person);
        String link = world().link(person, EXIT);
        Page page = browser(PHONE);
        start(page, link);
        page.waitForSelector("[data-item]");
        String last = "";
        while (page.locator("[data-screen=stop]").count() == 0) {
            String item = question(page);
            assertThat(item).isNotEqualTo(last);
            page.locator("[data-way=skip]").click();
            page.waitForCondition(() -> !question(page).equals(item));
            last = item;
        }
        assertThat(last).isEqualTo("C6b");
        Locator helped = page.locator("[data-help=SOMEBODY]");
        helped.click();
        assertThat(helped).hasAttribute("aria-pressed", "true");
        assertThat(helped).isFocused();
        assertThat(page.locator("[data-help=STAFF]")).hasAttribute("aria-pressed", "false");
        assertThat(page.locator("[data-save-state=saved]")).hasText("Sparat");
        accessible(page);
        screenshot(page, "respond-stop");
        page.locator("button.go").first().click();
        page.waitForSelector("[data-item=F1]");
        assertThat(page.locator(".respond-progress")).hasText("Extrafråga 1 av 15");
        page.locator("button.send").click();
        page.waitForSelector("[data-item=Z1]");
        page.locator("label[data-code='1']").click();
        page.locator("button.go").click();
        page.waitForSelector("[data-screen=end]");
        page.locator("button.go").click();
        assertThat(page.locator("h1")).hasText("Tack! Dina svar har kommit fram");
        assertThat(world().seenByCoach(person).answered()).containsKey(EXIT);
        assertThat(world().seenByCoach(person).wantsContact()).isTrue();
    }

    @Test
    @Rule({19, 23})
    void a_lost_connection_is_told_and_the_answer_goes_through_afterwards() {
        Page page = started(browser(PHONE), INTAKE);
        page.locator("label[data-code='5']").click();
        page.context().setOffline(true);
        page.locator("button.go").click();
        assertThat(page.locator("[data-save-state=waiting]")).containsText("Ingen kontakt");
        assertThat(page.locator("input[value='5']")).isChecked();
        accessible(page);
        screenshot(page, "respond-waiting");
        page.context().setOffline(false);
        page.waitForSelector(
                "[data-item=H2]", new Page.WaitForSelectorOptions().setTimeout(30_000));
        assertThat(page.locator("[data-save-state=saved]")).hasText("Sparat");
        page.locator("label[data-code='3']").click();
        assertThat(page.locator("[data-save-state=saved]")).hasCount(0);
    }

    @Test
    @Rule(43)
    void after_a_long_rest_the_answers_are_hidden() {
        Page page = browser(PHONE);
        page.clock().install();
        start(page, world().link(world().enrols(), INTAKE));
        page.waitForSelector("[data-item=H1]");
        page.locator("label[data-code='5']").click();
        page.clock().fastForward("31:00");
        assertThat(page.locator(".respond-curtain")).isVisible();
        assertThat(page.locator("[data-item=H1]")).isHidden();
        accessible(page);
        screenshot(page, "respond-curtain");
        page.locator("[data-curtain=open]").click();
        assertThat(page.locator("input[value='5']")).isChecked();
    }

    @Test
    void without_a_cookie_the_form_says_what_to_do() {
        Page page = browser(PHONE);
        page.navigate(address("/svara"));
        assertThat(page.locator("h1")).hasText("Öppna din länk igen");
        accessible(page);
        screenshot(page, "respond-no-cookie");
    }

    @Test
    void the_information_pages_are_accessible_in_every_language() {
        Page page = browser(PHONE);
        for (String path : List.of("/tillganglighet", "/was", "/integritet")) {
            for (String language : List.of("sv", "en", "da")) {
                page.navigate(address(path + "?lang=" + language));
                assertThat(page.locator("html")).hasAttribute("lang", language);
                accessible(page);
            }
            page.navigate(address(path));
            screenshot(page, "respond-" + path.substring(1));
        }
    }

    @Test
    @Rule({25, 26})
    void it_fits_a_very_small_screen() {
        Page page = browser(320);
        page.navigate(address(world().link(world().enrols(), INTAKE)));
        assertFits(page);
        page.locator("button.go").click();
        page.waitForSelector("[data-item=H1]");
        assertFits(page);
        for (Locator target : page.locator("main button:visible, main label:visible").all()) {
            assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
    }

    private static void assertFits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    private void start(Page page, String link) {
        page.navigate(address(link));
        page.locator("button.go").click();
    }

    private Page started(Page page, Occurrence occurrence) {
        start(page, world().link(world().enrols(), occurrence));
        page.waitForSelector("[data-item]");
        return page;
    }

    private static void answer(Page page, String item, int code) {
        page.waitForSelector("[data-item=" + item + "]");
        page.locator("label[data-code='" + code + "']").click();
        page.locator("button.go").click();
    }

    private static String question(Page page) {
        return (String) page.evaluate("document.querySelector('[data-item]')?.dataset.item ?? ''");
    }
}
