package se.sammanhang.web.respond;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.NonAnswer;

/** The recorded questions and answers in the jar: surveys/audio/{language}/{name}.mp3. */
@Component
public class Recordings {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,80}");

    private static final Pattern SEPARATOR = Pattern.compile("\\.");

    /** More segments than any question has. */
    private static final int LONGEST_JOIN = 40;

    private final Map<String, Optional<String>> addresses = new ConcurrentHashMap<>();

    /** A recording, or several one after another where their names are joined by dots. */
    Optional<Resource> find(String language, String names) {
        if (!LANGUAGE.matcher(language).matches()) {
            return Optional.empty();
        }
        String[] parts = SEPARATOR.split(names, -1);
        if (parts.length > LONGEST_JOIN) {
            return Optional.empty();
        }
        List<Optional<ClassPathResource>> files =
                Stream.of(parts).map(name -> file(language, name)).toList();
        if (files.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<ClassPathResource> all = files.stream().flatMap(Optional::stream).toList();
        return Optional.of(all.size() == 1 ? all.getFirst() : join(all));
    }

    /** Where the browser gets the recording, if there is one. Its length tells versions apart. */
    Optional<String> address(Language language, String name) {
        return joined(language, List.of(name));
    }

    /** Where the browser gets all of these in one recording, if each is there. */
    Optional<String> joined(Language language, List<String> names) {
        String path = "/audio/" + language + "/" + String.join(".", names) + ".mp3";
        return addresses.computeIfAbsent(
                path,
                key ->
                        find(language.code(), String.join(".", names))
                                .map(file -> key + "?v=" + length(file)));
    }

    /** Whether there are recordings in the language at all. */
    public boolean speak(Language language) {
        return hasAll(language, List.of(NonAnswer.SKIP.audioName()));
    }

    /** Whether all of it can be heard; half a reading is worse than none. */
    public boolean hasAll(Language language, List<String> names) {
        return names.stream().allMatch(name -> address(language, name).isPresent());
    }

    private static Optional<ClassPathResource> file(String language, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        ClassPathResource file =
                new ClassPathResource("surveys/audio/" + language + "/" + name + ".mp3");
        return file.exists() ? Optional.of(file) : Optional.empty();
    }

    /** The files are bare MPEG frames without a table of contents, so they may simply follow. */
    private static Resource join(List<ClassPathResource> files) {
        try (ByteArrayOutputStream all = new ByteArrayOutputStream()) {
            for (ClassPathResource file : files) {
                all.write(file.getContentAsByteArray());
            }
            return new ByteArrayResource(all.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Resource file) {
        try {
            return file.contentLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
