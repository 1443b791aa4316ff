package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.sammanhang.application.AccountStore.Account;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ManageAccounts;
import se.sammanhang.application.ManageAccounts.AccountRequest;
import se.sammanhang.application.RegisterParticipants;
import se.sammanhang.application.Role;
import se.sammanhang.application.SignIn;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.instrument.Language;
import se.sammanhang.persistence.AuditRows;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.SiteId;
import se.sammanhang.security.Argon2Passwords;

/** From an empty folder to the first participant of a real project, without the demo. */
class ProjectCommandIT {

    private static final Path EXAMPLE = Path.of("src/docs/examples/vagen.project.yaml");
    private static final SiteId NORTH = new SiteId("norra");
    private static final String USER = System.getProperty("user.name");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private final CommandFolder installation = new CommandFolder();

    ProjectCommandIT() throws IOException {}

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test
    void a_project_is_created_its_administrator_lets_a_coach_in_and_the_coach_enrols()
            throws SQLException {
        Command.Outcome created = Command.run("project", "create", EXAMPLE);
        assertThat(created.exitCode()).as(created.err()).isZero();
        assertThat(created.out()).contains("vagen", "2 sites", "admin.vagen");
        String password = password(created, "with the password +(\\S{16})");

        try (ConfigurableApplicationContext server = server()) {
            Actor administrator = signIn(server, "admin.vagen", password);
            assertThat(administrator.role()).isEqualTo(Role.ADMINISTRATOR);
            ManageAccounts accounts = server.getBean(ManageAccounts.class);
            ManageAccounts.Outcome.Created coach =
                    (ManageAccounts.Outcome.Created)
                            accounts.create(
                                    administrator,
                                    new AccountRequest(
                                            "coach",
                                            "Coach",
                                            Optional.of(Role.COACH),
                                            Set.of(NORTH)));
            RegisterParticipants register = server.getBean(RegisterParticipants.class);
            Actor enrolling = signIn(server, "coach", coach.password());
            assertThat(register.sites(enrolling)).hasSize(1);
            assertThat(register.enrol(enrolling, newcomer(register.today())))
                    .isInstanceOf(RegisterParticipants.Outcome.Registered.class);
            assertThat(register.everybody(enrolling))
                    .extracting(person -> person.localCode())
                    .containsExactly("V-001");
            Project project = register.project(enrolling);
            assertThat(project.synthetic()).isFalse();
            assertThat(project.cutOff()).contains(LocalDate.of(2029, 11, 30));
            assertThat(AuditRows.of(server))
                    .contains(
                            "vagen command project create by "
                                    + USER
                                    + " project.put Vägen till jobb och studier",
                            "vagen command project create by " + USER + " account.put admin.vagen")
                    .noneMatch(row -> row.contains(password));
        }
        assertThat(Command.run("project", "list").out()).isEqualTo("vagen%n".formatted());
    }

    @Test
    void the_same_file_twice_is_refused_and_the_first_password_still_opens() throws IOException {
        String password =
                password(Command.run("project", "create", EXAMPLE), "with the password +(\\S{16})");
        Command.Outcome again = Command.run("project", "create", EXAMPLE);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.out()).isEmpty();
        assertThat(again.err())
                .contains("the project vagen exists already", "admin.vagen", "nothing was created");

        Path another =
                Files.writeString(
                        folder.resolve("another.yaml"),
                        Files.readString(EXAMPLE)
                                .replace("project: vagen", "project: bron")
                                .replace("language: sv", "language: da"));
        Command.Outcome taken = Command.run("project", "create", another);
        assertThat(taken.exitCode()).isEqualTo(2);
        assertThat(taken.err()).contains("the login admin.vagen belongs to somebody already");
        assertThat(Command.run("project", "list").out()).isEqualTo("vagen%n".formatted());

        Files.writeString(another, Files.readString(another).replace("admin.vagen", "admin.bron"));
        assertThat(Command.run("project", "create", another).exitCode()).isZero();
        try (ConfigurableApplicationContext server = server()) {
            signIn(server, "admin.vagen", password);
            Actor ofBron =
                    Installation.operator(
                            "test",
                            Role.COORDINATOR,
                            new se.sammanhang.programme.ProjectId("bron"));
            assertThat(server.getBean(RegisterParticipants.class).project(ofBron).language())
                    .isEqualTo(Language.DANISH);
        }
    }

    @Test
    void a_lost_password_is_replaced_by_one_that_is_printed_once() throws SQLException {
        String old =
                password(Command.run("project", "create", EXAMPLE), "with the password +(\\S{16})");
        try (ConfigurableApplicationContext server = server()) {
            Command.Outcome reset = Command.run("password", " Admin.Vagen ");
            assertThat(reset.exitCode()).as(reset.err()).isZero();
            String fresh = password(reset, "admin.vagen, shown this once: (\\S{16})");
            assertThat(fresh).isNotEqualTo(old);
            signIn(server, "admin.vagen", fresh);
            assertThat(server.getBean(SignIn.class).attempt("admin.vagen", old, "here"))
                    .isInstanceOf(SignIn.Attempt.Refused.class);
            assertThat(AuditRows.of(server))
                    .contains(
                            "vagen command password by "
                                    + USER
                                    + " account.password.reset admin.vagen")
                    .noneMatch(row -> row.contains(fresh));
            Command.Outcome nobody = Command.run("password", "nobody");
            assertThat(nobody.exitCode()).isEqualTo(2);
            assertThat(nobody.err()).contains("\"nobody\"");
        }
    }

    private static EnrolmentRequest newcomer(LocalDate today) {
        return new EnrolmentRequest(
                Optional.of(NORTH),
                "V-001",
                Optional.of(GenderAtEnrolment.WOMAN),
                Optional.of(AgeBand.AGE_20_24),
                Optional.of(InflowChannel.SCHOOL),
                Optional.of(today));
    }

    private static Actor signIn(
            ConfigurableApplicationContext server, String login, String password) {
        SignIn.Attempt attempt = server.getBean(SignIn.class).attempt(login, password, "here");
        assertThat(attempt).isInstanceOf(SignIn.Attempt.Welcome.class);
        Account account = ((SignIn.Attempt.Welcome) attempt).account();
        return account.actor();
    }

    private static String password(Command.Outcome outcome, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(outcome.out());
        assertThat(matcher.find()).as(outcome.out() + outcome.err()).isTrue();
        assertThat(List.of(outcome.out().split(Pattern.quote(matcher.group(1)), -1))).hasSize(2);
        return matcher.group(1);
    }

    private ConfigurableApplicationContext server() {
        return installation.server(
                Argon2Passwords.class,
                SignIn.class,
                ManageAccounts.class,
                RegisterParticipants.class);
    }
}
