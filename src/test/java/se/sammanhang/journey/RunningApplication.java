package se.sammanhang.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged jar in a process of its own, so that it can be killed as a power cut would. */
public final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final int port;
    private final List<String> arguments;
    private Process process;

    private RunningApplication(Path data, int port, List<String> arguments) {
        this.data = data;
        this.port = port;
        this.arguments = List.copyOf(arguments);
    }

    /** Starts with an empty data folder; returns when the application says that it is healthy. */
    public static RunningApplication start(Path data, String... arguments) {
        RunningApplication application =
                new RunningApplication(data, freePort(), List.of(arguments));
        application.start();
        return application;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Runs one of the launcher's commands against this application and returns what it printed. */
    public String command(String... words) {
        try {
            List<String> line = new ArrayList<>(List.of(java(), "-jar", jar().toString()));
            line.addAll(List.of(words));
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.environment().putAll(environment());
            builder.redirectError(
                    data.resolveSibling(data.getFileName() + "-command.log").toFile());
            Process command = builder.start();
            String printed =
                    new String(
                            command.getInputStream().readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            if (command.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + " failed: " + printed);
            }
            return printed.strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void start() {
        try {
            List<String> line =
                    new ArrayList<>(
                            List.of(
                                    java(),
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-Djava.awt.headless=true",
                                    "-Xmx700m"));
            arguments.stream().filter(argument -> argument.startsWith("-D")).forEach(line::add);
            line.addAll(List.of("-jar", jar().toString()));
            arguments.stream().filter(argument -> !argument.startsWith("-D")).forEach(line::add);
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.environment().putAll(environment());
            Files.createDirectories(data.getParent());
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            process = builder.start();
            awaitHealth();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** kill -9 of the application alone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /**
     * kill -9 of the application and of every process of its database server, as when the power
     * goes.
     */
    public void killWithDatabase() {
        List<ProcessHandle> server = databaseProcesses();
        process.destroyForcibly();
        server.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        server.forEach(handle -> handle.onExit().join());
    }

    public Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        databaseProcesses().forEach(ProcessHandle::destroy);
    }

    private List<ProcessHandle> databaseProcesses() {
        List<ProcessHandle> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data, 4)) {
            files.filter(file -> file.endsWith("postmaster.pid"))
                    .forEach(
                            file -> {
                                try {
                                    long pid =
                                            Long.parseLong(
                                                    Files.readAllLines(file).getFirst().strip());
                                    ProcessHandle.of(pid)
                                            .ifPresent(
                                                    postmaster -> {
                                                        found.add(postmaster);
                                                        postmaster
                                                                .descendants()
                                                                .forEach(found::add);
                                                    });
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    private Map<String, String> environment() {
        return Map.of(
                "SERVER_PORT", Integer.toString(port),
                "SAMMANHANG_DATA", data.toString(),
                "SAMMANHANG_BASE_URL", "http://localhost:" + port);
    }

    private void awaitHealth() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve("/healthz"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // The port opens late in the start; asking again is all there is to do.
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IllegalStateException("the application did not become healthy; see " + log());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty("sammanhang.jar", "target/sammanhang.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    "no " + jar + ": these tests run on the packaged jar, after mvnw package");
        }
        return jar;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
