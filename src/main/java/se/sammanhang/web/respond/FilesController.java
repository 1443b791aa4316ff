package se.sammanhang.web.respond;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves recordings, modules and style sheets from the jar. */
@RestController
class FilesController {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final FrontendFiles frontend;
    private final Recordings recordings;

    FilesController(FrontendFiles frontend, Recordings recordings) {
        this.frontend = frontend;
        this.recordings = recordings;
    }

    /** Kept for a year under the present version, else asked for again each time. */
    @GetMapping("/frontend/{name}")
    ResponseEntity<Resource> frontend(
            @PathVariable String name,
            @RequestParam(name = "v", required = false) @Nullable String version) {
        Optional<ClassPathResource> file = frontend.find(name);
        if (file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        boolean present = frontend.version(name).equals(version);
        return ResponseEntity.ok()
                .cacheControl(
                        present
                                ? CacheControl.maxAge(A_YEAR).cachePublic().immutable()
                                : CacheControl.noCache())
                .contentType(
                        MediaTypeFactory.getMediaType(name)
                                .orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(file.get());
    }

    /** A recording, or several in one; parts of it are served where a phone asks for parts. */
    @GetMapping("/audio/{language}/{name}.mp3")
    ResponseEntity<Resource> audio(
            @PathVariable String language,
            @PathVariable String name,
            @RequestParam(name = "v", required = false) @Nullable String version) {
        Optional<Resource> file = recordings.find(language, name);
        if (file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(version == null ? A_DAY : A_YEAR).cachePublic())
                .contentType(MediaType.parseMediaType("audio/mpeg"))
                .body(file.get());
    }
}
