package se.sammanhang.web.respond;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /**
     * One page.
     *
     * @param offered languages it can be read in; empty where that is not chosen here
     * @param languageQuery query of the same page in another language, up to the language
     * @param chosen the one among them that is in use; the page is Swedish where it has no words
     * @param head what only this page has in its head
     * @param links at the very foot
     */
    record Page(
            HttpStatus status,
            Texts texts,
            String title,
            List<Markup> main,
            Set<Language> offered,
            String languageQuery,
            Language chosen,
            List<Markup> head,
            List<Help.Link> links) {

        static Page of(HttpStatus status, Texts texts, String title, List<Markup> main) {
            return new Page(
                    status,
                    texts,
                    title,
                    main,
                    Set.of(),
                    "?lang=",
                    texts.language(),
                    List.of(),
                    List.of());
        }

        Page in(Set<Language> languages) {
            return in(languages, languageQuery, chosen);
        }

        Page in(Set<Language> languages, String query, Language present) {
            return new Page(status, texts, title, main, languages, query, present, head, links);
        }

        Page head(List<Markup> more) {
            return new Page(
                    status, texts, title, main, offered, languageQuery, chosen, more, links);
        }

        Page links(List<Help.Link> more) {
            return new Page(status, texts, title, main, offered, languageQuery, chosen, head, more);
        }
    }

    ResponseEntity<String> send(Page page) {
        return ResponseEntity.status(page.status())
                .contentType(HTML)
                .body(html(page, help(Help.in(page.texts()), page.links())));
    }

    /**
     * What stands around the content of a page that is not a respondent's.
     *
     * @param offered languages it can be read in
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
        List<Markup> head = new ArrayList<>();
        frame.sheets().forEach(name -> head.add(sheet(name)));
        frame.modules()
                .forEach(
                        name ->
                                head.add(
                                        Markup.tag("script")
                                                .attribute("type", "module")
                                                .attribute("src", files.address(name))));
        Page page =
                Page.of(status, texts, title, main)
                        .in(frame.offered(), frame.languageQuery(), texts.language())
                        .head(head);
        return ResponseEntity.status(status).contentType(HTML).body(html(page, frame.foot()));
    }

    private String html(Page page, Markup foot) {
        Texts texts = page.texts();
        Markup head =
                Markup.tag("head")
                        .add(Markup.tag("meta").attribute("charset", "utf-8"))
                        .add(meta("viewport", "width=device-width, initial-scale=1"))
                        .add(meta("color-scheme", "light"))
                        .add(Markup.tag("title", page.title()))
                        .add(link("icon", "icon.svg"))
                        .add(sheet("base.css"))
                        .add(sheet("respond.css"))
                        .add(page.head());
        Markup body = Markup.tag("body").attribute("class", "respond-plain");
        if (!page.offered().isEmpty()) {
            body.add(languages(page));
        }
        body.add(Markup.tag("main").attribute("class", "respond").add(page.main())).add(foot);
        return "<!doctype html>"
                + Markup.tag("html")
                        .attribute("lang", texts.language().code())
                        .attribute("dir", texts.language().direction())
                        .add(head)
                        .add(body);
    }

    private static Markup meta(String name, String content) {
        return Markup.tag("meta").attribute("name", name).attribute("content", content);
    }

    /** The language asked for in the address, where these pages speak it. */
    public static Language language(@Nullable String asked, Language otherwise) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.code().equals(asked))
                .findFirst()
                .orElse(otherwise);
    }

    /** The same help, in the same place, on every page. */
    private static Markup help(Help words, List<Help.Link> links) {
        Markup help =
                Markup.tag("footer")
                        .attribute("class", "respond-help")
                        .add(Markup.tag("h2", words.heading()));
        words.lines().forEach(line -> help.add(Markup.tag("p", line)));
        if (!links.isEmpty()) {
            Markup line = Markup.tag("p").attribute("class", "respond-links");
            links.forEach(
                    link ->
                            line.add(
                                    Markup.tag("a", link.text())
                                            .attribute("href", link.address())));
            help.add(line);
        }
        return help;
    }

    /** A style sheet, for the head of a page. */
    Markup sheet(String file) {
        return link("stylesheet", file);
    }

    private Markup link(String relation, String file) {
        return Markup.tag("link").attribute("rel", relation).attribute("href", files.address(file));
    }

    private static Markup languages(Page page) {
        Markup list = Markup.tag("ul");
        for (Language language : page.offered()) {
            Markup link =
                    Markup.tag("a", language.ownName())
                            .attribute("href", page.languageQuery() + language)
                            .attribute("lang", language.code())
                            .attribute("dir", language.direction())
                            .attribute("hreflang", language.code());
            if (language.equals(page.chosen())) {
                link.attribute("aria-current", "true");
            }
            list.add(Markup.tag("li").add(link));
        }
        return Markup.tag("nav")
                .attribute("class", "respond-languages")
                .attribute("aria-label", page.texts().get("respond.languages"))
                .add(list);
    }
}
