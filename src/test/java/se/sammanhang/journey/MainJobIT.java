package se.sammanhang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on the packaged product, started from nothing: a coach enrols, a young person
 * answers at intake and on leaving, an evaluator sees the change.
 */
class MainJobIT {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/s/[0-9A-Za-z]+");

    @TempDir Path folder;

    @Test
    void from_nothing_to_a_changed_chart() throws IOException {
        try (RunningApplication application = RunningApplication.start(folder.resolve("data"));
                BrowserContext office = Chromium.context(Chromium.DESKTOP);
                BrowserContext phone = Chromium.context(Chromium.PHONE);
                BrowserContext otherPhone = Chromium.context(Chromium.PHONE);
                BrowserContext desk = Chromium.context(Chromium.DESKTOP)) {
            String password = Files.readString(folder.resolve("data/demo-password")).strip();
            Page evaluator = signIn(desk, application, "utvarderare", password);
            int pairsBefore = pairs(evaluator);
            byte[] chartBefore = chart(evaluator);
            List<String> rowsBefore = rows(evaluator);

            Page coach = signIn(office, application, "samordnare", password);
            enrol(coach);
            tickTwo(coach);
            Page young = phone.newPage();
            young.navigate(link(coach));
            listen(young);
            answerByKeyboard(young);

            registerExit(coach);
            Respondent leaver = new Respondent(otherPhone.newPage(), new Random(7));
            leaver.starts(link(coach));
            while (leaver.asked()) {
                leaver.answers();
            }
            leaver.sends();

            evaluator.reload();
            assertThat(pairs(evaluator)).isEqualTo(pairsBefore + 1);
            assertThat(chart(evaluator)).isNotEqualTo(chartBefore);
            List<String> rowsAfter = rows(evaluator);
            assertThat(rowsAfter).hasSize(rowsBefore.size() + 1);
            List<String> known = rowsBefore.stream().map(MainJobIT::person).toList();
            assertThat(rowsAfter)
                    .filteredOn(row -> !known.contains(person(row)))
                    .singleElement()
                    .asString()
                    .contains("norra,WOMAN,AGE_18_19,SCHOOL", "X-EDU");
        }
    }

    private static Page signIn(
            BrowserContext browser, RunningApplication application, String login, String password) {
        Page page = browser.newPage();
        page.navigate(application.address() + "/login");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.waitForSelector("h1");
        return page;
    }

    /** Matched pairs of the first row of the chart of Sammanhang. */
    private static int pairs(Page page) {
        Locator figure = page.locator("[data-figure=change-sammanhang]");
        return Integer.parseInt(figure.locator("[data-n]").first().getAttribute("data-n"));
    }

    private static byte[] chart(Page page) {
        Locator image = page.locator("[data-figure=change-sammanhang] img.on-desk");
        image.scrollIntoViewIfNeeded();
        return page.request().get(absolute(page, image.getAttribute("src"))).body();
    }

    private static String absolute(Page page, String address) {
        return java.net.URI.create(page.url()).resolve("/").resolve(address).toString();
    }

    /** By the keyboard: pictures that come in late may move a link between press and release. */
    private static List<String> rows(Page page) throws IOException {
        Download download =
                page.waitForDownload(
                        () -> page.getByText("en rad per person").first().press("Enter"));
        return new java.util.ArrayList<>(Files.readAllLines(download.path()));
    }

    /** Pseudonym of a row; a first answer to an item adds a column to every row. */
    private static String person(String row) {
        return row.substring(0, row.indexOf(','));
    }

    private static void enrol(Page page) {
        page.navigate(page.url().replaceAll("(https?://[^/]+/).*", "$1deltagare/ny"));
        page.waitForSelector("h1");
        choose(page, page.locator("vaadin-select").first(), "Norra");
        page.getByLabel("Kod", new Page.GetByLabelOptions().setExact(true)).fill("SO-NY");
        page.getByLabel("Kvinna").check();
        page.getByLabel("18–19 år").check();
        choose(page, page.locator("vaadin-select").last(), "Skola");
        button(page, "Skriv in").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("SO-NY")))
                .isVisible();
    }

    private static void tickTwo(Page page) {
        page.getByLabel("Individuell coachning").check();
        page.getByLabel("Praktik").check();
        button(page, "Lägg till 2 insatser").click();
        assertThat(button(page, "Avsluta i dag: Praktik")).isVisible();
    }

    private static String link(Page page) {
        button(page, "Lämna ut länk").click();
        Matcher text = LINK.matcher(page.getByLabel("Text att skicka").inputValue());
        assertThat(text.find()).isTrue();
        button(page, "Stäng").click();
        return text.group();
    }

    private static void listen(Page page) {
        page.locator("button.go").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("[data-item=H1]");
        page.evaluate(
                "window.heard = 0;"
                        + "document.addEventListener('listen-time',"
                        + " e => heard = Math.max(heard, e.detail.seconds))");
        page.locator("[data-listen=all]").focus();
        page.keyboard().press("Enter");
        page.waitForFunction("heard > 0.3");
        page.keyboard().press("Enter");
    }

    private static void answerByKeyboard(Page page) {
        while (page.locator("[data-item]").count() > 0) {
            String item =
                    String.valueOf(
                            page.evaluate("document.querySelector('[data-item]').dataset.item"));
            Locator first = page.locator("#answer input, #answer textarea, textarea").first();
            first.focus();
            if ("textarea".equals(first.evaluate("e => e.localName"))) {
                page.keyboard().type("Hjälp att hitta en kurs.");
            } else {
                page.keyboard().press("Space");
            }
            page.locator("button.go").focus();
            page.keyboard().press("Enter");
            page.waitForCondition(
                    () ->
                            page.locator("[data-item=" + item + "]").count() == 0
                                    && page.locator("[data-item], [data-screen]").count() > 0);
            assertThat(page.locator("[data-save-state=saved]")).hasCount(1);
        }
        page.locator("[data-screen=end] button.go").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-screen=receipt]")).isVisible();
    }

    private static void registerExit(Page page) {
        page.reload();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Registrera avslut").setExact(true))
                .click();
        choose(page, page.locator("vaadin-select"), "Studier");
        button(page, "Spara avslut").click();
        assertThat(button(page, "Lämna ut länk")).isVisible();
    }

    private static void choose(Page page, Locator select, String option) {
        select.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
