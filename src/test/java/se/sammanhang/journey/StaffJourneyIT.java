package se.sammanhang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.sammanhang.Rule;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.Actor;
import se.sammanhang.application.Passwords;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.ProjectStore.Answered;
import se.sammanhang.application.ProjectStore.Registered;
import se.sammanhang.application.Role;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;

/** A coach's Monday, by keyboard where it counts, on a phone and on a desk. */
class StaffJourneyIT extends BrowserTest {

    private static final String PASSWORD = "korrekt häst batteri";
    private static final ProjectId PROJECT = new ProjectId("vardag");
    private static final SiteId ARVIKA = new SiteId("arvika");
    private static final SiteId FILIPSTAD = new SiteId("filipstad");
    private static final Occurrence INTAKE = Occurrence.first(Occurrence.INTAKE);

    @Autowired private AccountStore accounts;
    @Autowired private ProjectStore projects;
    @Autowired private Passwords passwords;
    @Autowired private Clock clock;

    @BeforeAll
    static void be_patient_on_a_busy_machine() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @BeforeEach
    void people_and_accounts() {
        if (accounts.byLogin("coach-arvika").isPresent()) {
            return;
        }
        projects.put(
                new Project(
                        PROJECT,
                        "Vägen vidare",
                        true,
                        LocalDate.now(clock).minusYears(1),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("WOMAN", 6, "MAN", 6),
                        List.of(
                                new Site(PROJECT, ARVIKA, "Arvika"),
                                new Site(PROJECT, FILIPSTAD, "Filipstad"))),
                clock.instant());
        projects.register(
                PROJECT,
                IntStream.rangeClosed(1, 12).mapToObj(this::person).toList(),
                clock.instant());
        account("coach-arvika", Role.COACH, Set.of(ARVIKA));
        account("samordnare-vardag", Role.COORDINATOR, Set.of());
        account("utvarderare-vardag", Role.EVALUATOR, Set.of());
        account("admin-vardag", Role.ADMINISTRATOR, Set.of());
    }

    private Registered person(int number) {
        LocalDate start = LocalDate.now(clock).minusDays(11L * number);
        return new Registered(
                new EnrolmentRequest(
                        Optional.of(number % 3 == 0 ? FILIPSTAD : ARVIKA),
                        "VV-" + (100 + number),
                        Optional.of(
                                number % 2 == 0 ? GenderAtEnrolment.WOMAN : GenderAtEnrolment.MAN),
                        Optional.of(AgeBand.AGE_20_24),
                        Optional.of(InflowChannel.SELF_REFERRAL),
                        Optional.of(start)),
                List.of(),
                Optional.empty(),
                number % 2 == 0 ? List.of(intake(start)) : List.of());
    }

    private Answered intake(LocalDate start) {
        return new Answered(
                INTAKE,
                start,
                start.plusDays(2).atTime(10, 0).toInstant(ZoneOffset.UTC),
                Language.SWEDISH,
                Mode.ALONE_ON_OWN_DEVICE,
                List.of(),
                Map.of());
    }

    private void account(String login, Role role, Set<SiteId> sites) {
        accounts.put(
                Optional.empty(),
                login,
                passwords.hash(PASSWORD),
                new Actor(UUID.randomUUID(), "Demo " + login, role, PROJECT, sites),
                clock.instant());
    }

