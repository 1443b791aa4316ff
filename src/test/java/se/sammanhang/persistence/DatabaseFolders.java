package se.sammanhang.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import se.sammanhang.persistence.embedded.EmbeddedServer;

/**
 * Folders for databases of tests, named after the process that made them. Each run leaves its
 * databases for a look; a later one clears them away, but never those of a run beside it.
 */
public final class DatabaseFolders {

    private static final Path ALL = Path.of("target", "databases");
    private static final Pattern NAME = Pattern.compile("[a-z]+-(\\d+)-.*");

    private DatabaseFolders() {}

    /** A new empty folder. */
    public static Path fresh(String name) throws IOException {
        return Files.createTempDirectory(
                Files.createDirectories(ALL), name + "-" + ProcessHandle.current().pid() + "-");
    }

    static void clearEarlierRuns() throws IOException {
        try (Stream<Path> folders = Files.list(Files.createDirectories(ALL))) {
            for (Path folder : folders.toList()) {
                if (!belongsToALiveProcess(folder)
                        && EmbeddedServer.portOfRunning(folder).isEmpty()) {
                    // a run beside this one may be clearing it away as well: no exception for that
                    FileSystemUtils.deleteRecursively(folder.toFile());
                }
            }
        }
    }

    private static boolean belongsToALiveProcess(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches()
                && Optional.of(name.group(1))
                        .map(Long::parseLong)
                        .flatMap(ProcessHandle::of)
                        .isPresent();
    }
}
