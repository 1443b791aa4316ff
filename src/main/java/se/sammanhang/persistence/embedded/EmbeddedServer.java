package se.sammanhang.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in one folder: durable, password-protected, on the loopback
 * interface only. It never deletes data. A server left behind by a killed process is stopped before
 * the next one starts, and a server that dies is started again on the same port.
 *
 * @see <a href="file:src/docs/decisions/DD006-embedded-postgresql.md">decision 6</a>
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Role that exists from the beginning and may do everything. */
    public static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(25);
    private static final Duration RESTART_AFTER = Duration.ofMillis(300);
    private static final int RESTARTS_TRIED = 20;
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path cluster;
    private final Path log;
    private final ServerPrograms programs;
    private final boolean durable;
    private final int port;
    private final FileChannel lockFile;
    private final AtomicBoolean closing = new AtomicBoolean();

    private EmbeddedServer(
            Path folder, ServerPrograms programs, boolean durable, FileChannel lockFile)
            throws IOException {
        this.cluster = folder.resolve("postgresql");
        this.log = folder.resolve("postgresql.log");
        this.programs = programs;
        this.durable = durable;
        this.lockFile = lockFile;
        this.port = freePort();
    }

    /**
     * Starts the server of this folder, which is made on the first start.
     *
     * @param durable false only for the negative control of the durability test: the server then
     *     says "committed" before anything is on disk
     */
    public static EmbeddedServer start(Path folder, String superuserPassword, boolean durable) {
        try {
            Files.createDirectories(folder, OWNER_ONLY_FOLDER);
            FileChannel lockFile = lock(folder);
            try {
                refuseOtherMajor(folder.resolve("postgresql"));
                ServerPrograms programs = ServerPrograms.in(ServerBinaries.unpackInto(folder));
                EmbeddedServer server = new EmbeddedServer(folder, programs, durable, lockFile);
                server.create(folder, superuserPassword);
                server.stopLeftover();
                server.launch();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> server.closing.set(true)));
                return server;
            } catch (IOException | RuntimeException e) {
                lockFile.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseNotUsable(
                    "The embedded database in " + folder + " does not start: " + e.getMessage(), e);
        }
    }

    /** Whether there is a database in this folder. */
    public static boolean holdsData(Path folder) {
        return Files.exists(folder.resolve("postgresql").resolve("PG_VERSION"));
    }

    /** Port of the server that another process runs in this folder, if one does. */
    public static Optional<Integer> portOfRunning(Path folder) {
        try {
            return PostmasterFile.read(folder.resolve("postgresql"))
                    .filter(file -> file.ready() && file.isAlive())
                    .map(PostmasterFile::port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Process id of the running server, for tests that kill it. */
    public Optional<Long> processId() {
        try {
            return PostmasterFile.read(cluster).map(PostmasterFile::pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server; everything committed is kept. */
    @Override
    public void close() {
        if (closing.getAndSet(true) && !lockFile.isOpen()) {
            return;
        }
        try {
            stop();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            LOG.debug("this process itself holds the folder", e);
        }
        if (lock == null) {
            channel.close();
            throw new DatabaseNotUsable(
                    "Another Sammanhang already runs on the data in "
                            + folder
                            + ": stop it first, or set SAMMANHANG_DATA to another folder.");
        }
        return channel;
    }

    private static void refuseOtherMajor(Path cluster) throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return;
        }
        String major = Files.readString(version).strip();
        if (!major.equals(ServerBinaries.MAJOR)) {
            throw new DatabaseNotUsable(
                    "The data in "
                            + cluster
                            + " belong to PostgreSQL "
                            + major
                            + ", this version brings PostgreSQL "
                            + ServerBinaries.MAJOR
                            + ". To upgrade: with the Sammanhang that made them run"
                            + " \"./sammanhang backup --out FILE\", then with this one, SAMMANHANG_DATA"
                            + " set to a new folder, \"./sammanhang restore FILE\". Nothing was"
                            + " changed.");
        }
    }

    private void create(Path folder, String superuserPassword) throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        if (!Files.exists(log)) {
            Files.createFile(log, OWNER_ONLY);
        }
        Path unfinished = folder.resolve("postgresql.unfinished");
        if (Files.exists(unfinished)) {
            ServerBinaries.delete(unfinished);
        }
        Path password = folder.resolve("postgresql.password");
        Files.deleteIfExists(password);
        Files.createFile(password, OWNER_ONLY);
        try {
            Files.writeString(password, superuserPassword + "\n");
            programs.run(
                    log,
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C.UTF-8");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void stopLeftover() throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(cluster);
        if (left.isEmpty()) {
            return;
        }
        if (left.get().isAlive()) {
            LOG.info("Stopping the database server that an earlier run left behind.");
            stop();
            return;
        }
        // The server died with its file. Its children notice within moments; when the process id
        // has meanwhile become somebody else's, PostgreSQL would refuse to start for ever.
        if (left.get().isTaken()) {
            sleep(Duration.ofSeconds(2));
            Files.deleteIfExists(PostmasterFile.in(cluster));
        }
    }

    private void stop() throws IOException {
        Optional<PostmasterFile> running = PostmasterFile.read(cluster);
        if (running.isEmpty() || !running.get().isAlive()) {
            return;
        }
        try {
            programs.run(
                    log,
                    "pg_ctl",
                    "stop",
                    "-D",
                    cluster.toString(),
                    "-m",
                    "fast",
                    "-w",
                    "-t",
                    "30");
        } catch (DatabaseNotUsable e) {
            LOG.warn("The database server does not stop in the calm way; stopping it at once.");
            programs.run(log, "pg_ctl", "stop", "-D", cluster.toString(), "-m", "immediate", "-w");
        }
    }

    private void launch() throws IOException {
        Process process = programs.launch(log, arguments());
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (PostmasterFile.read(cluster)
                .filter(file -> file.pid() == process.pid() && file.ready())
                .isEmpty()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroy();
                throw new IOException(ServerPrograms.lastLine(log));
            }
            sleep(POLL);
        }
        Thread.ofVirtual().name("database-watch").start(() -> watch(process));
    }

    private void watch(Process process) {
        try {
            process.waitFor();
            startAgain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() {
        for (int attempt = 1; attempt <= RESTARTS_TRIED; attempt++) {
            sleep(RESTART_AFTER);
            if (closing.get()) {
                return;
            }
            try {
                LOG.warn("The database server ended unexpectedly; starting it again.");
                launch();
                return;
            } catch (IOException e) {
                LOG.warn("The database server did not start again: {}", e.getMessage());
            }
        }
        LOG.error("The database server stays down; see {}", log);
    }

    private List<String> arguments() {
        String safe = durable ? "on" : "off";
        return List.of(
                "-D",
                cluster.toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=" + safe,
                "-c",
                "synchronous_commit=" + safe,
                "-c",
                "full_page_writes=" + safe,
                // Without durability what was committed is written late, so that the control loses.
                "-c",
                "wal_writer_delay=" + (durable ? "200ms" : "10s"),
                "-c",
                "password_encryption=scram-sha-256",
                "-c",
                "timezone=UTC",
                // Rows that break a rule would otherwise be quoted in the log, answers included.
                "-c",
                "log_error_verbosity=terse",
                "-c",
                "log_timezone=UTC");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