    private static void looksRight(Page page, String name) {
        int width = page.viewportSize().width;
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of(
                                        "target",
                                        "screenshots",
                                        "staff-" + name + "-" + width + ".png")));
        accessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " scrolls sideways at " + width)
                .isEqualTo(width);
    }

    private Page signIn(String login, int width) {
        Page page = browser(width);
        page.navigate(address("/"));
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        page.keyboard().type(login);
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void a_coach_enrols_ticks_hands_out_a_link_and_registers_the_exit(int width) {
        String code = "NY-" + width;
        Page page = signIn("coach-arvika", width);
        assertThat(heading(page, "Dags för enkät")).isVisible();
        looksRight(page, "due");

        link(page, "Deltagare").click();
        assertThat(heading(page, "Deltagare")).isFocused();
        looksRight(page, "participants");
        link(page, "Skriv in deltagare").click();
        assertThat(heading(page, "Skriv in deltagare")).isVisible();
        enrol(page, code);

        tickTwo(page);
        handOut(page);
        registerExit(page, code);

        button(page, "Logga ut").click();
        assertThat(page.getByText("Du är utloggad.")).isVisible();
        page.navigate(address("/deltagare"));
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }

    @Test
    @Rule(43)
    void a_coach_lends_the_phone_and_neither_staff_nor_answers_are_left_on_it() {
        Page page = signIn("coach-arvika", 390);
        assertThat(heading(page, "Dags för enkät")).isVisible();
        Page other = page.context().newPage();
        other.navigate(address("/deltagare"));
        assertThat(heading(other, "Deltagare")).isVisible();

        Locator here = button(page, "Svara här, på den här enheten: VV-101").first();
        here.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Du loggas ut och frågorna öppnas")).isVisible();
        looksRight(page, "hand-over");
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/s/[^?]+\\?here"));
        assertThat(page.locator(".respond-handed h2"))
                .hasText("Du lånar personalens telefon eller dator");
        looksRight(page, "handed-over");
        assertThat(other).hasURL(Pattern.compile(".*/login.*"));
        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        page.goForward();

        page.locator("button.go").click();
        page.waitForSelector("[data-item=H1]");
        page.locator("label[data-code='3']").click();
        page.locator("button.go").click();
        page.waitForSelector("[data-item=H2]");
        looksRight(page, "handed-over-question");
        page.getByText("Sluta nu och ge tillbaka").click();
        assertThat(page.locator("[data-screen=givenBack] h1"))
                .hasText("Ge tillbaka telefonen eller datorn nu");
        looksRight(page, "given-back");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Öppna din länk igen");
        assertThat(page.locator("[data-item]")).hasCount(0);
    }

    private void enrol(Page page, String code) {
        page.getByLabel("Kod", new Page.GetByLabelOptions().setExact(true)).fill("990101-1234");
        button(page, "Skriv in").click();
        assertThat(page.getByText("4 saker behöver rättas.")).isVisible();
        assertThat(page.getByText("Det här ser ut som ett personnummer.")).isVisible();
        assertThat(page.getByText("Välj ålder.")).isVisible();
        assertThat(page.getByText("Välj hur personen kom hit.").first()).isVisible();
        looksRight(page, "enrol-faults");

        Locator codeField = page.getByLabel("Kod", new Page.GetByLabelOptions().setExact(true));
        assertThat(codeField).hasValue("990101-1234");
        codeField.fill(code);
        page.getByLabel("Kvinna").check();
        page.getByLabel("20–24 år").check();
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Hur kom"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Skola")).click();
        button(page, "Skriv in").click();
        assertThat(heading(page, code)).isVisible();
    }

    private void tickTwo(Page page) {
        page.getByLabel("Individuell coachning").check();
        page.getByLabel("Praktik").check();
        looksRight(page, "participant-ticking");
        button(page, "Lägg till 2 insatser").click();
        assertThat(button(page, "Avsluta i dag: Praktik")).isVisible();
        assertThat(button(page, "Avsluta i dag: Individuell coachning")).isVisible();
        looksRight(page, "participant");
    }

    private void handOut(Page page) {
        button(page, "Lämna ut länk").click();
        assertThat(page.getByAltText("QR-kod med länken")).isVisible();
        assertThat(page.getByText("En telefon kan inte öppna länken.")).isVisible();
        assertThat(page.getByLabel("Text att skicka"))
                .hasValue(Pattern.compile("http://localhost:\\d+/s/[0-9A-Za-z]{20,}"));
        looksRight(page, "link");
        button(page, "Stäng").click();
        assertThat(page.getByText("Inte svarat, länk gäller till")).isVisible();
    }

    private void registerExit(Page page, String code) {
        link(page, "Registrera avslut").click();
        assertThat(heading(page, "Avslut för " + code)).isVisible();
        button(page, "Spara avslut").click();
        assertThat(page.getByText("Välj en huvudorsak.").first()).isVisible();
        page.locator("vaadin-select").click();
        Locator list =
                page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Huvudorsak"));
        assertThat(list).isVisible();
        accessible(page);
        list.getByRole(
                        AriaRole.OPTION,
                        new Locator.GetByRoleOptions().setName("Studier").setExact(true))
                .click();
        assertThat(list).isHidden();
        assertThat(page.getByLabel("Studerar")).isChecked();
        looksRight(page, "exit");
        button(page, "Spara avslut").click();
        assertThat(heading(page, code)).isVisible();
        assertThat(page.getByText("Avslutsenkät", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        looksRight(page, "participant-left");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void an_administrator_opens_an_account_and_closes_it(int width) {
        Page page = signIn("admin-vardag", width);
        assertThat(heading(page, "Nytt konto")).isVisible();
        page.getByLabel("Användarnamn").fill("ny" + width);
        page.getByLabel("Namn", new Page.GetByLabelOptions().setExact(true)).fill("Ny " + width);
        button(page, "Skapa konto").click();
        assertThat(page.getByText("Välj en roll.").first()).isVisible();
        page.locator("vaadin-select").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Coach")).click();
        button(page, "Skapa konto").click();
        assertThat(page.getByText("Det visas bara nu")).isVisible();
        looksRight(page, "accounts");
        button(page, "Stäng konto: ny" + width).click();
        assertThat(button(page, "Öppna konto: ny" + width)).isVisible();
        assertThat(accounts.byLogin("ny" + width).orElseThrow().enabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    @Rule(38)
    void the_coordinator_decides_which_languages_are_offered(int width) {
        Page page = signIn("samordnare-vardag", width);
        link(page, "Språk").click();
        assertThat(page.getByText("Kan inte läsas upp")).hasCount(1);
        looksRight(page, "languages");
        button(page, "Godkänn och erbjud: arabiska").click();
        assertThat(page.getByText("Nu kan den som svarar välja arabiska.")).isVisible();
        button(page, "Erbjud inte längre: arabiska").click();
        assertThat(button(page, "Godkänn och erbjud: arabiska")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void a_wrong_password_and_an_unknown_address_say_little(int width) {
        Page page = browser(width);
        page.navigate(address("/login"));
        looksRight(page, "login");
        page.getByLabel("Användarnamn").fill("coach-arvika");
        page.getByLabel("Lösenord").fill("wrong " + width);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("Namnet eller lösenordet stämmer inte. Försök igen.");
        looksRight(page, "login-refused");

        Page inside = signIn("samordnare-vardag", width);
        assertThat(heading(inside, "Dags för enkät")).isVisible();
        looksRight(inside, "due-coordinator");
        inside.navigate(address("/finns-inte"));
        assertThat(heading(inside, "Sidan finns inte")).isVisible();
        assertThat(inside.content()).doesNotContain("deltagare/ny");
        looksRight(inside, "not-found");
    }

    @Test
    void an_evaluator_sees_no_participants_and_nothing_of_them_in_the_navigation() {
        Page page = signIn("utvarderare-vardag", 1440);
        assertThat(page).hasURL(Pattern.compile(".*/utvardering"));
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        page.navigate(address("/deltagare"));
        assertThat(heading(page, "Sidan finns inte")).isVisible();
        assertThat(link(page, "Deltagare")).hasCount(0);
    }

    @Test
    void an_evaluator_is_asked_before_publishing_and_sees_which_version_stands() {
        Page page = signIn("utvarderare-vardag", 1440);
        link(page, "Publicera").click();
        assertThat(page.getByText("Inget är publicerat för styrgruppen än.")).isVisible();
        button(page, "Publicera för styrgruppen").click();
        assertThat(page.getByText("blir synliga för styrgruppen")).isVisible();
        button(page, "Avbryt").click();
        assertThat(page.getByText("Inget är publicerat för styrgruppen än.")).isVisible();
        button(page, "Publicera för styrgruppen").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".published")).containsText("Version 1 är publicerad");
        assertThat(page.getByText("Styrgruppen ser version 1, publicerad")).isVisible();
    }

    @Test
    void the_language_can_be_changed_and_is_remembered() {
        Page page = signIn("coach-arvika", 1440);
        page.locator(".languages [lang=en]").click();
        assertThat(heading(page, "Time for a survey")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.navigate(address("/deltagare"));
        assertThat(heading(page, "Participants")).isVisible();
    }
}
