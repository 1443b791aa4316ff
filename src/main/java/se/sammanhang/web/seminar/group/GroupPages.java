package se.sammanhang.web.seminar.group;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.sammanhang.application.seminar.group.TakePart.Door;
import se.sammanhang.seminar.group.Ballot;
import se.sammanhang.seminar.group.GroupNote;
import se.sammanhang.seminar.group.QuestionCard;
import se.sammanhang.seminar.group.TextRule;
import se.sammanhang.web.respond.Markup;
import se.sammanhang.web.respond.PlainPages;
import se.sammanhang.web.respond.PlainPages.Frame;
import se.sammanhang.web.respond.Texts;

/** What groups see. */
@Component
class GroupPages {

    private final PlainPages plain;

    GroupPages(PlainPages plain) {
        this.plain = plain;
    }

    ResponseEntity<String> typeCode(Texts texts, Optional<String> typed) {
        List<Markup> main = new ArrayList<>();
        typed.ifPresent(_ -> main.add(Fields.fault(texts, "groups.code.wrong", "kod")));
        main.add(Markup.tag("h1", texts.get("groups.code.heading")));
        main.add(Markup.tag("p", texts.get("groups.code.text")));
        Markup field =
                Markup.tag("input")
                        .attribute("id", "kod")
                        .attribute("name", "kod")
                        .attribute("class", "respond-words groups-code")
                        .attribute("autocomplete", "off")
                        .attribute("autocapitalize", "characters")
                        .attribute("spellcheck", "false")
                        .attribute("maxlength", "12")
                        .attribute("value", typed.orElse(""));
        main.add(
                Markup.tag("form")
                        .attribute("method", "get")
                        .attribute("action", "/seminar")
                        .add(Fields.label("kod", texts.get("groups.code.label")))
                        .add(field)
                        .add(Fields.go(texts.get("groups.code.go"))));
        return page(
                typed.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK, texts, main);
    }

    ResponseEntity<String> welcome(
            Texts texts, Door.Outside door, String name, Optional<TextRule.Problem> problem) {
        List<Markup> main = new ArrayList<>();
        synthetic(texts, door.invitation().synthetic(), main);
        problem.ifPresent(
                found -> main.add(Fields.fault(texts, "groups.problem." + found, "namn")));
        main.add(Markup.tag("h1", texts.get("groups.welcome.heading")));
        main.add(
                Markup.tag(
                                "p",
                                texts.get(
                                        "groups.welcome.who",
                                        door.invitation().projectName(),
                                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                                .withLocale(texts.locale())
                                                .format(door.invitation().heldOn())))
                        .attribute("class", "lead"));
        main.add(Markup.tag("p", texts.get("groups.welcome.how")));
        Markup field =
                Markup.tag("input")
                        .attribute("id", "namn")
                        .attribute("name", "namn")
                        .attribute("class", "respond-words")
                        .attribute("autocomplete", "off")
                        .attribute("maxlength", String.valueOf(TextRule.GROUP_NAME.longest()))
                        .attribute("aria-describedby", "namn-hint")
                        .attribute("value", name);
        main.add(
                Fields.post("/seminar/" + door.code())
                        .add(Fields.label("namn", texts.get("groups.name.label")))
                        .add(Fields.hint("namn-hint", texts.get("groups.name.hint")))
                        .add(field)
                        .add(Fields.go(texts.get("groups.join"))));
        main.add(Markup.tag("p", texts.get("groups.welcome.sees")));
        return page(status(problem.isPresent()), texts, main);
    }

    /** What there is to do now. */
    ResponseEntity<String> overview(Visit visit, boolean kept) {
        List<Markup> main = begin(visit, true);
        switch (visit.membership().phase()) {
            case NOTES -> cards(visit, main);
            case VOTING -> VotingPart.voting(visit, VotingPart.chosen(visit), "", kept, main);
            case DECIDING, CLOSED -> {
                main.add(Markup.tag("h1", visit.texts().get("groups.done.heading")));
                main.add(Markup.tag("p", visit.texts().get("groups.done.text")));
            }
        }
        return page(HttpStatus.OK, visit.texts(), main);
    }

