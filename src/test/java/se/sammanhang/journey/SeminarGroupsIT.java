package se.sammanhang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.Actor;
import se.sammanhang.application.Passwords;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.Role;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;

/** A whole seminar: four groups on phones, one of them without scripts, and a host at a desk. */
class SeminarGroupsIT extends BrowserTest {

    /** Of its own each time, for no other seminar may be open in it. */
    private final String own = UUID.randomUUID().toString().substring(0, 8);

    private final ProjectId project = new ProjectId("larseminariet-" + own);

    @Autowired private AccountStore accounts;
    @Autowired private ProjectStore projects;
    @Autowired private Passwords passwords;
    @Autowired private Clock clock;

    @Test
    void four_groups_write_vote_and_see_the_door_close_and_the_decision_opens_the_next_seminar() {
        account("vard-" + own, Role.EVALUATOR);
        account("styr-" + own, Role.STEERING_GROUP);
        Page host = signIn("vard-" + own);
        button(host, "Öppna och visa koden").click();
        String code = host.locator(".join-code").first().textContent().replace(" ", "");
        assertThat(code).matches("[0-9A-Z]{7}");

        List<Page> phones =
                List.of(
                        browser(PHONE),
                        browser(PHONE),
                        browser(PHONE),
                        browserWithoutScripts(PHONE));
        for (int i = 0; i < phones.size(); i++) {
            joins(phones.get(i), code, i + 1);
        }
        assertThat(host.getByText("4 grupper är med")).isVisible();

        List<String> thoughts =
                List.of("Praktik tidigare", "Fler arbetsgivare", "Praktik i grupp", "Kortare kö");
        for (int i = 0; i < phones.size(); i++) {
            writes(phones.get(i), thoughts.get(i));
        }
        namesAreRefusedAndOwnNotesChange(phones.getLast());
        for (String thought : thoughts) {
            assertThat(host.locator("[data-card='1']").getByText(thought)).isVisible();
        }
        screenshot(phones.getFirst(), "groups-card");
        accessible(phones.getFirst());

        sorts(host, "Praktik", "Praktik tidigare", "Praktik i grupp");
        sorts(host, "Väntan", "Kortare kö");
        sorts(host, "Arbetsgivare", "Fler arbetsgivare");
        screenshot(host, "groups-board");
        accessible(host);
        host.setViewportSize(DESKTOP, 900);

        votes(host, phones);
        Locator first = host.locator(".themes li").first();
        assertThat(first).containsText("Praktik");
        assertThat(first.locator("[data-votes]")).hasAttribute("data-votes", "4");

        decides(host, first);
        screenshot(host, "groups-decision");
        accessible(host);
        host.setViewportSize(DESKTOP, 900);
        closes(host, phones, code);
        theNextSeminarOpensWithIt(host);
    }

    private void joins(Page phone, String code, int number) {
        if (number == 1) {
            phone.navigate(address("/seminar"));
            phone.getByLabel("Kod, sju tecken").fill(code.toLowerCase(Locale.ROOT));
            button(phone, "Fortsätt").click();
            phone.waitForURL("**/seminar/" + code);
        } else {
            phone.navigate(address("/seminar/" + code));
        }
        phone.getByLabel("Vad kallar ni gruppen?").fill(number == 2 ? "Skogen" : "");
        button(phone, "Gå med").click();
        assertThat(phone.locator(".groups-who"))
                .hasText(number == 2 ? "Grupp 2: Skogen" : "Grupp " + number);
        assertThat(phone.locator(".groups-cards li")).hasCount(5);
    }

    private static void writes(Page phone, String words) {
        phone.locator(".groups-cards a").first().click();
        phone.locator("textarea").fill(words);
        button(phone, "Spara anteckningen").click();
        assertThat(phone.locator("[data-save-state=saved]")).isVisible();
        assertThat(phone.locator(".groups-words")).hasText(words);
    }

    /** On the phone without scripts. */
    private static void namesAreRefusedAndOwnNotesChange(Page phone) {
        phone.locator("textarea").fill("Ring 070-123 45 67");
        button(phone, "Spara anteckningen").click();
        assertThat(phone.locator(".respond-error")).containsText("telefonnummer");
        assertThat(phone.locator("textarea")).hasValue("Ring 070-123 45 67");
        assertThat(phone.locator(".groups-words")).hasCount(1);
        phone.locator("textarea").fill("Fel tanke");
        button(phone, "Spara anteckningen").click();
        assertThat(phone.locator(".groups-words")).hasCount(2);
        phone.locator("[data-note]")
                .filter(new Locator.FilterOptions().setHasText("Fel tanke"))
                .locator("a")
                .click();
        button(phone, "Ta bort anteckningen").click();
        assertThat(phone.locator(".groups-words")).hasText("Kortare kö");
    }

    private static void sorts(Page host, String theme, String... notes) {
        for (String note : notes) {
            host.getByLabel(note, new Page.GetByLabelOptions().setExact(true)).check();
        }
        host.getByLabel("Tema för markerade").fill(theme);
        host.keyboard().press("Enter");
        button(host, "Lägg i temat").click();
        assertThat(
                        host.locator(".themes li")
                                .filter(
                                        new Locator.FilterOptions()
                                                .setHas(
                                                        host.getByText(
                                                                theme,
                                                                new Page.GetByTextOptions()
                                                                        .setExact(true)))))
                .containsText(notes.length == 1 ? "1 anteckning" : notes.length + " anteckningar");
        assertThat(host.getByText("Inget är markerat")).isVisible();
    }

