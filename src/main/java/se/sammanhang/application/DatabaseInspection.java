package se.sammanhang.application;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A look at the database that the settings name; changes nothing in it. */
public interface DatabaseInspection {

    /** The data folder, whether it exists or not. */
    Path dataFolder();

    /**
     * What was found; empty where the embedded database has not been made yet. An embedded server
     * that does not run is started for the look.
     *
     * @throws RuntimeException with a sentence when the database cannot be reached
     */
    Optional<DatabaseState> inspect();

    /** A schema beside the newest one that the program knows. */
    enum SchemaAge {
        MISSING,
        OLDER,
        UP_TO_DATE,
        NEWER
    }

    /**
     * What a database says about itself.
     *
     * @param place where it is, in words, without any password
     * @param version of the server, for example 18.6
     * @param settings those that decide whether what was acknowledged is kept, with their values
     * @param schemaVersion version of the schema; empty text where there is none
     * @param schema how it stands to the one that this program brings
     * @param definitions SHA-256 of each stored definition by name and version
     */
    record DatabaseState(
            String place,
            String version,
            Map<String, String> settings,
            String schemaVersion,
            SchemaAge schema,
            Map<String, String> definitions) {
        public DatabaseState {
            settings = Map.copyOf(settings);
            definitions = Map.copyOf(definitions);
        }
    }
}
