package se.sammanhang.application;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.RoundPath;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;

/**
 * The form as one browser may see it at one moment; both skins (Vaadin and plain) are drawn from
 * it.
 *
 * @param languages the person may choose from, in order of code
 * @param shown answers given in this browser
 * @param answeredBefore items answered in another browser: that, not what. Items that hang together
 *     (one is asked, or offers options, by the answer to the other) count as unanswered instead
 * @param revisions latest stored revision per answered item
 */
public record SurveyForm(
        String projectName,
        boolean synthetic,
        Language language,
        Set<Language> languages,
        Mode mode,
        RoundPath path,
        Map<ItemId, Answer> shown,
        Set<ItemId> answeredBefore,
        Map<ItemId, Long> revisions) {

    public SurveyForm {
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
        shown = Map.copyOf(shown);
        answeredBefore = Set.copyOf(answeredBefore);
        revisions = Map.copyOf(revisions);
    }

    /** Where the form opens: the first unanswered question, the stop point or the end. */
    public Place opens() {
        return path.firstOpen();
    }

    /** The question asked for, where it is on the way and may be shown in this browser. */
    public Optional<Place> at(ItemId asked) {
        return path.question(asked).filter(this::mayBeShown).map(Place.AtQuestion::new);
    }

    /** The stop point of the round, if it has one. */
    public Optional<Place> stop() {
        return path.places().stream().filter(place -> place instanceof Place.AtStop).findFirst();
    }

    public Place after(Place place) {
        return path.after(place, this::mayBeShown);
    }

    public Optional<Place> before(Place place) {
        return path.before(place, this::mayBeShown);
    }

    /** Whether an earlier answer would not have to be shown for this screen. */
    public boolean mayBeShown(Item item) {
        return !answeredBefore.contains(item.id()) || !path.answered(item);
    }

    /** The revision for the next change of the answer. */
    public long nextRevision(ItemId item) {
        return revisions.getOrDefault(item, 0L) + 1;
    }

    /** One line of the check page. */
    public record Line(Item item, Status status) {}

    /** What the check page can say of a question. */
    public sealed interface Status {
        record Shown(Answer answer) implements Status {}

        /** Answered in another browser. */
        record AnsweredBefore() implements Status {}

        record Unanswered() implements Status {}
    }

    /** The check page: every question asked so far, in order. */
    public List<Line> lines() {
        return path.questions().stream().map(item -> new Line(item, status(item))).toList();
    }

    private Status status(Item item) {
        if (!path.answered(item)) {
            return new Status.Unanswered();
        }
        Answer answer = shown.get(item.id());
        return answer == null ? new Status.AnsweredBefore() : new Status.Shown(answer);
    }
}
