package se.sammanhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import se.sammanhang.persistence.PersistenceConfiguration;

/**
 * An installation of its own for the commands of a test, as SAMMANHANG_DATA would name it. System
 * properties stand for the environment, which a process cannot change.
 */
final class CommandFolder implements AutoCloseable {

    private static final Path FOLDERS = Path.of("target", "command-databases");
    private static final String SETTING = "sammanhang.data";

    private final Path data;

    CommandFolder() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(FOLDERS), "data-");
        System.setProperty(SETTING, data.toString());
    }

    Path data() {
        return data;
    }

    /** The same database in the hands of the server, whose use cases a test wants to ask. */
    ConfigurableApplicationContext server(Class<?>... useCases) {
        return new SpringApplicationBuilder(
                        Stream.concat(
                                        Stream.of(PersistenceConfiguration.class),
                                        Stream.of(useCases))
                                .toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run();
    }

    @Override
    public void close() {
        System.clearProperty(SETTING);
        FileSystemUtils.deleteRecursively(data.toFile());
    }
}
