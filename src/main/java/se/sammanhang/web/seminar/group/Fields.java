package se.sammanhang.web.seminar.group;

import java.util.List;
import se.sammanhang.seminar.group.TextRule;
import se.sammanhang.web.respond.Markup;
import se.sammanhang.web.respond.Texts;

/** Parts of a group's forms. */
final class Fields {

    private Fields() {}

    static List<Markup> words(Texts texts, String labelKey, String words, boolean faulty) {
        Markup area =
                Markup.tag("textarea", words)
                        .attribute("id", "ord")
                        .attribute("name", "ord")
                        .attribute("rows", "4")
                        .attribute("class", "respond-words")
                        .attribute("maxlength", String.valueOf(TextRule.NOTE.longest()))
                        .attribute("aria-describedby", "ord-names ord-hint");
        if (faulty) {
            area.attribute("aria-invalid", "true");
        }
        return List.of(
                label("ord", texts.get(labelKey)),
                Markup.tag("p", texts.get("groups.noNames"))
                        .attribute("id", "ord-names")
                        .attribute("class", "groups-names"),
                area,
                hint("ord-hint", texts.get("groups.note.limit", TextRule.NOTE.longest())));
    }

    static Markup saved(String text) {
        Markup status =
                Markup.tag("p").attribute("class", "respond-status").attribute("role", "status");
        return text.isEmpty()
                ? status
                : status.add(Markup.tag("span", text).attribute("data-save-state", "saved"));
    }

    static Markup fault(Texts texts, String key, String field) {
        return faultText(texts, texts.get(key), field);
    }

    static Markup faultText(Texts texts, String text, String field) {
        return Markup.tag("div")
                .attribute("class", "respond-error")
                .attribute("role", "alert")
                .add(Markup.tag("h2", texts.get("groups.fault")))
                .add(Markup.tag("p").add(Markup.tag("a", text).attribute("href", "#" + field)));
    }

    static Markup post(String path) {
        return Markup.tag("form").attribute("method", "post").attribute("action", path);
    }

    static Markup label(String field, String text) {
        return Markup.tag("label", text).attribute("for", field).attribute("class", "respond-own");
    }

    static Markup hint(String id, String text) {
        return Markup.tag("p", text).attribute("id", id).attribute("class", "respond-count");
    }

    static Markup go(String text) {
        return Markup.tag("button", text).attribute("class", "go").attribute("type", "submit");
    }

    static Markup way(String text, String path) {
        return Markup.tag("a", text).attribute("href", path);
    }
}
