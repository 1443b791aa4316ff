package se.sammanhang.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;

/**
 * Where responses live, as the respondent's side needs it. Every method is one transaction,
 * committed when it returns.
 */
public interface ResponseStore {

    /** What a link leads to. Reading it has no effect. */
    Optional<Invited> invited(Secret link, Instant now);

    /**
     * Opens the response of the invitation for the browser that will hold {@code cookie}. A browser
     * that presents a cookie still valid for the same response keeps its epoch; any other browser
     * takes over with the next epoch.
     */
    Optional<Opened> start(StartRequest request);

    /** The open or submitted response that the cookie belongs to. */
    Optional<Opened> resume(Secret cookie, Instant now);

    /**
     * The person goes on in another language, here and at the next visit; answers already given
     * keep the language they were given in. False where this browser may not write any more.
     */
    boolean speak(Secret cookie, Language language, Instant now);

    /**
     * The person says how the questions were answered: reader, staff present and proxy of this mode
     * become those of the response. False where this browser may not write any more, or where staff
     * read the questions.
     */
    boolean tellHelp(Secret cookie, Mode mode, Instant now);

    /** Stores one answer where response, epoch and revision allow it. Returns after the commit. */
    Saved save(SaveRequest request);

    /**
     * Closes the response. The second time it is closed is the same as the first.
     *
     * @param outdated items whose stored answers no longer apply, since the answer that led to them
     *     was changed; they are removed
     */
    Submitted submit(Secret cookie, Set<ItemId> outdated, Instant now);

    /**
     * @param language of the response, else the one the person answered in last, else the project's
     * @param decidedLanguages what the project has decided to offer or not, by language
     * @param registered facts about the person that staff have registered, so they are not asked
     *     (B1 gender, B2 age)
     * @param answeredOn day on which the response was submitted, if it was
     */
    record Invited(
            Occurrence occurrence,
            String projectName,
            boolean synthetic,
            Language language,
            Map<Language, Boolean> decidedLanguages,
            Set<ItemId> registered,
            boolean started,
            Optional<LocalDate> answeredOn) {}

    /**
     * @param versions version of the round and of each instrument, frozen the first time the
     *     response is started
     */
    record StartRequest(
            Secret link,
            Secret cookie,
            Optional<Secret> presented,
            Language language,
            Mode mode,
            List<InstrumentVersion> versions,
            Instant now,
            Instant cookieExpires) {}

    /** Name (instrument id or round code), version and SHA-256 of a definition. */
    record InstrumentVersion(String name, String version, String sha256) {}

    /**
     * @param answers the stored answers; one given in another epoch has {@code thisBrowser} false
     *     and must not be shown
     * @param receipt code that proves delivery, once submitted
     */
    record Opened(
            Occurrence occurrence,
            String projectName,
            boolean synthetic,
            Language language,
            Map<Language, Boolean> decidedLanguages,
            Mode mode,
            Set<ItemId> registered,
            int epoch,
            boolean current,
            Map<ItemId, StoredAnswer> answers,
            Optional<String> receipt,
            List<InstrumentVersion> versions) {
        public Opened {
            decidedLanguages = Map.copyOf(decidedLanguages);
            answers = Map.copyOf(answers);
            registered = Set.copyOf(registered);
            versions = List.copyOf(versions);
        }
    }

    record StoredAnswer(Answer answer, long revision, boolean thisBrowser) {}

    /**
     * @param revision grows with every change on the page; an older one never overwrites a newer
     *     one
     * @param toldToStaff copy a given answer to the register in the same transaction
     * @param sharing the answer is own words, or the permission to share them: bring the copy that
     *     the coach reads up to date in the same transaction
     */
    record SaveRequest(
            Secret cookie,
            ItemId item,
            Answer answer,
            long revision,
            Language language,
            Mode mode,
            boolean toldToStaff,
            Optional<Sharing> sharing,
            Instant now) {}

    /** Own words, and the question that asks for permission to share them. */
    record Sharing(ItemId words, ItemId permission) {}

    /** Outcome of a save. */
    enum Saved {
        SAVED,
        /** The same revision was stored before with other content. */
        CONFLICT,
        /** Another browser has taken over, or the cookie has run out. */
        NOT_CURRENT,
        /** The response is already submitted. */
        CLOSED
    }

    /** Outcome of submitting. */
    sealed interface Submitted {
        record Received(String receipt) implements Submitted {}

        record NotCurrent() implements Submitted {}
    }
}
