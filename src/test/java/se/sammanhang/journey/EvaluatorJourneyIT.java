package se.sammanhang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.Actor;
import se.sammanhang.application.Passwords;
import se.sammanhang.application.Role;
import se.sammanhang.demo.DemoLogin;
import se.sammanhang.demo.DemoProjects;
import se.sammanhang.programme.SiteId;

/** An evaluator's day: reads the findings, writes the plan, fixes it, publishes. */
class EvaluatorJourneyIT extends BrowserTest {

    private static final String LAST_LINES =
            "\nexpectedPairs: 90\ngoals:\n"
                    + "  - {id: uppat, scale: sammanhang, from: T0, to: TX, share: 0.6}\n";

    private static final String PUBLIC = "/rapport/sex-orter-demo";

    @Autowired private DemoProjects demo;
    @Autowired private AccountStore accounts;
    @Autowired private Passwords passwords;
    @Autowired private Clock clock;

    @BeforeAll
    static void be_patient_on_a_busy_machine() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void demo_projects() {
        if (!demo.present()) {
            demo.create(TEST_PASSWORD);
        }
    }

    @Test
    void an_evaluator_reads_the_findings_page_by_page_with_the_keyboard() {
        Page page = signIn(DemoLogin.UTVARDERARE.login());
        assertThat(heading(page, "Det viktigaste")).isVisible();
        assertThat(page.locator("[data-figure=change-sammanhang]")).isVisible();
        assertThat(page.getByText("Internt: får inte spridas")).isVisible();
        assertThat(page.getByText("Fingeravtryck")).isVisible();
        assertThat(page.locator(".shell-nav [aria-current=page]")).hasText("Utvärdering");
        int chapters = page.locator(".chapters li").count();
        assertThat(chapters).isGreaterThan(4);
        for (int chapter = 1; chapter < chapters; chapter++) {
            String next = page.locator(".chapters li").nth(chapter).innerText();
            page.locator(".onwards .next").press("Enter");
            assertThat(heading(page, next)).isFocused();
            assertThat(page.locator(".chapters [aria-current=page]")).hasText(next);
            assertThat(page.locator(".figure-card").first()).isVisible();
            accessible(page);
        }
        assertThat(page.locator(".onwards .next")).hasCount(0);
        page.goBack();
        assertThat(page.locator(".onwards .next")).hasCount(1);
    }

    @Test
    void a_plan_is_written_wrongly_corrected_tried_fixed_and_published_by() {
        Page page = signIn(DemoLogin.UTVARDERARE.login());
        link(page, "Plan").press("Enter");
        assertThat(heading(page, "Plan")).isFocused();
        button(page, "Visa: Standardplanen").press("Enter");
        assertThat(page.getByText("Standardplanen ligger nu i rutan.")).isVisible();
        Locator text = page.getByLabel("Planens text (YAML)");
        String standard = text.inputValue();
        everyProblemIsShownWithItsLine(page, text, standard);
        whatWasNotSavedComesBack(page, text, standard);
        String version = savedAsADraft(page, text, standard);
        theDraftIsTriedAndMarkedSo(page);
        itIsFixed(page, version);
        String published = publish(page);
        stepByStep(published);
    }

