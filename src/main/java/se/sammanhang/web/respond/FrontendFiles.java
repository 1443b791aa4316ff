package se.sammanhang.web.respond;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Our browser modules and style sheets, each under an address that changes with its content. */
@Component
public class FrontendFiles {

    private static final Pattern NAME =
            Pattern.compile("[a-z][a-z0-9-]{0,40}\\.(js|css|svg|woff2)");
    private static final int HASH_LENGTH = 12;

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** The address to load the file from, for example /frontend/respond.css?v=0123456789ab. */
    public String address(String name) {
        return "/frontend/" + name + "?v=" + version(name);
    }

    /** The file, where it is one of ours. */
    Optional<ClassPathResource> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        ClassPathResource file = new ClassPathResource("META-INF/resources/frontend/" + name);
        return file.exists() ? Optional.of(file) : Optional.empty();
    }

    String version(String name) {
        return versions.computeIfAbsent(name, this::hash);
    }

    private String hash(String name) {
        ClassPathResource file =
                find(name)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "name: wanted a file of frontend/, got " + name));
        try (InputStream in = file.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(in.readAllBytes()))
                    .substring(0, HASH_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
