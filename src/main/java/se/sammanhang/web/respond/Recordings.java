package se.sammanhang.web.respond;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.sammanhang.instrument.Language;

/** The recorded questions and answers in the jar: surveys/audio/{language}/{name}.mp3. */
@Component
class Recordings {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,80}");

    private final Map<String, Optional<String>> addresses = new ConcurrentHashMap<>();

    Optional<ClassPathResource> find(String language, String name) {
        if (!LANGUAGE.matcher(language).matches() || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        ClassPathResource file =
                new ClassPathResource("surveys/audio/" + language + "/" + name + ".mp3");
        return file.exists() ? Optional.of(file) : Optional.empty();
    }

    /** Where the browser gets the recording, if there is one. Its length tells versions apart. */
    Optional<String> address(Language language, String name) {
        String path = "/audio/" + language + "/" + name + ".mp3";
        return addresses.computeIfAbsent(
                path, key -> find(language.code(), name).map(file -> key + "?v=" + length(file)));
    }

    /** Whether all of it can be heard; half a reading is worse than none. */
    boolean hasAll(Language language, List<String> names) {
        return names.stream().allMatch(name -> address(language, name).isPresent());
    }

    private static long length(ClassPathResource file) {
        try {
            return file.contentLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