    /** From the project leads to the steering group to everybody, and back. */
    private void stepByStep(String published) {
        Pattern version = Pattern.compile("version " + published + ",");
        Page steering = signIn(DemoLogin.STYRGRUPP.login());
        assertThat(heading(steering, "Resultat")).isVisible();
        assertThat(steering.getByText(version)).hasCount(0);

        Page lead = signIn(DemoLogin.PROJEKTLEDARE.login());
        link(lead, "Resultat").press("Enter");
        Locator row = lead.locator("[data-version='" + published + "']");
        assertThat(row).containsText("Hos projektledarna");
        assertThat(row).containsText("utvarderare (Utvärderare)");
        screenshot(lead, "release-with-leads");
        confirmed(lead, row, "Lämna till styrgruppen", "Styrgruppen ser då version " + published);
        assertThat(row).containsText("lämnad till styrgruppen av projektledare (Delprojektledare)");
        accessible(lead);
        steering.reload();
        assertThat(steering.getByText(version)).isVisible();
        assertThat(steering.getByText("lämnad till styrgruppen av projektledare")).isVisible();
        assertThat(steering.locator("[data-figure=change-sammanhang]")).isVisible();
        accessible(steering);

        Page anybody = browser(PHONE);
        assertThat(anybody.navigate(address("/rapport/finns-inte")).status()).isEqualTo(404);
        assertThat(heading(anybody, "Här finns ingen rapport")).isVisible();
        notPublic(anybody, published);
        confirmed(lead, row, "Gör offentlig", "Vem som helst kan då läsa version " + published);
        assertThat(row).containsText("gjord offentlig av projektledare");
        everybodyReads(anybody, published);

        takenBack(lead, row);
        notPublic(anybody, published);
        assertThat(steering.getByText(version)).isVisible();
    }

    private static void confirmed(Page page, Locator row, String act, String said) {
        row.getByText(act).press("Enter");
        assertThat(page.getByText(said)).isVisible();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").press("Enter");
    }

