package se.sammanhang.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of the jar. Without arguments, or with options only, the server starts; a first
 * word is a command.
 */
public final class Commands {

    /** Everything went well. */
    public static final int DONE = 0;

    /** Something went wrong that the person at the keyboard cannot mend. */
    public static final int FAILED = 1;

    /** The command, the plan or the data have to be mended. */
    public static final int REFUSED = 2;

    private static final List<String> HELP_OPTIONS = List.of("-h", "--help", "-V", "--version");

    private Commands() {}

    /** Whether the arguments name a command, so that the server does not start. */
    public static boolean areMeant(String... args) {
        return args.length > 0 && (!args[0].startsWith("-") || HELP_OPTIONS.contains(args[0]));
    }

    /** Runs the command and gives its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Root());
        line.addSubcommand(new EvaluateCommand());
        line.addSubcommand(new DemoLinkCommand());
        line.addSubcommand(new BackupCommand());
        line.addSubcommand(new RestoreCommand());
        line.addSubcommand(new DoctorCommand());
        line.addSubcommand(new DatabaseCommand());
        line.addSubcommand(new ProjectCommand());
        line.addSubcommand(new PasswordCommand());
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler(
                (failure, _, _) -> {
                    err.println(Installation.sentence(failure));
                    return Installation.exitCode(failure);
                });
        return line.execute(args);
    }

    /** What {@code ./sammanhang help} prints at the top. */
    @Command(
            name = "sammanhang",
            synopsisSubcommandLabel = "[COMMAND]",
            description = {
                "Surveys and evaluation for projects that help young people towards work or study.",
                "Without a command the server starts on http://localhost:8080 (SERVER_PORT,"
                        + " SAMMANHANG_BASE_URL)."
            },
            mixinStandardHelpOptions = true,
            versionProvider = ProductVersion.class,
            footer = {
                "",
                "Commands of the launcher ./sammanhang itself:",
                "  verify    Runs the test suite."
            })
    private static final class Root implements Runnable {

        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init") // picocli fills it before run
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
