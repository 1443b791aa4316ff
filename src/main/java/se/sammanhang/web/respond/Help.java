package se.sammanhang.web.respond;

import java.util.List;
import java.util.stream.Stream;

/** Who to turn to: the same words in the same place on every page. */
record Help(String heading, List<String> lines) {

    static Help in(Texts texts) {
        return new Help(
                texts.get("help.heading"),
                Stream.of("help.staff", "help.urgent", "help.care", "help.talk")
                        .map(key -> texts.get(key))
                        .toList());
    }

    /** A way to another page. */
    record Link(String address, String text) {}

    /** What stands below it while somebody answers; first the other skin. */
    static List<Link> links(Texts texts, Link otherSkin) {
        return List.of(
                otherSkin,
                new Link("/integritet?lang=" + texts.language(), texts.get("privacy.title")),
                new Link("/tillganglighet?lang=" + texts.language(), texts.get("access.title")));
    }
}