    private void notPublic(Page page, String version) {
        page.navigate(address(PUBLIC));
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.getByText("Version " + version + ". ")).hasCount(0);
    }

    private void everybodyReads(Page page, String published) {
        assertThat(page.navigate(address(PUBLIC)).status()).isEqualTo(200);
        assertThat(page.getByText("Version " + published + ". Siffrorna frystes")).isVisible();
        assertThat(page.locator("article[data-figure=change-sammanhang]")).isVisible();
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.locator("script, [src], link")).hasCount(0);
        for (String word : List.of("intern", "projektgrupp", "utkast", "projektledare")) {
            assertThat(page.locator("body").textContent()).doesNotContainIgnoringCase(word);
        }
        accessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        screenshot(page, "public-report");
        link(page, "English").press("Enter");
        assertThat(page.getByText("The figures were frozen on")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    private static void takenBack(Page lead, Locator row) {
        row.getByText("Ta tillbaka från allmänheten").press("Enter");
        Locator dialog = lead.getByRole(AriaRole.DIALOG);
        Locator done =
                dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Ta tillbaka från allmänheten"));
        done.press("Enter");
        assertThat(lead.getByText("Skriv varför, så att andra förstår.")).isVisible();
        accessible(lead);
        dialog.locator("textarea").fill("Fel rubrik");
        done.press("Enter");
        assertThat(row).containsText("Skäl: Fel rubrik");
        assertThat(row).containsText("Hos styrgruppen");
        screenshot(lead, "release-taken-back");
    }

    private static void everyProblemIsShownWithItsLine(Page page, Locator text, String standard) {
        text.fill(
                standard.replace("use: health", "use: halsa")
                        .replace("confidence: 0.95", "confidence: hög"));
        button(page, "Kontrollera").press("Enter");
        Locator problems = page.locator(".plan-problems li");
        assertThat(problems.first()).isVisible();
        assertThat(problems.count()).isGreaterThan(1);
        int line = lineOf(standard, "confidence: 0.95");
        Locator problem =
                problems.locator("button")
                        .filter(new Locator.FilterOptions().setHasText("Rad " + line + ","));
        assertThat(problem.first()).isVisible();
        assertThat(problems.locator("button").first()).isFocused();
        accessible(page);
        problem.first().press("Enter");
        assertThat(text).isFocused();
        assertThat(
                        text.evaluate(
                                "field => field.value.slice(0, field.selectionStart)"
                                        + ".split('\\n').length"))
                .isEqualTo(line);
        button(page, "Spara utkast").press("Enter");
        // the answer to this act, not to the one before: the focus has come back
        assertThat(problems.locator("button").first()).isFocused();
        assertThat(page.locator(".plan-problems")).containsText("Inget är sparat");
        assertThat(text).hasValue(Pattern.compile("use: halsa"));
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count()
                + 1;
    }

    private static void whatWasNotSavedComesBack(Page page, Locator text, String standard) {
        text.fill(standard.replace("seed: 1", "seed: 42"));
        page.reload();
        assertThat(page.getByText("Det du skrev och inte sparade är tillbaka.")).isVisible();
        assertThat(text).hasValue(Pattern.compile("seed: 42"));
    }

    private static String savedAsADraft(Page page, Locator text, String standard) {
        text.fill(standard.replace("seed: 1", "seed: " + System.nanoTime() % 100_000) + LAST_LINES);
        button(page, "Kontrollera").press("Enter");
        assertThat(page.getByText("Inget att rätta.")).isVisible();
        assertThat(page.locator(".plan-foresight")).containsText("uppat");
        assertThat(page.locator(".plan-foresight")).containsText("med 90 personer");
        button(page, "Spara utkast").press("Enter");
        Locator said = page.getByText(Pattern.compile("Utkastet är sparat som version \\d+"));
        assertThat(said).isVisible();
        return said.innerText().replaceAll("\\D+(\\d+).*", "$1");
    }

    private static void theDraftIsTriedAndMarkedSo(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Prova: Version")))
                .first()
                .press("Enter");
        assertThat(page.getByText("Utkast, inte fastställt")).isVisible();
        assertThat(page.locator("[data-figure=change-sammanhang]")).isVisible();
        page.locator(".onwards .next").press("Enter");
        assertThat(page.getByText("Utkast, inte fastställt")).isVisible();
        link(page, "Plan").press("Enter");
    }

    private static void itIsFixed(Page page, String version) {
        button(page, "Fastställ: Version " + version).press("Enter");
        assertThat(page.getByText("svar på senare omgångar har redan kommit in")).isVisible();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").press("Enter");
        assertThat(page.getByText("Version " + version + " är fastställd.")).isVisible();
        assertThat(page.locator(".row").first()).containsText("Gäller");
        link(page, "Resultat").press("Enter");
        assertThat(page.getByText("Plan: version " + version + ", fastställd")).isVisible();
        assertThat(page.getByText("När den fastställdes hade")).isVisible();
    }

    private static String publish(Page page) {
        link(page, "Publicera").press("Enter");
        button(page, "Publicera för projektledarna").press("Enter");
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").press("Enter");
        assertThat(page.locator(".published")).containsText("är publicerad");
        return page.locator(".published").innerText().replaceAll("\\D+(\\d+).*", "$1");
    }

    @Test
    void an_evaluator_of_some_sites_reads_the_plan_and_is_told_why_not_more() {
        String login = "utvarderare-norra-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.put(
                Optional.empty(),
                login,
                passwords.hash(TEST_PASSWORD),
                new Actor(
                        UUID.randomUUID(),
                        login,
                        Role.EVALUATOR,
                        world().coach().project(),
                        Set.of(new SiteId("norra"))),
                clock.instant());
        Page page = signIn(login);
        link(page, "Plan").press("Enter");
        assertThat(page.getByText("Ditt konto ser bara en del av orterna.")).isVisible();
        assertThat(button(page, "Spara utkast")).hasCount(0);
        assertThat(page.getByLabel("Planens text (YAML)")).hasAttribute("readonly", "");
        button(page, "Kontrollera").press("Enter");
        assertThat(page.getByText("Inget att rätta.")).isVisible();
    }

    @Test
    void an_address_of_no_chapter_is_no_page() {
        Page page = signIn(DemoLogin.UTVARDERARE.login());
        page.navigate(address("/utvardering/finns-inte"));
        assertThat(heading(page, "Sidan finns inte")).isVisible();
    }

    private Page signIn(String login) {
        Page page = browser(DESKTOP);
        signIn(page, login);
        return page;
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(name).setLevel(1).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
