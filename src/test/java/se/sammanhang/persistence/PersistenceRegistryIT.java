package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.Actor;
import se.sammanhang.application.DefinitionStore;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.ProjectStore.Answered;
import se.sammanhang.application.ProjectStore.Registered;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchExit;
import se.sammanhang.application.ResearchStore.ResearchIntervention;
import se.sammanhang.application.ResponseStore.InstrumentVersion;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;

class PersistenceRegistryIT {

    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");
    private final Study study = new Study();

    @Test
    void a_coach_sees_the_own_site_and_nobody_of_another_site_or_project() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        EnrolmentId bo = study.enrols(Study.SOUTH);
        assertThat(study.registry.enrolments(study.coach(Study.NORTH)))
                .extracting(Enrolled::id)
                .containsExactly(anna);
        assertThat(study.registry.enrolment(study.coach(Study.NORTH), bo)).isEmpty();
        assertThat(study.registry.enrolments(study.coach())).hasSize(2);
        assertThat(new Study().registry.enrolment(new Study().coach(), anna)).isEmpty();
    }

    @Test
    void a_coach_cannot_write_about_somebody_of_another_site() {
        EnrolmentId bo = study.enrols(Study.SOUTH);
        Actor north = study.coach(Study.NORTH);
        InterventionSpell coaching =
                new InterventionSpell(InterventionType.COACHING, MARCH, Optional.empty());
        assertThatThrownBy(() -> study.registry.putIntervention(north, bo, coaching, Study.NOW))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> study.registry.enrol(north, study.request(Study.SOUTH), Study.NOW))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(
                        () ->
                                study.registry.addLink(
                                        north,
                                        bo,
                                        Study.INTAKE,
                                        Secret.of("x"),
                                        Study.NOW,
                                        Study.NOW))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void evaluators_and_steering_groups_have_no_way_into_the_register() {
        assertThatThrownBy(() -> study.registry.enrolments(study.actor(Role.EVALUATOR)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> study.registry.enrolments(study.actor(Role.STEERING_GROUP)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void interventions_overlap_end_and_go_and_an_exit_can_be_corrected() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        Actor coach = study.coach(Study.NORTH);
        InterventionSpell coaching =
                new InterventionSpell(InterventionType.COACHING, MARCH, Optional.empty());
        InterventionSpell ended =
                new InterventionSpell(
                        InterventionType.COACHING, MARCH, Optional.of(MARCH.plusDays(9)));
        InterventionSpell studies =
                new InterventionSpell(InterventionType.SHORT_COURSE, MARCH, Optional.empty());
        study.registry.putIntervention(coach, anna, coaching, Study.NOW);
        study.registry.putIntervention(coach, anna, studies, Study.NOW);
        study.registry.putIntervention(coach, anna, ended, Study.NOW);
        study.registry.removeIntervention(coach, anna, studies, Study.NOW);
        ExitRequest exit =
                new ExitRequest(Optional.of(MARCH), Optional.of(ExitReason.WORK), true, false);
        ExitRequest corrected =
                new ExitRequest(Optional.of(MARCH), Optional.of(ExitReason.STUDY), true, true);
        study.registry.registerExit(coach, anna, exit, Study.NOW);
        study.registry.registerExit(coach, anna, corrected, Study.NOW);
        Enrolled seen = study.registry.enrolment(coach, anna).orElseThrow();
        assertThat(seen.interventions()).containsExactly(ended);
        assertThat(seen.exit()).contains(corrected);
        assertThat(study.linkTo(anna, Occurrence.first(Occurrence.EXIT))).isNotEmpty();
    }

    @Test
    void ticking_a_finished_intervention_again_keeps_its_end() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        Actor coach = study.coach(Study.NORTH);
        InterventionSpell ended =
                new InterventionSpell(
                        InterventionType.COACHING, MARCH, Optional.of(MARCH.plusDays(9)));
        InterventionSpell again =
                new InterventionSpell(InterventionType.COACHING, MARCH, Optional.empty());
        study.registry.putIntervention(coach, anna, ended, Study.NOW);
        study.registry.putIntervention(coach, anna, again, Study.NOW);
        assertThat(study.registry.enrolment(coach, anna).orElseThrow().interventions())
                .containsExactly(ended);
    }

    @Test
    void links_and_cookies_are_nowhere_in_the_database_only_their_fingerprints()
            throws SQLException {
        String link = study.linkTo(study.enrols(Study.NORTH), Study.INTAKE);
        String phone = Study.cookie();
        study.starts(link, phone, Optional.empty());
        study.saves(phone, "K1", new Answer.Given(4));
        String everything = String.join("\n", everyRow());
        assertThat(everything)
                .contains(Secret.of(link).sha256(), Secret.of(phone).sha256())
                .doesNotContain(link, phone);
    }

    @Test
    void evaluators_get_every_person_and_only_submitted_answers_without_words_or_dates() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        study.enrols(Study.SOUTH);
        Actor coach = study.coach();
        study.registry.putIntervention(
                coach,
                anna,
                new InterventionSpell(
                        InterventionType.COACHING,
                        LocalDate.parse("2026-02-05"),
                        Optional.of(LocalDate.parse("2026-02-12"))),
                Study.NOW);
        String phone = Study.cookie();
        study.starts(study.linkTo(anna, Study.INTAKE), phone, Optional.empty());
        study.registry.registerExit(
                coach,
                anna,
                new ExitRequest(
                        Optional.of(Study.TODAY), Optional.of(ExitReason.STUDY), false, true),
                Study.NOW);
        study.saves(phone, "K1", new Answer.Given(4));
        study.saves(phone, "A1", new Answer.GivenSeveral(new TreeSet<>(Set.of(2, 5))));
        study.saves(phone, "K3", new Answer.Refused());
        study.saves(phone, "O1", new Answer.GivenText("Ring Anna"));
        Actor evaluator = study.actor(Role.EVALUATOR);
        ResearchStore research = TestDatabase.bean(ResearchStore.class);
        assertThat(research.load(evaluator, Study.NOW).responses()).isEmpty();
        study.responses.submit(Secret.of(phone), Set.of(), Study.NOW);
        ResearchData data = research.load(evaluator, Study.NOW);
        assertThat(data.persons()).hasSize(2);
        assertThat(data.responses()).hasSize(1);
        assertThat(data.responses().getFirst().daysSinceStart()).isEqualTo(27);
        assertThat(data.responses().getFirst().answers())
                .isEqualTo(
                        Map.of(
                                new ItemId("K1"),
                                new Answer.Given(4),
                                new ItemId("A1"),
                                new Answer.GivenSeveral(new TreeSet<>(Set.of(2, 5))),
                                new ItemId("K3"),
                                new Answer.Refused()));
        assertThat(data.persons())
                .filteredOn(person -> person.exit().isPresent())
                .singleElement()
                .satisfies(
                        person -> {
                            assertThat(person.exit())
                                    .contains(
                                            new ResearchExit(
                                                    27, ExitReason.STUDY, false, true, true));
                            assertThat(person.interventions())
                                    .containsExactly(
                                            new ResearchIntervention(
                                                    InterventionType.COACHING,
                                                    2,
                                                    OptionalInt.of(9)));
                            assertThat(person.startMonth()).hasToString("2026-02");
                        });
        assertThat(research.load(study.actor(Role.EVALUATOR, Study.SOUTH), Study.NOW).persons())
                .hasSize(1);
        assertThatThrownBy(() -> research.load(coach, Study.NOW)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_whole_register_of_350_people_is_written_in_under_ten_seconds() {
        List<Registered> people = new ArrayList<>();
        for (int person = 0; person < 350; person++) {
            Map<ItemId, Answer> answers = new HashMap<>();
            for (int item = 1; item <= 15; item++) {
                answers.put(new ItemId("K" + item), new Answer.Given(1 + (person + item) % 5));
            }
            people.add(
                    new Registered(
                            study.request(Study.NORTH),
                            List.of(
                                    new InterventionSpell(
                                            InterventionType.COACHING, MARCH, Optional.empty())),
                            Optional.empty(),
                            List.of(
                                    new Answered(
                                            Study.INTAKE,
                                            MARCH,
                                            Study.NOW.minus(Duration.ofDays(400)),
                                            Language.SWEDISH,
                                            Mode.ALONE_ON_OWN_DEVICE,
                                            Study.VERSIONS,
                                            answers))));
        }
        long started = System.nanoTime();
        assertThat(TestDatabase.bean(ProjectStore.class).register(study.project, people, Study.NOW))
                .hasSize(350);
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isLessThan(Duration.ofSeconds(10));
        ResearchData data =
                TestDatabase.bean(ResearchStore.class).load(study.actor(Role.EVALUATOR), Study.NOW);
        assertThat(data.responses()).hasSize(350).allMatch(r -> r.answers().size() == 15);
        assertThat(study.registry.enrolments(study.coach()))
                .hasSize(350)
                .allMatch(person -> person.answered().containsKey(Study.INTAKE));
    }

    @Test
    void a_changed_definition_needs_a_new_version() {
        DefinitionStore definitions = TestDatabase.bean(DefinitionStore.class);
        String name = "bank-" + study.project;
        definitions.register(
                new InstrumentVersion(name, "1", "aa".repeat(32)), "{\"a\":1}", Study.NOW);
        definitions.register(
                new InstrumentVersion(name, "1", "aa".repeat(32)), "{\"a\":1}", Study.NOW);
        definitions.register(
                new InstrumentVersion(name, "2", "bb".repeat(32)), "{\"a\":2}", Study.NOW);
        assertThatThrownBy(
                        () ->
                                definitions.register(
                                        new InstrumentVersion(name, "1", "bb".repeat(32)),
                                        "{\"a\":2}",
                                        Study.NOW))
                .hasMessageContaining("new version");
    }

    @Test
    void accounts_belong_to_a_project_and_a_closed_one_says_so() {
        AccountStore accounts = TestDatabase.bean(AccountStore.class);
        Actor administrator = study.actor(Role.ADMINISTRATOR);
        Actor coach = study.coach(Study.NORTH);
        String login = "coach-" + UUID.randomUUID();
        accounts.put(Optional.of(administrator), login, "argon", coach, Study.NOW);
        assertThat(accounts.byLogin(login).orElseThrow().actor()).isEqualTo(coach);
        assertThat(accounts.all(administrator)).hasSize(1);
        assertThat(accounts.all(new Study().actor(Role.ADMINISTRATOR))).isEmpty();
        accounts.setEnabled(administrator, login, false, Study.NOW);
        assertThat(accounts.byLogin(login).orElseThrow().enabled()).isFalse();
        assertThat(accounts.byLogin("nobody")).isEmpty();
        accounts.audit("nobody", "sign-in failed", Study.NOW);
        assertThatThrownBy(
                        () ->
                                accounts.put(
                                        Optional.of(administrator),
                                        "x",
                                        "h",
                                        new Study().coach(),
                                        Study.NOW))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_login_is_given_once_in_the_whole_installation_and_never_overwritten() {
        AccountStore accounts = TestDatabase.bean(AccountStore.class);
        Actor administrator = study.actor(Role.ADMINISTRATOR);
        Study other = new Study();
        String login = "coach-" + UUID.randomUUID();
        assertThat(accounts.put(Optional.of(administrator), login, "h", study.coach(), Study.NOW))
                .isTrue();
        assertThat(accounts.put(Optional.of(administrator), login, "x", study.coach(), Study.NOW))
                .isFalse();
        Actor foreign = other.actor(Role.ADMINISTRATOR);
        assertThat(accounts.put(Optional.of(foreign), login, "y", other.coach(), Study.NOW))
                .isFalse();
        assertThatThrownBy(() -> accounts.setPassword(foreign, login, "z", Study.NOW))
                .isInstanceOf(NotPermitted.class);
        assertThat(accounts.byLogin(login).orElseThrow().passwordHash()).isEqualTo("h");
        accounts.setPassword(administrator, login, "new", Study.NOW);
        assertThat(accounts.byLogin(login).orElseThrow().passwordHash()).isEqualTo("new");
    }

    private static List<String> everyRow() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection owner = TestDatabase.owner();
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname"
                                    + " NOT IN ('pg_catalog', 'information_schema')")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row =
                        statement.executeQuery("SELECT t::text FROM " + table + " AS t")) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}
