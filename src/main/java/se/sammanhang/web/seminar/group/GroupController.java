package se.sammanhang.web.seminar.group;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.sammanhang.application.seminar.group.TakePart;
import se.sammanhang.application.seminar.group.TakePart.Door;
import se.sammanhang.application.seminar.group.TakePart.Joined;
import se.sammanhang.application.seminar.group.TakePart.Written;
import se.sammanhang.instrument.Language;
import se.sammanhang.seminar.group.Ballot;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.SeminarCode;
import se.sammanhang.web.respond.PlainPages;
import se.sammanhang.web.respond.Texts;

/**
 * A group's pages: one thing each, without login, session or script. Every act is a POST that leads
 * back to a page, so that loading it again repeats nothing.
 */
@RestController
class GroupController {

    private static final String KEPT = "?sparat";

    private final TakePart takePart;
    private final GroupPages pages;
    private final GroupCookie cookie;

    GroupController(TakePart takePart, GroupPages pages, GroupCookie cookie) {
        this.takePart = takePart;
        this.pages = pages;
        this.cookie = cookie;
    }

    /** For those who type the code instead of scanning it. */
    @GetMapping("/seminar")
    ResponseEntity<String> typeCode(HttpServletRequest request) {
        String typed = request.getParameter("kod");
        Optional<SeminarCode> code = Optional.ofNullable(typed).flatMap(SeminarCode::read);
        return code.map(known -> to("/seminar/" + known))
                .orElseGet(
                        () ->
                                speaking(
                                        request,
                                        pages.typeCode(
                                                texts(request, Language.SWEDISH),
                                                Optional.ofNullable(typed))));
    }

    @GetMapping("/seminar/{code}")
    ResponseEntity<String> overview(@PathVariable String code, HttpServletRequest request) {
        return inside(code, request, door -> pages.overview(visit(door, request), isKept(request)));
    }

