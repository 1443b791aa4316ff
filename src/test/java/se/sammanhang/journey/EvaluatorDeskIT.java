package se.sammanhang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.Actor;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.Passwords;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.application.desk.PlanStore;
import se.sammanhang.application.desk.PlanTexts;
import se.sammanhang.demo.DemoLogin;
import se.sammanhang.demo.DemoProjects;
import se.sammanhang.evaluation.FlowFinding;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;

/** An evaluator asks a table of her own, leaves a response out, and keeps a note. */
class EvaluatorDeskIT extends BrowserTest {

    private static final String THEME = "Väntan på praktik";

    @Autowired private DemoProjects demo;
    @Autowired private AccountStore accounts;
    @Autowired private EvaluateProject evaluation;
    @Autowired private ProjectStore projects;
    @Autowired private PlanStore plans;
    @Autowired private PlanTexts texts;
    @Autowired private Passwords passwords;
    @Autowired private Clock clock;

    @BeforeEach
    void demo_projects() {
        if (!demo.present()) {
            demo.create(TEST_PASSWORD);
        }
    }

    @Test
    void a_table_is_made_saved_and_opened_from_the_history() throws IOException {
        Page page = opens("/utvardering/tabell", DESKTOP);
        int persons = evaluation.persons(evaluator()).persons().size();

        choose(page, "Visa", "Kön");
        choose(page, "Dela upp efter", "Plats");
        assertThat(page.locator("caption")).hasText("Kön, uppdelat efter plats");
        assertThat(page.locator("tr.sum td").last())
                .hasAttribute("data-n", String.valueOf(persons));
        int women = number(page.locator("tbody tr").first().locator("td").last());
        assertThat(women).isPositive();
        page.getByLabel("Visa osäkerhet").check();
        assertThat(page.locator("th[scope=col]").last()).hasText("Alla, osäkerhet");
        Download download =
                page.waitForDownload(() -> page.getByText("Hämta tabellen (CSV)").press("Enter"));
        assertThat(Files.readString(download.path()))
                .startsWith("variable,Plats,level,persons,base,fewerThan5,share,low,high\n")
                .contains("Kön,,Kvinna," + women + "," + persons);

        button(page, "Spara i historiken").click();
        assertThat(page.getByText("Skriv en rubrik, så att du hittar tabellen igen.")).isVisible();
        page.getByLabel("Rubrik för tabellen").fill("Kön per plats");
        button(page, "Spara i historiken").click();
        assertThat(page.getByText("Sparad: Kön per plats")).isVisible();

        choose(page, "Visa", "Skäl till avslut");
        assertThat(page.locator("caption")).hasText("Skäl till avslut, uppdelat efter plats");
        page.reload();
        Locator kept = button(page, "Kön per plats");
        kept.press("Enter");
        assertThat(page.locator("caption")).hasText("Kön, uppdelat efter plats");
        assertThat(number(page.locator("tbody tr").first().locator("td").last())).isEqualTo(women);
        assertThat(page.getByText("Samma data som nu").first()).isVisible();
        screenshot(page, "desk-table");
    }

    @Test
    void a_response_that_is_left_out_is_missing_in_the_findings_until_it_is_taken_in_again() {
        FlowFinding before = intake();
        Page page = opens("/utvardering/svar", PHONE);
        Locator filter = page.locator("vaadin-select").first();
        pick(page, filter, "Startenkät");
        Locator first = page.locator("li[data-response]").first();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        // The filter draws the list anew, and may take a row away from under a press that comes at
        // once.
        for (int press = 0; press < 5 && dialog.count() == 0; press++) {
            page.waitForTimeout(2_000);
            if (dialog.count() == 0) {
                first.locator("vaadin-button").press("Enter");
            }
            page.waitForTimeout(3_000);
        }
        String pseudonym = String.valueOf(first.getAttribute("data-response"));
        assertThat(dialog.getByText("Inget raderas")).isVisible();
        accessible(page);
        Locator confirm = dialog.locator("vaadin-button").last();
        confirm.press("Enter");
        assertThat(dialog.getByText("Välj ett skäl.")).isVisible();
        pick(page, dialog.locator("vaadin-select"), "Ett prov, inte ett svar");
        dialog.locator("textarea").fill("Personalen provade länken.");
        confirm.press("Enter");
        assertThat(dialog).hasCount(0);

        Locator row = page.locator("li[data-response='" + pseudonym + "']").first();
        assertThat(row.getByText("Utanför")).isVisible();
        assertThat(page.getByText("Personalen provade länken.").first()).isVisible();
        FlowFinding without = intake();
        assertThat(without.answered()).isEqualTo(before.answered() - 1);
        assertThat(without.leftOut()).isEqualTo(before.leftOut() + 1);
        assertThat(without.known()).isEqualTo(before.known());

        pick(page, page.locator("vaadin-select").nth(2), "Utanför");
        assertThat(page.locator("li[data-response]")).hasCount(1);
        screenshot(page, "desk-responses");
        row.locator("vaadin-button").press("Enter");
        assertThat(page.locator("li[data-response]")).hasCount(0);
        assertThat(intake()).isEqualTo(before);
        assertThat(page.locator("li:not([data-response]) .badge.done").first())
                .containsText("Med igen");
    }

