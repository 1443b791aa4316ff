package se.sammanhang.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The versions of the schema that this program knows. */
final class Migrations {

    static final String LOCATION = "classpath:db/migration";

    private Migrations() {}

    /** The version that the database has after an ordinary start. */
    static MigrationVersion newest() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources(LOCATION + "/V*__*.sql"))
                    .map(file -> String.valueOf(file.getFilename()))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .map(MigrationVersion::fromVersion)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("migrations in the jar", e);
        }
    }
}
