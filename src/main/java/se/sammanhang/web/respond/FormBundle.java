package se.sammanhang.web.respond;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The scripts that the form needs first. The start page has the browser fetch them while the person
 * reads it, so that the first question comes soon after Start.
 */
@Component
class FormBundle {

    private static final String WEB_FILES = "META-INF/VAADIN/webapp/";
    private static final String SCRIPTS = "VAADIN/build/";
    private static final Pattern ENTRY = Pattern.compile("indexhtml-[\\w-]+\\.js");
    private static final Pattern NEXT =
            Pattern.compile("(?:generated-flow-imports|FlowBootstrap|FlowClient)-[\\w-]+\\.js");

    private final List<String> scripts = scripts();

    /** Nothing where the application was built without the form's scripts. */
    List<Markup> preload() {
        return scripts.stream()
                .map(
                        script ->
                                Markup.tag("link")
                                        .attribute("rel", "modulepreload")
                                        .attribute("href", "/" + SCRIPTS + script))
                .toList();
    }

    private static List<String> scripts() {
        List<String> found = new ArrayList<>(named(ENTRY, "index.html"));
        for (String entry : List.copyOf(found)) {
            found.addAll(named(NEXT, SCRIPTS + entry));
        }
        return List.copyOf(found);
    }

    private static List<String> named(Pattern pattern, String file) {
        return pattern.matcher(text(file)).results().map(MatchResult::group).distinct().toList();
    }

    private static String text(String file) {
        ClassPathResource resource = new ClassPathResource(WEB_FILES + file);
        try {
            return resource.exists() ? resource.getContentAsString(StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