    @Test
    void a_note_is_kept_counted_and_removed() {
        Page page = opens("/utvardering/anteckningar", DESKTOP);
        button(page, "Spara anteckningen").click();
        assertThat(page.getByText("saker behöver rättas")).isVisible();
        page.getByLabel("Intervju", new Page.GetByLabelOptions().setExact(true)).check();
        pick(page, page.locator("vaadin-select").first(), "Coacher");
        pick(page, page.locator("vaadin-select").nth(1), null);
        page.getByLabel("Tema", new Page.GetByLabelOptions().setExact(true)).fill(THEME);
        page.keyboard().press("Enter");
        page.getByLabel("Antal personer").fill("2");
        page.getByLabel("Orden får citeras, utan namn").check();
        page.getByLabel("Vad som sades").fill("Praktikplatserna dröjde.");
        button(page, "Spara anteckningen").click();

        Locator finding = page.locator(".note-finding").filter(having(THEME));
        assertThat(finding.locator("[data-n]"))
                .hasText("1 intervju med coacher (2 personer) om temat ”" + THEME + "”.");
        assertThat(finding.locator("[data-n]")).hasAttribute("data-source", "interview");
        assertThat(finding.getByText("”Praktikplatserna dröjde.”")).isVisible();
        screenshot(page, "desk-notes");
        accessible(page);

        page.locator("li", new Page.LocatorOptions().setHasText("Praktikplatserna dröjde."))
                .getByRole(AriaRole.BUTTON)
                .press("Enter");
        page.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ta bort"))
                .press("Enter");
        assertThat(finding).hasCount(0);
        assertThat(page.getByText("Praktikplatserna dröjde.")).hasCount(0);
    }

    @Test
    void where_the_plan_no_longer_fits_every_page_says_what_is_wrong_and_leads_to_the_plan() {
        Actor own = evaluatorWithoutCutOff("utan-brytdatum");
        String text =
                texts.standard(own.project())
                        + "\ngoals:\n  - {id: g, method: status, outcome: work, base: enrolled,"
                        + " at: cutOff, share: 0.5}\n";
        int version = plans.save(own, text, Secret.of(text).sha256(), clock.instant());
        plans.fix(own, version, 0, clock.instant());
        Page page = signIn(own.name(), "/utvardering", DESKTOP);
        for (String path : List.of("", "/tabell", "/filer", "/publicera")) {
            page.navigate(address("/utvardering" + path));
            assertThat(page.locator(".plan-problems li")).hasCount(1);
            assertThat(page.locator(".plan-problems li"))
                    .containsText("at: cutOff wants a project with a cut-off");
            accessible(page);
        }
        page.getByText("Öppna planen och rätta").press("Enter");
        page.waitForURL("**/utvardering/plan");
    }

    /** An account of its own project, which has no cut-off. */
    private Actor evaluatorWithoutCutOff(String name) {
        ProjectId project = new ProjectId(name);
        projects.put(
                new Project(
                        project,
                        "Utan brytdatum",
                        true,
                        LocalDate.of(2026, 1, 1),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        List.of(new Site(project, new SiteId("norra"), "Norra"))),
                clock.instant());
        Actor own = new Actor(UUID.randomUUID(), name, Role.EVALUATOR, project, Set.of());
        accounts.put(Optional.empty(), name, passwords.hash(TEST_PASSWORD), own, clock.instant());
        return own;
    }

    private Actor evaluator() {
        return accounts.byLogin(DemoLogin.UTVARDERARE.login()).orElseThrow().actor();
    }

    /** Everybody at intake. */
    private FlowFinding intake() {
        return evaluation.analyse(evaluator()).result().circumstances().flow().getFirst();
    }

    private Page opens(String path, int width) {
        return signIn(DemoLogin.UTVARDERARE.login(), path, width);
    }

    private Page signIn(String login, String path, int width) {
        Page page = browser(width);
        signIn(page, login);
        page.navigate(address(path));
        page.waitForSelector("h1");
        return page;
    }

    private static int number(Locator cell) {
        return Integer.parseInt(cell.getAttribute("data-n"));
    }

    private static void choose(Page page, String label, String option) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.click();
        field.fill(option);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
                .first()
                .click();
    }

    /** By the keyboard: opens the list and goes to the option; without one, takes the first. */
    private static void pick(
            Page page, Locator select, @org.jspecify.annotations.Nullable String option) {
        select.locator("[slot=value]").press("Enter");
        Locator options = page.getByRole(AriaRole.OPTION);
        Locator wanted =
                option == null
                        ? options.first()
                        : page.getByRole(
                                        AriaRole.OPTION,
                                        new Page.GetByRoleOptions().setName(option).setExact(true))
                                .first();
        wanted.press("Enter");
        assertThat(wanted).isHidden();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