    private static void cards(Visit visit, List<Markup> main) {
        Texts texts = visit.texts();
        main.add(Markup.tag("h1", texts.get("groups.cards.heading")));
        main.add(Markup.tag("p", texts.get("groups.cards.how")));
        Markup list = Markup.tag("ol").attribute("class", "groups-cards");
        for (QuestionCard card : visit.membership().cards()) {
            int notes = visit.membership().notesOn(card).size();
            list.add(
                    Markup.tag("li")
                            .add(
                                    Markup.tag("a")
                                            .attribute("href", visit.path(card))
                                            .add(question(visit, "span", card))
                                            .add(
                                                    Markup.tag(
                                                                    "span",
                                                                    texts.get(
                                                                            "groups.cards.count",
                                                                            notes))
                                                            .attribute("class", "groups-count"))));
        }
        main.add(list);
        main.add(
                Markup.tag("p", texts.get("groups.cards.after"))
                        .attribute("class", "groups-quiet"));
    }

    ResponseEntity<String> card(Visit visit, QuestionCard card, boolean kept) {
        return card(visit, card, UUID.randomUUID(), "", "", kept);
    }

    /** The same page again, with what was wrong and the words as they were sent. */
    ResponseEntity<String> card(
            Visit visit, QuestionCard card, UUID note, String words, String faultKey) {
        return card(visit, card, note, words, faultKey, false);
    }

    private ResponseEntity<String> card(
            Visit visit,
            QuestionCard card,
            UUID note,
            String words,
            String faultKey,
            boolean kept) {
        Texts texts = visit.texts();
        List<Markup> main = begin(visit, false);
        if (!faultKey.isEmpty()) {
            main.add(Fields.fault(texts, faultKey, "ord"));
        }
        main.add(
                Markup.tag(
                                "p",
                                texts.get(
                                        "groups.card.number",
                                        card.number(),
                                        visit.membership().cards().size()))
                        .attribute("class", "groups-quiet"));
        main.add(question(visit, "h1", card));
        main.add(Fields.saved(kept ? texts.get("groups.note.saved") : ""));
        main.add(
                Fields.post(visit.path(card))
                        .add(
                                Markup.tag("input")
                                        .attribute("type", "hidden")
                                        .attribute("name", "id")
                                        .attribute("value", note.toString()))
                        .add(Fields.words(texts, "groups.note.label", words, !faultKey.isEmpty()))
                        .add(Fields.go(texts.get("groups.note.save"))));
        ownNotes(visit, card, main);
        Markup ways = Markup.tag("p").attribute("class", "groups-ways");
        visit.membership()
                .card(card.number() + 1)
                .ifPresent(
                        next ->
                                ways.add(
                                        Fields.way(
                                                texts.get("groups.card.next"), visit.path(next))));
        ways.add(Fields.way(texts.get("groups.card.all"), visit.home()));
        main.add(ways);
        return page(status(!faultKey.isEmpty()), texts, main);
    }

    private static void ownNotes(Visit visit, QuestionCard card, List<Markup> main) {
        Texts texts = visit.texts();
        List<GroupNote> notes = visit.membership().notesOn(card);
        if (notes.isEmpty()) {
            return;
        }
        main.add(Markup.tag("h2", texts.get("groups.notes.own")));
        Markup list = Markup.tag("ul").attribute("class", "groups-notes");
        for (GroupNote note : notes) {
            list.add(
                    Markup.tag("li")
                            .attribute("data-note", note.id().toString())
                            .add(Markup.tag("p", note.words()).attribute("class", "groups-words"))
                            .add(
                                    Markup.tag("a", texts.get("groups.note.change"))
                                            .attribute("href", visit.changing(note))
                                            .attribute(
                                                    "aria-label",
                                                    texts.get(
                                                            "groups.note.changeWhich",
                                                            note.words()))));
        }
        main.add(list);
    }

