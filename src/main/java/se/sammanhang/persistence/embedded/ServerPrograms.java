package se.sammanhang.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs initdb, pg_ctl and postgres. PostgreSQL refuses to run as root; there it runs in a user
 * namespace of its own, in which it is nobody in particular.
 */
final class ServerPrograms {

    private static final int LONGEST_RUN_SECONDS = 120;

    private final Path binaries;
    private final List<String> prefix;

    private ServerPrograms(Path binaries, List<String> prefix) {
        this.binaries = binaries;
        this.prefix = prefix;
    }

    static ServerPrograms in(Path binaries) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerPrograms(binaries, List.of());
        }
        List<String> prefix = List.of("unshare", "-U");
        try {
            if (new ServerPrograms(binaries, prefix).end(command(prefix, "true"), null) == 0) {
                return new ServerPrograms(binaries, prefix);
            }
        } catch (IOException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static DatabaseNotUsable refused(@org.jspecify.annotations.Nullable Throwable cause) {
        String message =
                "PostgreSQL does not run as root and this machine refuses user namespaces"
                        + " (unshare -U): start Sammanhang as an ordinary user, or set"
                        + " SAMMANHANG_DB_URL to a server of your own.";
        return cause == null
                ? new DatabaseNotUsable(message)
                : new DatabaseNotUsable(message, cause);
    }

    /** Runs a program to its end; what it says goes into {@code log}. Refuses a failure. */
    void run(Path log, String program, String... arguments) throws IOException {
        List<String> command = command(prefix, binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        int code = end(command, log);
        if (code != 0) {
            throw new DatabaseNotUsable(
                    program + " of the embedded database failed: " + lastLine(log));
        }
    }

    /** Starts the server as a child of this process and returns at once. */
    Process launch(Path log, List<String> arguments) throws IOException {
        List<String> command =
                command(prefix, binaries.resolve("bin").resolve("postgres").toString());
        command.addAll(arguments);
        ProcessBuilder builder = builder(command);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    private int end(List<String> command, @org.jspecify.annotations.Nullable Path log)
            throws IOException {
        ProcessBuilder builder = builder(command);
        builder.redirectOutput(
                log == null
                        ? ProcessBuilder.Redirect.DISCARD
                        : ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process process = builder.start();
        try {
            if (process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException(command + " did not end in " + LONGEST_RUN_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command, e);
        }
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        // Settings of another PostgreSQL on this machine must not reach ours.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true);
        return builder;
    }

    private static List<String> command(List<String> prefix, String program) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program);
        return command;
    }

    static String lastLine(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "it said nothing";
        }
        List<String> lines =
                new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }
}
