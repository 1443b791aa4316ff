package se.sammanhang.web.respond;

import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;
import se.sammanhang.instrument.Language;

/**
 * A piece of HTML. Text and attribute values are escaped on their way in; there is no way to add
 * raw markup.
 */
public final class Markup {

    private static final Set<String> VOID = Set.of("meta", "link", "input", "br");

    private final String tag;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    private Markup(String tag) {
        this.tag = tag;
    }

    public static Markup tag(String tag) {
        return new Markup(tag);
    }

    /** An element with nothing but text. */
    public static Markup tag(String tag, String text) {
        return new Markup(tag).text(text);
    }

    static Markup hidden(String name, String value) {
        return tag("input")
                .attribute("type", "hidden")
                .attribute("name", name)
                .attribute("value", value);
    }

    static Markup styled(String tag, String style, String text) {
        return tag(tag, text).style(style);
    }

    Markup style(String cssClass) {
        return cssClass.isEmpty() ? this : attribute("class", cssClass);
    }

    /** An attribute that is there or not. */
    Markup mark(String name, boolean there) {
        return there ? attribute(name, "") : this;
    }

    /** Says in which language it is, where it is another than the page's. */
    Markup speak(Optional<Language> foreign) {
        foreign.ifPresent(
                language ->
                        attribute("lang", language.code()).attribute("dir", language.direction()));
        return this;
    }

    Markup add(Optional<Markup> child) {
        child.ifPresent(this::add);
        return this;
    }

    public Markup attribute(String name, String value) {
        attributes.append(' ').append(name).append("=\"").append(escape(value)).append('"');
        return this;
    }

    public Markup text(String text) {
        content.append(escape(text));
        return this;
    }

    public Markup add(Markup child) {
        content.append(child);
        return this;
    }

    public Markup add(Iterable<Markup> children) {
        children.forEach(this::add);
        return this;
    }

    @Override
    public String toString() {
        String open = "<" + tag + attributes + ">";
        return VOID.contains(tag) ? open : open + content + "</" + tag + ">";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
