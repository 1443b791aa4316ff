package se.sammanhang.surveyfile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;

/** The words of all languages by key. Remembers which were used, so that stray ones are found. */
final class TextBook {

    private final Map<String, Map<Language, Draft.Words>> byKey = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<Draft.Texts> files;
    private final Problems problems;

    TextBook(List<Draft.Texts> files, Problems problems) {
        this.files = List.copyOf(files);
        this.problems = problems;
        for (Draft.Texts file : files) {
            file.words().forEach((key, words) -> add(file.language(), key, words));
        }
    }

    private void add(Language language, String key, Draft.Words words) {
        Map<Language, Draft.Words> texts = byKey.computeIfAbsent(key, _ -> new TreeMap<>());
        Draft.Words before = texts.putIfAbsent(language, words);
        if (before != null) {
            problems.add(
                    ProblemCode.SV110,
                    words.at(),
                    "one text in " + language,
                    "another in " + before.at().file() + ":" + before.at().line());
        }
    }

    /** The words of each language, with their places. */
    Map<Language, Draft.Words> words(String key) {
        used.add(key);
        return byKey.getOrDefault(key, Map.of());
    }

    /** A text that must at least be there in Swedish. */
    Optional<LocalisedText> required(String key, Place neededAt) {
        Map<Language, Draft.Words> words = words(key);
        if (!words.containsKey(Language.SWEDISH)) {
            problems.add(
                    ProblemCode.SV124,
                    neededAt,
                    key + " in a text file for sv",
                    words.keySet() + "");
            return Optional.empty();
        }
        return Optional.of(
                new LocalisedText(
                        words.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey, e -> e.getValue().text()))));
    }

    /** The text files that speak about an instrument or a round. */
    List<Draft.Texts> filesAbout(String id) {
        return files.stream().filter(file -> file.sections().containsKey(id)).toList();
    }

    /**
     * Version of an instrument or round with the versions of the texts it is worded by, for example
     * 2+da1.en1.sv1, so that a new language or a changed wording is a new version.
     */
    String version(String id, String structureVersion) {
        String texts =
                filesAbout(id).stream()
                        .map(file -> file.language() + file.version())
                        .sorted()
                        .collect(Collectors.joining("."));
        return texts.isEmpty() ? structureVersion : structureVersion + "+" + texts;
    }

    /** Languages in which an instrument or a round is worded by a machine. */
    List<Language> machineMadeAbout(String id) {
        return filesAbout(id).stream()
                .filter(Draft.Texts::machineMade)
                .map(Draft.Texts::language)
                .distinct()
                .sorted()
                .toList();
    }

    List<Draft.Texts> files() {
        return files;
    }

    /** The words of each text that something in the structure files has asked for, by its name. */
    Map<String, Map<Language, Draft.Words>> used() {
        Map<String, Map<Language, Draft.Words>> asked = new TreeMap<>(byKey);
        asked.keySet().retainAll(used);
        return asked;
    }

    /** Does not call words stray that belong to something whose own fault has been reported. */
    void tolerate(String keyPrefix) {
        byKey.keySet().stream().filter(key -> key.startsWith(keyPrefix)).forEach(used::add);
    }

    void reportUnused() {
        byKey.forEach(
                (key, words) -> {
                    if (!used.contains(key)) {
                        words.values()
                                .forEach(
                                        word ->
                                                problems.add(
                                                        ProblemCode.SV125,
                                                        word.at(),
                                                        "the name of something that exists",
                                                        key));
                    }
                });
    }
}
