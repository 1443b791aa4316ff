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
public class PlainPages {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final FrontendFiles files;

    PlainPages(FrontendFiles files) {
        this.files = files;
    }

    ResponseEntity<String> page(
            HttpStatus status,
            Texts texts,
            String title,
            Set<Language> offered,
            List<Markup> main) {
        return page(status, texts, title, offered, "?lang=", main);
    }

    /**
     * @param languageQuery query of the same page in another language, up to the language
     */
    ResponseEntity<String> page(
            HttpStatus status,
            Texts texts,
            String title,
            Set<Language> offered,
            String languageQuery,
            List<Markup> main) {
        return page(
                status,
                texts,
                title,
                new Frame(offered, languageQuery, List.of(), List.of(), help(texts)),
                main);
    }

    /**
     * What stands around the content of a page.
     *
     * @param languageQuery query of the same page in another language, up to the language
     * @param sheets style sheets besides those that all plain pages have
     * @param modules scripts; the page works without them
     * @param foot help, always last
     */
    public record Frame(
            Set<Language> offered,
            String languageQuery,
            List<String> sheets,
            List<String> modules,
            Markup foot) {}

    public ResponseEntity<String> page(
            HttpStatus status, Texts texts, String title, Frame frame, List<Markup> main) {
        Markup head =
                Markup.tag("head")
                        .add(Markup.tag("meta").attribute("charset", "utf-8"))
                        .add(
                                Markup.tag("meta")
                                        .attribute("name", "viewport")
                                        .attribute(
                                                "content", "width=device-width, initial-scale=1"))
                        .add(
                                Markup.tag("meta")
                                        .attribute("name", "color-scheme")
                                        .attribute("content", "light"))
                        .add(Markup.tag("title", title))
                        .add(sheet("base.css"))
                        .add(sheet("respond.css"));
        frame.sheets().forEach(name -> head.add(sheet(name)));
        frame.modules().forEach(name -> head.add(module(name)));
        Markup body =
                Markup.tag("body")
                        .attribute("class", "respond-plain")
                        .add(languages(texts, frame.offered(), frame.languageQuery()))
                        .add(Markup.tag("main").attribute("class", "respond").add(main))
                        .add(frame.foot());
        String html =
                "<!doctype html>"
                        + Markup.tag("html")
                                .attribute("lang", texts.language().code())
                                .attribute("dir", texts.language().direction())
                                .add(head)
                                .add(body);
        return ResponseEntity.status(status).contentType(HTML).body(html);
    }

    /** The language asked for in the address, where these pages speak it. */
    public static Language language(@Nullable String asked, Language otherwise) {
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
    static Markup help(Texts texts) {
        return Markup.tag("footer")
                .attribute("class", "respond-help")
                .add(Markup.tag("h2", texts.get("help.heading")))
                .add(Markup.tag("p", texts.get("help.staff")))
                .add(Markup.tag("p", texts.get("help.urgent")))
                .add(Markup.tag("p", texts.get("help.care")))
                .add(Markup.tag("p", texts.get("help.talk")));
    }

    private Markup sheet(String name) {
        return Markup.tag("link")
                .attribute("rel", "stylesheet")
                .attribute("href", files.address(name));
    }

    private Markup module(String name) {
        return Markup.tag("script")
                .attribute("type", "module")
                .attribute("src", files.address(name));
    }

    private static Markup languages(Texts texts, Set<Language> offered, String languageQuery) {
        Markup list = Markup.tag("ul");
        for (Language language : offered) {
            Markup link =
                    Markup.tag("a", language.ownName())
                            .attribute("href", languageQuery + language)
                            .attribute("lang", language.code())
                            .attribute("hreflang", language.code());
            if (language.equals(texts.language())) {
                link.attribute("aria-current", "true");
            }
            list.add(Markup.tag("li").add(link));
        }
        return Markup.tag("nav")
                .attribute("class", "respond-languages")
                .attribute("aria-label", texts.get("respond.languages"))
                .add(list);
    }
}