    @PostMapping("/seminar/{code}")
    ResponseEntity<String> join(@PathVariable String code, HttpServletRequest request) {
        Door door = takePart.open(code, cookie.read(request), address(request));
        if (!(door instanceof Door.Outside outside)) {
            return show(door, request, inside -> to(visit(inside, request).home()));
        }
        String name = field(request, "namn");
        Texts texts = texts(request, outside.invitation().language());
        return switch (takePart.join(outside, name)) {
            case Joined.Welcome(String fresh) ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create("/seminar/" + outside.code()))
                            .header(HttpHeaders.SET_COOKIE, cookie.header(fresh))
                            .build();
            case Joined.NotNamed(var problem) ->
                    pages.welcome(texts, outside, name, Optional.of(problem));
            case Joined.Full() -> pages.calm(HttpStatus.CONFLICT, texts, "groups.full");
            case Joined.Closed() -> pages.calm(HttpStatus.NOT_FOUND, texts, "groups.closed");
        };
    }

    @GetMapping("/seminar/{code}/kort/{number}")
    ResponseEntity<String> card(
            @PathVariable String code, @PathVariable String number, HttpServletRequest request) {
        return onPage(
                code,
                request,
                visit -> visit.card(number),
                (door, visit, card) -> pages.card(visit, card, isKept(request)));
    }

    @PostMapping("/seminar/{code}/kort/{number}")
    ResponseEntity<String> write(
            @PathVariable String code, @PathVariable String number, HttpServletRequest request) {
        Optional<UUID> id = id(field(request, "id"));
        String words = field(request, "ord");
        return onPage(
                code,
                request,
                visit -> visit.card(number).filter(_ -> id.isPresent()),
                (door, visit, card) -> {
                    UUID note = id.orElseThrow();
                    return written(
                            takePart.write(door.access(), note, card.number(), words),
                            visit.path(card) + KEPT,
                            fault -> pages.card(visit, card, note, words, fault));
                });
    }

    @GetMapping("/seminar/{code}/anteckning/{id}")
    ResponseEntity<String> note(
            @PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        return onPage(
                code,
                request,
                visit -> id(id).flatMap(visit::note),
                (door, visit, note) -> pages.note(visit, note, note.words(), ""));
    }

    @PostMapping("/seminar/{code}/anteckning/{id}")
    ResponseEntity<String> change(
            @PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        String words = field(request, "ord");
        return onPage(
                code,
                request,
                visit -> id(id).flatMap(visit::note),
                (door, visit, note) ->
                        written(
                                takePart.write(door.access(), note.id(), note.card(), words),
                                visit.path(note) + KEPT,
                                fault -> pages.note(visit, note, words, fault)));
    }

    @PostMapping("/seminar/{code}/anteckning/{id}/bort")
    ResponseEntity<String> remove(
            @PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        return onPage(
                code,
                request,
                visit -> id(id).flatMap(visit::note),
                (door, visit, note) -> {
                    takePart.remove(door.access(), note.id());
                    return to(visit.path(note));
                });
    }

    @PostMapping("/seminar/{code}/roster")
    ResponseEntity<String> vote(@PathVariable String code, HttpServletRequest request) {
        return inside(
                code,
                request,
                door -> {
                    Visit visit = visit(door, request);
                    String[] ticked = request.getParameterValues("tema");
                    Set<UUID> chosen =
                            Arrays.stream(ticked == null ? new String[0] : ticked)
                                    .flatMap(value -> id(value).stream())
                                    .collect(Collectors.toSet());
                    return switch (takePart.vote(door, chosen)) {
                        case Ballot.Cast _ -> to(visit.home() + KEPT);
                        case Ballot.TooMany tooMany -> pages.tooMany(visit, chosen, tooMany);
                    };
                });
    }

    /** The phase as a word, for the script that tells a waiting group that something has begun. */
    @GetMapping(value = "/seminar/{code}/lage", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> phase(@PathVariable String code, HttpServletRequest request) {
        return takePart.phase(code, cookie.read(request))
                .map(Phase::name)
                .map(
                        name ->
                                ResponseEntity.ok()
                                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                        .body(name))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** What a group does with a card or a note of its own. */
    private interface Act<T> {
        ResponseEntity<String> on(Door.Inside door, Visit visit, T page);
    }

    /** Does it with what the address names; when there is no such thing any more, back home. */
    private <T> ResponseEntity<String> onPage(
            String code,
            HttpServletRequest request,
            Function<Visit, Optional<T>> named,
            Act<T> act) {
        return inside(
                code,
                request,
                door -> {
                    Visit visit = visit(door, request);
                    return named.apply(visit)
                            .map(page -> act.on(door, visit, page))
                            .orElseGet(() -> to(visit.home()));
                });
    }

    private ResponseEntity<String> inside(
            String code,
            HttpServletRequest request,
            Function<Door.Inside, ResponseEntity<String>> then) {
        return show(takePart.open(code, cookie.read(request), address(request)), request, then);
    }

    private ResponseEntity<String> show(
            Door door,
            HttpServletRequest request,
            Function<Door.Inside, ResponseEntity<String>> then) {
        ResponseEntity<String> page =
                switch (door) {
                    case Door.Inside inside -> then.apply(inside);
                    case Door.Outside outside ->
                            pages.welcome(
                                    texts(request, outside.invitation().language()),
                                    outside,
                                    "",
                                    Optional.empty());
                    case Door.Closed() ->
                            pages.calm(
                                    HttpStatus.NOT_FOUND,
                                    texts(request, Language.SWEDISH),
                                    "groups.closed");
                    case Door.Wait() ->
                            pages.calm(
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    texts(request, Language.SWEDISH),
                                    "groups.wait");
                };
        return speaking(request, page);
    }

    private ResponseEntity<String> written(
            Written written, String onwards, Function<String, ResponseEntity<String>> faulty) {
        return switch (written) {
            case Written.NotWritten(var problem) -> faulty.apply("groups.problem." + problem);
            case Written.Done(var kept) ->
                    switch (kept) {
                        case KEPT -> to(onwards);
                        case FULL -> faulty.apply("groups.note.full");
                        // The voting has begun meanwhile: the words stay where they can be copied.
                        case REFUSED -> faulty.apply("groups.note.refused");
                    };
        };
    }

    /** A language that was asked for is remembered for the pages that follow. */
    private ResponseEntity<String> speaking(
            HttpServletRequest request, ResponseEntity<String> page) {
        String asked = request.getParameter("lang");
        if (asked == null
                || !Texts.LANGUAGES.contains(PlainPages.language(asked, Language.ARABIC))) {
            return page;
        }
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(page.getHeaders());
        headers.add(HttpHeaders.SET_COOKIE, cookie.languageHeader(asked));
        return ResponseEntity.status(page.getStatusCode()).headers(headers).body(page.getBody());
    }

    private Texts texts(HttpServletRequest request, Language otherwise) {
        Language remembered = PlainPages.language(cookie.language(request).orElse(null), otherwise);
        return Texts.in(PlainPages.language(request.getParameter("lang"), remembered));
    }

    private Visit visit(Door.Inside door, HttpServletRequest request) {
        return new Visit(
                texts(request, door.membership().language()),
                door.access().code(),
                door.membership());
    }

    private static boolean isKept(HttpServletRequest request) {
        return request.getParameterMap().containsKey("sparat");
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }

    /** A house has many IPv6 addresses; what it cannot choose itself is the first half. */
    private static String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address.contains(":")
                ? String.join(":", List.of(address.split(":", -1)).stream().limit(4).toList())
                : address;
    }
}
