package se.sammanhang.application;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import se.sammanhang.application.DatabaseInspection.DatabaseState;
import se.sammanhang.instrument.AudioSegments;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.ResolvedDefinition;
import se.sammanhang.instrument.SurveyCatalogue;

/** Looks at an installation and says in plain words how it is. */
public final class ExamineInstallation {

    /** A year of answers of some hundred people takes a few dozen megabytes. */
    private static final long LEAST_FREE_BYTES = 1_000_000_000L;

    private static final double BYTES_PER_GIGABYTE = 1e9;

    private final DatabaseInspection database;
    private final Supplier<SurveyCatalogue> surveys;
    private final Predicate<String> recorded;

    /**
     * @param surveys reads the survey files; throws with a sentence when they are faulty
     * @param recorded whether there is an audio file of this language and name ({@code sv/item-K1})
     */
    public ExamineInstallation(
            DatabaseInspection database,
            Supplier<SurveyCatalogue> surveys,
            Predicate<String> recorded) {
        this.database = database;
        this.surveys = surveys;
        this.recorded = recorded;
    }

    /** Everything that was looked at, in reading order. */
    public List<Diagnosis> examine(String baseUrl) {
        List<Diagnosis> found = new ArrayList<>();
        found.addAll(folder());
        Optional<DatabaseState> state = database(found);
        surveys(state, found);
        found.add(address(baseUrl));
        return found;
    }

    private List<Diagnosis> folder() {
        Path folder = database.dataFolder();
        if (!Files.exists(folder)) {
            return List.of(
                    Diagnosis.note(
                            "Data folder " + folder + " does not exist; the first start makes it."),
                    disk(folder));
        }
        Diagnosis access =
                Files.isDirectory(folder) && Files.isWritable(folder)
                        ? Diagnosis.fine("Data folder " + folder + " can be written.")
                        : Diagnosis.fault(
                                "Data folder "
                                        + folder
                                        + " cannot be written: give it to the user that runs"
                                        + " Sammanhang.");
        return List.of(access, disk(folder));
    }

    private static Diagnosis disk(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            FileStore disk = Files.getFileStore(there);
            String free =
                    String.format(
                            Locale.ROOT, "%.1f GB", disk.getUsableSpace() / BYTES_PER_GIGABYTE);
            return disk.getUsableSpace() < LEAST_FREE_BYTES
                    ? Diagnosis.fault(
                            "Only " + free + " are free on the disk: make room before it is full.")
                    : Diagnosis.fine("Free on the disk: " + free + ".");
        } catch (IOException e) {
            return Diagnosis.fault("The disk cannot be asked for its room: " + e.getMessage());
        }
    }

    private Optional<DatabaseState> database(List<Diagnosis> found) {
        Optional<DatabaseState> looked;
        try {
            looked = database.inspect();
        } catch (RuntimeException e) {
            found.add(Diagnosis.fault("The database cannot be used: " + e.getMessage()));
            return Optional.empty();
        }
        if (looked.isEmpty()) {
            found.add(Diagnosis.note("There is no database yet; the first start makes it."));
            return looked;
        }
        DatabaseState state = looked.get();
        found.add(
                Diagnosis.fine(
                        "The database answers: PostgreSQL "
                                + state.version()
                                + ", "
                                + state.place()
                                + "."));
        new TreeMap<>(state.settings())
                .forEach((setting, value) -> found.add(durability(setting, value)));
        found.add(schema(state));
        return looked;
    }

    private static Diagnosis durability(String setting, String value) {
        return "off".equals(value)
                ? Diagnosis.fault(
                        setting + " is off: answers shown as saved may be lost. Switch it on.")
                : Diagnosis.fine(setting + " " + value + ": what was saved is kept.");
    }

    private static Diagnosis schema(DatabaseState state) {
        String version = "Schema version " + state.schemaVersion();
        return switch (state.schema()) {
            case MISSING ->
                    Diagnosis.note(
                            "The database is not prepared; the next start, or \"database"
                                    + " prepare\", does it.");
            case UP_TO_DATE -> Diagnosis.fine(version + ", up to date.");
            case OLDER ->
                    Diagnosis.note(
                            version
                                    + " is older than this program: make a backup; the next start"
                                    + " brings it up to date.");
            case NEWER ->
                    Diagnosis.fault(
                            version
                                    + " is newer than this program: run the Sammanhang that made"
                                    + " it.");
        };
    }

    private void surveys(Optional<DatabaseState> state, List<Diagnosis> found) {
        SurveyCatalogue catalogue;
        try {
            catalogue = surveys.get();
        } catch (RuntimeException e) {
            found.add(Diagnosis.fault("The survey files are refused: " + e.getMessage()));
            return;
        }
        Map<String, String> stored = state.map(DatabaseState::definitions).orElse(Map.of());
        List<String> changed = new ArrayList<>();
        for (ResolvedDefinition definition : catalogue.definitions()) {
            String name = definition.name() + " " + definition.version();
            if (!stored.getOrDefault(name, definition.sha256()).equals(definition.sha256())) {
                changed.add(name);
            }
        }
        found.add(
                changed.isEmpty()
                        ? Diagnosis.fine(
                                "Instruments and rounds: "
                                        + catalogue.definitions().size()
                                        + ", none differs from what was in use.")
                        : Diagnosis.fault(
                                "Changed since they were in use: "
                                        + String.join(", ", changed)
                                        + ". Give the changed text a new version."));
        found.add(audio(catalogue));
        found.addAll(new ExamineLanguages(catalogue, recorded).examine());
        found.addAll(new ExamineTexts(catalogue).examine());
    }

    private Diagnosis audio(SurveyCatalogue catalogue) {
        List<String> silent = new ArrayList<>();
        for (Language language : List.of(Language.SWEDISH, Language.DANISH, Language.ENGLISH)) {
            catalogue.instruments().stream()
                    .flatMap(instrument -> instrument.items().stream())
                    .filter(item -> item.wording().has(language))
                    .flatMap(item -> AudioSegments.of(item).stream())
                    .map(name -> language.code() + "/" + name)
                    .distinct()
                    .filter(recorded.negate())
                    .forEach(silent::add);
        }
        return silent.isEmpty()
                ? Diagnosis.fine("Every question can be listened to in sv, da and en.")
                : Diagnosis.note(
                        silent.size()
                                + " recordings are missing, the first is "
                                + silent.getFirst()
                                + ": these questions have no Listen button.");
    }

    private static Diagnosis address(String baseUrl) {
        try {
            BaseUrl base = BaseUrl.parse(baseUrl);
            if (base.isLocal()) {
                return Diagnosis.note(
                        "Links begin with "
                                + base.address()
                                + ", which no phone can open (localhost is this machine): set"
                                + " SAMMANHANG_BASE_URL.");
            }
            return base.isEncrypted()
                    ? Diagnosis.fine("Links begin with " + base.address() + ".")
                    : Diagnosis.fault(
                            "Links begin with "
                                    + base.address()
                                    + ", so answers travel readable: set SAMMANHANG_BASE_URL to an"
                                    + " https address.");
        } catch (IllegalArgumentException e) {
            return Diagnosis.fault(String.valueOf(e.getMessage()));
        }
    }
}
