package se.sammanhang.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;

/** One invitation whose link is "link"; the rules of the real store in a few lines. */
public final class OneResponse implements ResponseStore, ThenAndNowStore {

    public final Map<ItemId, Row> answers = new HashMap<>();
    public Language language = Language.SWEDISH;
    public Map<Language, Boolean> decidedLanguages = Map.of();
    public Occurrence occurrence = Occurrence.first(Occurrence.INTAKE);

    /** What was chosen at the start, to questions as they were asked then; none, no start. */
    public final Map<Item, Integer> chosenThen = new HashMap<>();

    boolean closed;

    /** Thrown by every call while it is there. */
    public @Nullable RuntimeException failure;

    int starts;
    Instant expires = Instant.MAX;
    List<InstrumentVersion> frozen = List.of();
    Mode mode = Mode.ALONE_ON_OWN_DEVICE;
    public Mode lastMode = Mode.ALONE_ON_OWN_DEVICE;
    boolean submitted;
    final Map<Secret, Integer> epochs = new HashMap<>();
    public final Map<ItemId, Language> languages = new HashMap<>();
    final List<Sharing> shared = new ArrayList<>();
    final Set<ItemId> told = new HashSet<>();

    public record Row(Answer answer, long revision, int epoch) {}

    @Override
    public Optional<Invited> invited(Secret link, Instant now) {
        check();
        return link.equals(Secret.of("link"))
                ? Optional.of(
                        new Invited(
                                occurrence,
                                "Projekt",
                                false,
                                language,
                                decidedLanguages,
                                Set.of(),
                                starts > 0,
                                Optional.empty()))
                : Optional.empty();
    }

    @Override
    public Optional<Opened> start(StartRequest request) {
        check();
        starts++;
        mode = request.mode();
        language = request.language();
        frozen = request.versions();
        expires = request.cookieExpires();
        epochs.put(request.cookie(), starts);
        return resume(request.cookie(), request.now());
    }

    @Override
    public Optional<Opened> resume(Secret cookie, Instant now) {
        check();
        Integer epoch = epochs.get(cookie);
        if (epoch == null || !now.isBefore(expires)) {
            return Optional.empty();
        }
        Map<ItemId, StoredAnswer> stored = new HashMap<>();
        answers.forEach(
                (item, row) ->
                        stored.put(
                                item,
                                new StoredAnswer(
                                        row.answer(), row.revision(), row.epoch() == epoch)));
        return Optional.of(
                new Opened(
                        occurrence,
                        "Projekt",
                        false,
                        language,
                        decidedLanguages,
                        mode,
                        Set.of(),
                        epoch,
                        epoch == starts,
                        stored,
                        submitted ? Optional.of("RECEIPT") : Optional.empty(),
                        frozen));
    }

    @Override
    public boolean speak(Secret cookie, Language wanted, Instant now) {
        check();
        if (submitted) {
            return false;
        }
        language = wanted;
        return true;
    }

    @Override
    public boolean tellHelp(Secret cookie, Mode told, Instant now) {
        check();
        if (submitted) {
            return false;
        }
        mode = new Mode(mode.device(), told.reader(), told.staffPresent(), told.proxy());
        return true;
    }

    /** The circumstances as they are stored. */
    public Mode mode() {
        return mode;
    }

    @Override
    public Saved save(SaveRequest request) {
        check();
        if (submitted) {
            return Saved.CLOSED;
        }
        Row old = answers.get(request.item());
        if (old != null && request.revision() <= old.revision()) {
            return old.answer().equals(request.answer()) ? Saved.SAVED : Saved.CONFLICT;
        }
        answers.put(request.item(), new Row(request.answer(), request.revision(), starts));
        lastMode = request.mode();
        languages.put(request.item(), request.language());
        request.sharing().ifPresent(shared::add);
        if (request.toldToStaff()) {
            told.add(request.item());
        }
        return Saved.SAVED;
    }

    @Override
    public Submitted submit(Secret cookie, Set<ItemId> outdated, Instant now) {
        check();
        outdated.forEach(answers::remove);
        submitted = true;
        return new Submitted.Received("RECEIPT");
    }

    /** The time after sending is over here as soon as the cookie has run out. */
    @Override
    public Optional<RoundCode> right(Secret cookie, Instant now) {
        check();
        boolean holds =
                submitted
                        && !closed
                        && !chosenThen.isEmpty()
                        && Objects.equals(epochs.get(cookie), starts)
                        && now.isBefore(expires)
                        && mode.device() == Mode.Device.OWN
                        && mode.reader() != Mode.Reader.STAFF
                        && !mode.proxy();
        return holds ? Optional.of(occurrence.round()) : Optional.empty();
    }

    @Override
    public List<Pair> pairs(Secret cookie, Instant now) {
        List<Pair> pairs = new ArrayList<>();
        if (right(cookie, now).isPresent()) {
            chosenThen.forEach(
                    (item, then) -> {
                        Row row = answers.get(item.id());
                        if (row != null && row.answer() instanceof Answer.Given(int code)) {
                            Optional<Asked> asked = Optional.of(Asked.of(item));
                            pairs.add(new Pair(item.id(), then, code, asked, asked));
                        }
                    });
        }
        return pairs;
    }

    @Override
    public void close(Secret cookie, Instant now) {
        closed |= right(cookie, now).isPresent();
    }

    /** The cookie has run out. */
    public void expire() {
        expires = Instant.MIN;
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
