package se.sammanhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.sammanhang.application.CreateProject;
import se.sammanhang.application.ManageAccounts;
import se.sammanhang.application.Role;
import se.sammanhang.casework.Violation;
import se.sammanhang.cli.Installation.WithoutDatabase;
import se.sammanhang.exchange.InputProblem;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.exchange.ProjectReader;
import se.sammanhang.exchange.ProjectReading;
import se.sammanhang.exchange.ProjectReading.ProjectFile;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.security.Argon2Passwords;

/** {@code project create FILE} and {@code project list}: the projects of this installation. */
@Command(
        name = "project",
        description = "Starts a project with its first administrator, or lists the projects.",
        mixinStandardHelpOptions = true,
        subcommands = {ProjectCommand.Create.class, ProjectCommand.Names.class})
final class ProjectCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing: create FILE, or list");
    }

    /** Reads a project file and makes what it says, all of it or nothing. */
    @Command(
            name = "create",
            description = {
                "Creates the project that FILE describes, and its first administrator.",
                "Prints that account's password once; it is stored nowhere."
            },
            mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        private static final String NOTHING_CREATED = "nothing was created";

        @Parameters(paramLabel = "FILE", description = "The project, a YAML file.")
        @SuppressWarnings("NullAway.Init") // picocli fills it before call
        private Path file;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli fills it before call
        private CommandSpec spec;

        @Override
        public Integer call() {
            ProjectReading reading = ProjectReader.read(file, languages(new Surveys().get()));
            if (reading.file().isEmpty()) {
                return refuse(reading.problems());
            }
            return create(reading.file().get());
        }

        private int create(ProjectFile wanted) {
            try (Installation installation =
                    Installation.open(
                            WithoutDatabase.CREATE,
                            Argon2Passwords.class,
                            ManageAccounts.class,
                            CreateProject.class)) {
                CreateProject.Outcome outcome =
                        installation
                                .use(CreateProject.class)
                                .create(
                                        Installation.operator(
                                                "project create",
                                                Role.ADMINISTRATOR,
                                                wanted.project().id()),
                                        wanted.project(),
                                        wanted.administrator());
                return switch (outcome) {
                    case CreateProject.Outcome.Created(var login, var password) -> {
                        welcome(wanted, login, password);
                        yield Commands.DONE;
                    }
                    case CreateProject.Outcome.AlreadyThere(var logins) ->
                            refuse(
                                    "the project "
                                            + wanted.project().id()
                                            + " exists already, with the accounts "
                                            + Installation.list(logins)
                                            + "; choose another short name, or let its"
                                            + " administrator sign in (a lost password:"
                                            + " ./sammanhang password LOGIN)");
                    case CreateProject.Outcome.Faulty(var violations) ->
                            refuse(
                                    violations.stream()
                                            .map(violation -> fault(wanted, violation))
                                            .collect(Collectors.joining("; ")));
                };
            }
        }

        private void welcome(ProjectFile wanted, String login, String password) {
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "Created the project %s (%s) with %d %s.%n",
                    wanted.project().id(),
                    wanted.project().name(),
                    wanted.project().sites().size(),
                    wanted.project().sites().size() == 1 ? "site" : "sites");
            out.printf("Its administrator signs in as    %s%n", login);
            out.printf("with the password                %s%n", password);
            out.println(
                    "It is shown this once. Start ./sammanhang, sign in and make the accounts.");
        }

        private static String fault(ProjectFile wanted, Violation violation) {
            return violation.field().equals("login")
                    ? "the login "
                            + wanted.administrator().login()
                            + " belongs to somebody already; choose another for the administrator"
                    : "the administrator's " + violation.field() + " is not accepted";
        }

        private int refuse(String why) {
            return refuse(List.of(new InputProblem(Code.BAD_VALUE, file.toString(), 0, 0, why)));
        }

        private int refuse(List<InputProblem> problems) {
            return Complaints.refuse(problems, NOTHING_CREATED, spec.commandLine().getErr());
        }

        /** Every language that the ways out of a question have words in. */
        private static Set<Language> languages(SurveyCatalogue surveys) {
            return surveys.way(NonAnswer.SKIP).languages();
        }
    }

    /** One short name a line. */
    @Command(
            name = "list",
            description = "Lists the short names of the projects.",
            mixinStandardHelpOptions = true)
    static final class Names implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli fills it before call
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (Installation installation = Installation.open(WithoutDatabase.REFUSE)) {
                installation.projects().forEach(spec.commandLine().getOut()::println);
                return Commands.DONE;
            }
        }
    }
}