    /**
     * @param faultKey empty when nothing is wrong
     */
    ResponseEntity<String> note(Visit visit, GroupNote note, String words, String faultKey) {
        Texts texts = visit.texts();
        List<Markup> main = begin(visit, false);
        if (!faultKey.isEmpty()) {
            main.add(Fields.fault(texts, faultKey, "ord"));
        }
        main.add(Markup.tag("h1", texts.get("groups.note.heading")));
        main.add(
                Fields.post(visit.changing(note))
                        .add(Fields.words(texts, "groups.note.changed", words, !faultKey.isEmpty()))
                        .add(Fields.go(texts.get("groups.note.keep"))));
        main.add(
                Fields.post(visit.changing(note) + "/bort")
                        .add(
                                Markup.tag("button", texts.get("groups.note.remove"))
                                        .attribute("class", "go other")
                                        .attribute("type", "submit")));
        main.add(
                Markup.tag("p")
                        .attribute("class", "groups-ways")
                        .add(Fields.way(texts.get("groups.note.back"), visit.path(note))));
        return page(status(!faultKey.isEmpty()), texts, main);
    }

    ResponseEntity<String> tooMany(Visit visit, Set<UUID> chosen, Ballot.TooMany tooMany) {
        List<Markup> main = begin(visit, false);
        VotingPart.voting(
                visit,
                chosen,
                visit.texts().get("groups.vote.tooMany", tooMany.chosen(), tooMany.given()),
                false,
                main);
        return page(HttpStatus.UNPROCESSABLE_CONTENT, visit.texts(), visit.home() + "?lang=", main);
    }

    /** A heading, a text, and the way back to typing the code. */
    ResponseEntity<String> calm(HttpStatus status, Texts texts, String key) {
        return page(
                status,
                texts,
                List.of(
                        Markup.tag("h1", texts.get(key + ".heading")),
                        Markup.tag("p", texts.get(key + ".text")),
                        Markup.tag("p")
                                .attribute("class", "groups-ways")
                                .add(Fields.way(texts.get("groups.again"), "/seminar"))));
    }

    /**
     * @param follow whether the page may change by itself when the host leads on: nothing is being
     *     written on it
     */
    private static List<Markup> begin(Visit visit, boolean follow) {
        List<Markup> main = new ArrayList<>();
        synthetic(visit.texts(), visit.membership().synthetic(), main);
        main.add(Markup.tag("p", visit.group()).attribute("class", "groups-who"));
        main.add(
                Markup.tag("div")
                        .attribute("class", "groups-news")
                        .attribute("role", "status")
                        .attribute("data-phase", visit.membership().phase().name())
                        .attribute("data-state", visit.home() + "/lage")
                        .attribute("data-home", visit.home())
                        .attribute("data-text", visit.texts().get("groups.news"))
                        .attribute("data-follow", String.valueOf(follow)));
        return main;
    }

    private static void synthetic(Texts texts, boolean synthetic, List<Markup> main) {
        if (synthetic) {
            main.add(
                    Markup.tag("p", texts.get("groups.synthetic"))
                            .attribute("class", "respond-demo"));
        }
    }

    /** The host's own words, in the language of the project. */
    private static Markup question(Visit visit, String tag, QuestionCard card) {
        Markup question = Markup.tag(tag, card.question());
        return visit.membership().language().equals(visit.texts().language())
                ? question
                : question.attribute("lang", visit.membership().language().code());
    }

    private static HttpStatus status(boolean faulty) {
        return faulty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    private ResponseEntity<String> page(HttpStatus status, Texts texts, List<Markup> main) {
        return page(status, texts, "?lang=", main);
    }

    private ResponseEntity<String> page(
            HttpStatus status, Texts texts, String languageQuery, List<Markup> main) {
        Markup foot =
                Markup.tag("footer")
                        .attribute("class", "respond-help")
                        .add(Markup.tag("h2", texts.get("groups.help.heading")))
                        .add(Markup.tag("p", texts.get("groups.help.host")))
                        .add(Markup.tag("p", texts.get("groups.help.stored")));
        return plain.page(
                status,
                texts,
                texts.get("groups.title"),
                new Frame(
                        new TreeSet<>(Texts.LANGUAGES),
                        languageQuery,
                        List.of("groups.css"),
                        List.of("groups.js"),
                        foot),
                main);
    }
}