    private static void votes(Page host, List<Page> phones) {
        phones.getFirst().getByText("Alla frågor").click();
        assertThat(phones.getFirst().locator(".groups-cards")).isVisible();
        button(host, "Öppna röstningen").click();
        // Waiting on the first page, a phone with scripts goes on by itself.
        assertThat(phones.getFirst().locator("h1")).hasText("Rösta på teman");
        assertThat(phones.get(1).locator(".groups-news a")).isVisible();
        phones.get(1).locator(".groups-news a").click();
        phones.get(2).locator(".groups-news a").click();
        phones.getLast().getByText("Alla frågor").click();
        for (Page phone : phones) {
            assertThat(phone.locator("h1")).hasText("Rösta på teman");
            phone.getByLabel("Praktik").check();
            phone.getByLabel("Väntan").check();
            button(phone, "Rösta").click();
            assertThat(phone.locator("[data-save-state=saved]")).isVisible();
        }
        Page changesItsMind = phones.getLast();
        changesItsMind.getByLabel("Väntan").uncheck();
        button(changesItsMind, "Rösta").click();
        assertThat(changesItsMind.getByLabel("Väntan")).not().isChecked();
        screenshot(changesItsMind, "groups-vote");
        accessible(phones.getFirst());
        assertThat(host.getByText("4 av 4 grupper har röstat")).isVisible();
        assertThat(host.locator("[data-votes='3']")).hasCount(1);
        button(host, "Stäng röstningen").click();
        assertThat(host.getByText("Vi beslutar")).isVisible();
    }

    private void decides(Page host, Locator theme) {
        theme.getByText("Skriv beslut").click();
        button(host, "Skriv in beslutet").click();
        assertThat(host.getByText("saker behöver rättas")).isVisible();
        assertThat(host.getByLabel("Ni sa (temat eller fyndet)")).hasValue("Praktik");
        host.getByLabel("Det ska vi göra").fill("Fråga arbetsgivare före start");
        host.getByLabel("Ägare: roll eller funktion").fill("Delprojektledaren");
        LocalDate due = LocalDate.now(clock).plusMonths(2);
        host.getByLabel("Klart senast").fill(DateTimeFormatter.ISO_LOCAL_DATE.format(due));
        // Typing opens the calendar, sooner or later; only then does Enter take the day and close
        // it.
        Locator calendar = host.locator("vaadin-date-picker[opened]");
        assertThat(calendar).hasCount(1);
        host.keyboard().press("Enter");
        assertThat(calendar).hasCount(0);
        button(host, "Skriv in beslutet").click();
        assertThat(host.locator("[data-decision]")).containsText("Fråga arbetsgivare före start");
        assertThat(host.locator("[data-decision]")).containsText("Delprojektledaren");
    }

    private void closes(Page host, List<Page> phones, String code) {
        button(host, "Avsluta seminariet").click();
        host.locator("vaadin-confirm-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Avsluta seminariet"))
                .press("Enter");
        assertThat(button(host, "Öppna och visa koden")).isVisible();
        for (Page phone : phones) {
            comeBack(phone, code);
            assertThat(phone.locator("h1")).hasText("Här finns inget öppet seminarium");
        }
        accessible(phones.getFirst());
        screenshot(phones.getFirst(), "groups-closed");
    }

    /** The page may just be coming back by itself; then both go to the same place. */
    private void comeBack(Page phone, String code) {
        try {
            phone.navigate(address("/seminar/" + code));
        } catch (PlaywrightException onItsWay) {
            if (!onItsWay.getMessage().contains("interrupted by another navigation")) {
                throw onItsWay;
            }
            phone.waitForLoadState();
        }
    }

    private void theNextSeminarOpensWithIt(Page host) {
        Page steering = signIn("styr-" + own);
        assertThat(steering.locator("[data-decision]")).containsText("Fråga arbetsgivare");
        assertThat(button(steering, "Skriv vad som hände")).hasCount(0);
        assertThat(button(steering, "Öppna och visa koden")).hasCount(0);
        accessible(steering);

        assertThat(host.locator("[data-decision]")).hasCount(1);
        button(host, "Skriv vad som hände").press("Enter");
        Locator dialog = host.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Det är gjort").check();
        dialog.locator("textarea").fill("Fem arbetsgivare frågades i maj");
        accessible(host);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Spara"))
                .press("Enter");
        assertThat(host.getByText("Ni sa – vi gjorde (1)")).isVisible();
        assertThat(steering.getByText("Fem arbetsgivare frågades i maj")).isVisible();
        screenshot(host, "groups-next");
    }

    private void account(String login, Role role) {
        projects.put(
                new Project(
                        project,
                        "Vägen vidare",
                        true,
                        LocalDate.of(2026, 1, 1),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        List.of(new Site(project, new SiteId("norra"), "Norra"))),
                clock.instant());
        accounts.put(
                Optional.empty(),
                login,
                passwords.hash(TEST_PASSWORD),
                new Actor(UUID.randomUUID(), login, role, project, Set.of()),
                clock.instant());
    }

    private Page signIn(String login) {
        Page page = browser(DESKTOP);
        signIn(page, login);
        page.navigate(address("/grupparbete"));
        page.waitForSelector("h1");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
