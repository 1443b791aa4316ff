package se.sammanhang.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import se.sammanhang.application.ResponseStore.InstrumentVersion;
import se.sammanhang.application.ResponseStore.Invited;
import se.sammanhang.application.ResponseStore.Opened;
import se.sammanhang.application.ResponseStore.SaveRequest;
import se.sammanhang.application.ResponseStore.Sharing;
import se.sammanhang.application.ResponseStore.StartRequest;
import se.sammanhang.application.ResponseStore.StoredAnswer;
import se.sammanhang.application.ResponseStore.Submitted;
import se.sammanhang.fieldwork.Assistance;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Mode.Reader;
import se.sammanhang.fieldwork.RoundPath;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.AnswerRules;
import se.sammanhang.instrument.AnswerRules.Broken;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * A young person answers a round: from the link to the receipt. Every skin (the Vaadin form and the
 * plain one) goes through here; nothing is remembered between calls.
 */
@Service
public class AnswerSurvey {

    /** How long a browser that has started may go on without opening the link again. */
    public static final Duration COOKIE_LIFE = Duration.ofHours(24);

    private final ResponseStore store;
    private final SurveyCatalogue catalogue;
    private final Tokens tokens;
    private final Clock clock;

    public AnswerSurvey(
            ResponseStore store, SurveyCatalogue catalogue, Tokens tokens, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * What the start page says.
     *
     * @param languages the person may choose from
     * @param questions number of questions up to the stop point
     * @param listening time when the questions are read aloud
     * @param staffTold whether a question is asked whose answer the coach sees
     */
    public record Welcome(
            String projectName,
            boolean synthetic,
            Language language,
            Set<Language> languages,
            int questions,
            Duration reading,
            Duration listening,
            boolean staffTold,
            boolean started,
            Optional<LocalDate> answeredOn) {}

    /** What the browser says when it starts. */
    public record Begin(
            String token, Language language, Optional<String> presentedCookie, Mode mode) {}

    /** What the browser that holds a cookie sees. */
    public sealed interface View {
        /** The cookie belongs to nothing, or has run out: open the link again. */
        record Unknown() implements View {}

        /** Another browser has taken over. */
        record TakenOver(Language language) implements View {}

        /**
         * Submitted; the code proves it.
         *
         * @param handedOver the device goes back to staff
         */
        record Received(Language language, boolean synthetic, String receipt, boolean handedOver)
                implements View {}

        record Asking(SurveyForm form) implements View {}
    }

    /** An answer on its way in. */
    public record Reply(ItemId item, Answer answer, long revision, Reader reader) {}

    /** Outcome of a save. */
    public sealed interface Saved {
        /** The answer is on disk. */
        record Stored() implements Saved {}

        /** Not a legal answer; nothing was stored. */
        record Illegal(Broken rule) implements Saved {}

        /** The same question was answered otherwise in another tab. */
        record Conflict() implements Saved {}

        /** Another browser has taken over, the cookie has run out, or the response is closed. */
        record NotOpen() implements Saved {}
    }

    /** What the link leads to; without effect. Empty for an unknown, expired or revoked link. */
    public Optional<Welcome> welcome(String token) {
        return store.invited(Secret.of(token), clock.instant()).flatMap(this::welcome);
    }

    /**
     * Starts, or goes on in this browser.
     *
     * @return the value of the new cookie; empty for a dead link
     */
    public Optional<String> start(Begin begin) {
        String cookie = tokens.next();
        return store.invited(Secret.of(begin.token()), clock.instant())
                .flatMap(invited -> request(begin, cookie, invited))
                .flatMap(store::start)
                .map(opened -> cookie);
    }

    private Optional<StartRequest> request(Begin begin, String cookie, Invited invited) {
        Instant now = clock.instant();
        return catalogue
                .round(invited.occurrence().round())
                .map(
                        round ->
                                new StartRequest(
                                        Secret.of(begin.token()),
                                        Secret.of(cookie),
                                        begin.presentedCookie().map(Secret::of),
                                        offered(begin.language(), invited.decidedLanguages()),
                                        begin.mode(),
                                        versions(round),
                                        now,
                                        now.plus(COOKIE_LIFE)));
    }

    /** The language wanted, or Swedish where the project does not offer it. */
    private Language offered(Language wanted, Map<Language, Boolean> decided) {
        return catalogue.offered(decided).contains(wanted) ? wanted : Language.SWEDISH;
    }

    /**
     * Goes on in another language, where the project offers it; what was answered stays. The person
     * meets the same language at the next visit, on whatever phone.
     */
    public View speak(String cookie, Language language) {
        if (view(cookie) instanceof View.Asking(SurveyForm form)
                && form.languages().contains(language)) {
            store.speak(Secret.of(cookie), language, clock.instant());
        }
        return view(cookie);
    }

    /**
     * The person tells of help with answering, or takes it back; what was answered stays.
     *
     * @return the state afterwards
     */
    public View tellHelp(String cookie, Assistance what, boolean yes) {
        if (view(cookie) instanceof View.Asking(SurveyForm form) && form.mode().mayTellHelp()) {
            store.tellHelp(Secret.of(cookie), form.mode().withHelp(what, yes), clock.instant());
        }
        return view(cookie);
    }

    /** The present state, rebuilt from the cookie and the store. */
    public View view(String cookie) {
        return store.resume(Secret.of(cookie), clock.instant())
                .map(this::view)
                .orElseGet(View.Unknown::new);
    }

    private View view(Opened opened) {
        Language language = offered(opened.language(), opened.decidedLanguages());
        if (!opened.current()) {
            return new View.TakenOver(language);
        }
        if (opened.receipt().isPresent()) {
            return new View.Received(
                    language,
                    opened.synthetic(),
                    opened.receipt().get(),
                    opened.mode().handedOver());
        }
        return new View.Asking(form(opened));
    }

    /** Stores one answer. "Stored" is said only after the commit. */
    public Saved save(String cookie, Reply reply) {
        if (!(view(cookie) instanceof View.Asking(SurveyForm form))) {
            return new Saved.NotOpen();
        }
        Optional<Item> item = form.path().question(reply.item());
        if (item.isEmpty()) {
            return new Saved.Illegal(Broken.NOT_ASKED);
        }
        Optional<Broken> broken =
                AnswerRules.broken(item.get(), form.path().options(item.get()), reply.answer());
        if (broken.isPresent()) {
            return new Saved.Illegal(broken.get());
        }
        return switch (store.save(request(cookie, form, item.get(), reply))) {
            case SAVED -> new Saved.Stored();
            case CONFLICT -> new Saved.Conflict();
            case NOT_CURRENT, CLOSED -> new Saved.NotOpen();
        };
    }

    /**
     * Sends the answers in, once the most important part is answered. Twice is the same as once.
     */
    public View submit(String cookie) {
        Optional<Opened> opened = store.resume(Secret.of(cookie), clock.instant());
        if (opened.isEmpty()) {
            return new View.Unknown();
        }
        View view = view(opened.get());
        if (!(view instanceof View.Asking(SurveyForm form)) || !form.path().maySubmit()) {
            return view;
        }
        return switch (store.submit(Secret.of(cookie), outdated(opened.get()), clock.instant())) {
            case Submitted.Received(String receipt) ->
                    new View.Received(
                            form.language(), form.synthetic(), receipt, form.mode().handedOver());
            case Submitted.NotCurrent() -> new View.TakenOver(form.language());
        };
    }

    /** Stored answers to questions that are not asked any more, judged by all that is stored. */
    private Set<ItemId> outdated(Opened opened) {
        Map<ItemId, Answer> all = new HashMap<>();
        opened.answers().forEach((item, stored) -> all.put(item, stored.answer()));
        Set<ItemId> outdated = new TreeSet<>(all.keySet());
        path(opened, all).questions().stream().map(Item::id).forEach(outdated::remove);
        return Set.copyOf(outdated);
    }

    private Optional<Sharing> sharing(Item item) {
        return item.sharesWords()
                .map(words -> new Sharing(words, item.id()))
                .or(
                        () ->
                                catalogue.instruments().stream()
                                        .flatMap(instrument -> instrument.items().stream())
                                        .filter(
                                                other ->
                                                        other.sharesWords()
                                                                .filter(item.id()::equals)
                                                                .isPresent())
                                        .findFirst()
                                        .map(
                                                permission ->
                                                        new Sharing(item.id(), permission.id())));
    }

    /** Whether the store answers. Throws what the store throws when it does not. */
    public boolean storeAnswers() {
        return store.invited(Secret.of(""), clock.instant()).isEmpty();
    }

    private SaveRequest request(String cookie, SurveyForm form, Item item, Reply reply) {
        Mode mode = form.mode();
        // Staff reading decides which questions may be asked, so a played recording never hides it.
        Reader reader = mode.reader() == Reader.SELF ? reply.reader() : mode.reader();
        return new SaveRequest(
                Secret.of(cookie),
                item.id(),
                reply.answer(),
                reply.revision(),
                item.wording().shownIn(form.language()),
                new Mode(mode.device(), reader, mode.staffPresent(), mode.proxy()),
                item.toldToStaff(),
                sharing(item),
                clock.instant());
    }

    private Optional<Welcome> welcome(Invited invited) {
        return catalogue
                .round(invited.occurrence().round())
                .map(
                        round -> {
                            RoundPath path =
                                    RoundPath.of(
                                            round,
                                            catalogue::item,
                                            new RoundPath.Facts(
                                                    Map.of(), invited.registered(), false));
                            return new Welcome(
                                    invited.projectName(),
                                    invited.synthetic(),
                                    offered(invited.language(), invited.decidedLanguages()),
                                    catalogue.offered(invited.decidedLanguages()),
                                    path.questionCount(),
                                    path.readingTime(),
                                    path.listeningTime(),
                                    path.questions().stream().anyMatch(Item::toldToStaff),
                                    invited.started(),
                                    invited.answeredOn());
                        });
    }

    private SurveyForm form(Opened opened) {
        Map<ItemId, Answer> answers = new HashMap<>();
        Map<ItemId, Answer> shown = new HashMap<>();
        Map<ItemId, Long> revisions = new HashMap<>();
        Set<ItemId> before = new HashSet<>();
        Set<ItemId> tied = round(opened).tied(catalogue::item);
        opened.answers()
                .forEach(
                        (item, stored) -> {
                            revisions.put(item, stored.revision());
                            // Whether and how the second of two tied questions comes would tell
                            // what was answered to the first: here they are asked anew.
                            if (stored.thisBrowser() || !tied.contains(item)) {
                                answers.put(item, stored.answer());
                                note(item, stored, shown, before);
                            }
                        });
        return new SurveyForm(
                opened.projectName(),
                opened.synthetic(),
                offered(opened.language(), opened.decidedLanguages()),
                catalogue.offered(opened.decidedLanguages()),
                opened.mode(),
                path(opened, answers),
                shown,
                before,
                revisions);
    }

    private RoundPath path(Opened opened, Map<ItemId, Answer> answers) {
        return RoundPath.of(
                round(opened),
                catalogue::item,
                new RoundPath.Facts(
                        answers, opened.registered(), opened.mode().reader() == Reader.STAFF));
    }

    private RoundDefinition round(Opened opened) {
        RoundCode code = opened.occurrence().round();
        return catalogue
                .round(code)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "a response is stored for round "
                                                + code
                                                + ", which is no longer defined"));
    }

    private static void note(
            ItemId item, StoredAnswer stored, Map<ItemId, Answer> shown, Set<ItemId> before) {
        if (stored.thisBrowser()) {
            shown.put(item, stored.answer());
        } else {
            before.add(item);
        }
    }

    /** The definitions that this response is frozen on: the round and what it asks from. */
    private List<InstrumentVersion> versions(RoundDefinition round) {
        return catalogue.definitionsOf(round).stream()
                .map(d -> new InstrumentVersion(d.name(), d.version(), d.sha256()))
                .toList();
    }

    /** Words of a way out of an item, as the survey files have them. */
    public LocalisedText words(NonAnswer way) {
        return catalogue.way(way);
    }
}
