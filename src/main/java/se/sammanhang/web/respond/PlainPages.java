package se.sammanhang.web.respond;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.sammanhang.instrument.Language;

/** The frame of the session-less pages: head, languages, help, and what is always at the foot. */
@Component
class PlainPages {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final FrontendFiles files;

    PlainPages(FrontendFiles files) {
        this.files = files;
    }

    ResponseEntity<String> page(
            HttpStatus status, Texts texts, String title, Set<Language> offered, List<Html> main) {
        Html head =
                Html.tag("head")
                        .add(Html.tag("meta").attribute("charset", "utf-8"))
                        .add(
                                Html.tag("meta")
                                        .attribute("name", "viewport")
                                        .attribute(
                                                "content", "width=device-width, initial-scale=1"))
                        .add(
                                Html.tag("meta")
                                        .attribute("name", "color-scheme")
                                        .attribute("content", "light"))
                        .add(Html.tag("title", title))
                        .add(sheet("base.css"))
                        .add(sheet("respond.css"));
        Html body =
                Html.tag("body")
                        .attribute("class", "respond-plain")
                        .add(languages(texts, offered))
                        .add(Html.tag("main").attribute("class", "respond").add(main))
                        .add(help(texts));
        String html =
                "<!doctype html>"
                        + Html.tag("html")
                                .attribute("lang", texts.language().code())
                                .attribute("dir", texts.language().direction())
                                .add(head)
                                .add(body);
        return ResponseEntity.status(status).contentType(HTML).body(html);
    }

    /** The language asked for in the address, where these pages speak it. */
    static Language language(@Nullable String asked, Language otherwise) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.code().equals(asked))
                .findFirst()
                .orElse(otherwise);
    }

    /** Languages that both the questions and these pages speak. */
    static Set<Language> spoken(Set<Language> wanted) {
        Set<Language> spoken = new TreeSet<>(Texts.LANGUAGES);
        spoken.retainAll(wanted);
        return spoken;
    }

    /** The same help, in the same place, on every page. */
    static Html help(Texts texts) {
        return Html.tag("footer")
                .attribute("class", "respond-help")
                .add(Html.tag("h2", texts.get("help.heading")))
                .add(Html.tag("p", texts.get("help.staff")))
                .add(Html.tag("p", texts.get("help.urgent")))
                .add(Html.tag("p", texts.get("help.care")))
                .add(Html.tag("p", texts.get("help.talk")));
    }

    private Html sheet(String name) {
        return Html.tag("link")
                .attribute("rel", "stylesheet")
                .attribute("href", files.address(name));
    }

    private static Html languages(Texts texts, Set<Language> offered) {
        Html list = Html.tag("ul");
        for (Language language : offered) {
            Html link =
                    Html.tag("a", language.ownName())
                            .attribute("href", "?lang=" + language)
                            .attribute("lang", language.code())
                            .attribute("hreflang", language.code());
            if (language.equals(texts.language())) {
                link.attribute("aria-current", "true");
            }
            list.add(Html.tag("li").add(link));
        }
        return Html.tag("nav")
                .attribute("class", "respond-languages")
                .attribute("aria-label", texts.get("respond.languages"))
                .add(list);
    }
}
