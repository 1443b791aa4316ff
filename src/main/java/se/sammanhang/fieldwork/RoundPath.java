package se.sammanhang.fieldwork;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.AnswerRules;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm.ChoiceAmongChosen;
import se.sammanhang.instrument.ItemForm.OpenText;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.RoundDefinition.Step;
import se.sammanhang.instrument.ShowIf;

/**
 * One person's way through a round: which questions are relevant, where it goes on, how far it is.
 *
 * <p>Worked out anew from the stored answers each time, so that a reload, another phone or a
 * restart comes to the same place.
 */
public final class RoundPath {

    /** Time to read and answer one question with options. Assumption, to be measured in a pilot. */
    static final Duration READING = Duration.ofSeconds(12);

    /** What listening to a question and its options adds. Assumption, as above. */
    static final Duration LISTENING_ADDS = Duration.ofSeconds(13);

    /** Time to answer in own words. Assumption, as above. */
    static final Duration OWN_WORDS = Duration.ofSeconds(40);

    private final List<Place> places;
    private final List<List<ItemId>> parts;
    private final Facts facts;
    private final Function<ItemId, Optional<Item>> items;

    /**
     * What is known about the person and the occasion.
     *
     * @param registered facts that staff have registered and that are therefore not asked
     * @param readByStaff staff read the questions aloud
     */
    public record Facts(Map<ItemId, Answer> answers, Set<ItemId> registered, boolean readByStaff) {
        public Facts {
            answers = Map.copyOf(answers);
            registered = Set.copyOf(registered);
        }
    }

    /** A screen on the way. */
    public sealed interface Place {
        /** A question. */
        record AtQuestion(Item item) implements Place {}

        /** The most important part is done: send now, or go on. */
        record AtStop(LocalisedText text) implements Place {}

        /** Everything has been asked: look through or send. */
        record AtEnd() implements Place {}
    }

    /**
     * How far the person is. The total counts every question that could still come, so it never
     * grows on the way.
     *
     * @param part 1 up to the stop point, 2 after it
     * @param number from 1 within the part
     * @param total questions in the part
     */
    public record Progress(int part, int number, int total) {}

    private RoundPath(
            List<Place> places,
            List<List<ItemId>> parts,
            Facts facts,
            Function<ItemId, Optional<Item>> items) {
        this.places = List.copyOf(places);
        this.parts = List.copyOf(parts);
        this.facts = facts;
        this.items = items;
    }

    /** The way through {@code round} for a person of whom {@code facts} are known. */
    public static RoundPath of(
            RoundDefinition round, Function<ItemId, Optional<Item>> items, Facts facts) {
        Relevance relevance = new Relevance(items, facts);
        List<Place> places = new ArrayList<>();
        List<List<ItemId>> parts = new ArrayList<>();
        List<ItemId> part = new ArrayList<>();
        for (Step step : round.steps()) {
            switch (step) {
                case Step.Ask(ItemId id) -> {
                    Optional<Item> item = items.apply(id);
                    item.filter(relevance::possible).ifPresent(possible -> part.add(id));
                    item.filter(relevance::relevant)
                            .ifPresent(relevant -> places.add(new Place.AtQuestion(relevant)));
                }
                case Step.StopPoint(LocalisedText text) -> {
                    parts.add(List.copyOf(part));
                    part.clear();
                    places.add(new Place.AtStop(text));
                }
            }
        }
        parts.add(List.copyOf(part));
        places.add(new Place.AtEnd());
        return new RoundPath(places, parts, facts, items);
    }

    /** Every screen in order, the end included. */
    public List<Place> places() {
        return places;
    }

    /** The relevant questions in order. */
    public List<Item> questions() {
        List<Item> questions = new ArrayList<>();
        for (Place place : places) {
            if (place instanceof Place.AtQuestion(Item item)) {
                questions.add(item);
            }
        }
        return List.copyOf(questions);
    }

    public Optional<Item> question(ItemId id) {
        return questions().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** What an item offers this person, in order. Empty for own words. */
    public List<ResponseOption> options(Item item) {
        return new Relevance(items, facts).options(item);
    }

    /** Whether the question has an answer that is still legal; a skipped one counts as answered. */
    public boolean answered(Item item) {
        Answer answer = facts.answers().get(item.id());
        return answer != null && AnswerRules.broken(item, options(item), answer).isEmpty();
    }

    /** The first unanswered question, or the stop point reached, or the end. */
    public Place firstOpen() {
        for (int i = 0; i < places.size(); i++) {
            boolean passed =
                    switch (places.get(i)) {
                        case Place.AtQuestion(Item item) -> answered(item);
                        case Place.AtStop _ -> anyAnsweredAfter(i);
                        case Place.AtEnd _ -> false;
                    };
            if (!passed) {
                return places.get(i);
            }
        }
        return places.getLast();
    }

    /** The next screen that may be shown; at the end it stays. */
    public Place after(Place place, Predicate<Item> mayBeShown) {
        for (int i = places.indexOf(place) + 1; i < places.size(); i++) {
            if (isOpen(places.get(i), mayBeShown)) {
                return places.get(i);
            }
        }
        return places.getLast();
    }

    /** The screen before, unless an answer stands there that may not be shown. */
    public Optional<Place> before(Place place, Predicate<Item> mayBeShown) {
        int i = places.indexOf(place) - 1;
        return i >= 0 && isOpen(places.get(i), mayBeShown)
                ? Optional.of(places.get(i))
                : Optional.empty();
    }

    /** Whether the most important part is answered, so that it may be sent. */
    public boolean maySubmit() {
        for (Place place : places) {
            switch (place) {
                case Place.AtQuestion(Item item) -> {
                    if (!answered(item)) {
                        return false;
                    }
                }
                case Place.AtStop _, Place.AtEnd _ -> {
                    return true;
                }
            }
        }
        return true;
    }

    /**
     * What is still asked when somebody sends before the end: whether they want somebody to get in
     * touch, which closes every round.
     */
    public Optional<Place> beforeSending() {
        return places.stream()
                .filter(
                        place ->
                                place instanceof Place.AtQuestion(Item item)
                                        && item.toldToStaff()
                                        && !answered(item))
                .findFirst();
    }

    /** Whether it may be sent and nothing is left to ask first, though extra questions may be. */
    public boolean mayEnd() {
        return maySubmit() && beforeSending().isEmpty();
    }

    /** How far the question is. */
    public Progress progress(Item item) {
        for (int part = 0; part < parts.size(); part++) {
            int index = parts.get(part).indexOf(item.id());
            if (index >= 0) {
                return new Progress(part + 1, index + 1, parts.get(part).size());
            }
        }
        throw new IllegalArgumentException("item: wanted one of the round, got " + item.id());
    }

    /** Number of questions in the first part. */
    public int questionCount() {
        return parts.getFirst().size();
    }

    /** Number of questions that may still come after the stop point. */
    public int questionCountAfterStop() {
        return parts.stream().skip(1).mapToInt(List::size).sum();
    }

    /** Time for the first part when one reads it oneself. */
    public Duration readingTime() {
        Duration time = Duration.ZERO;
        for (ItemId id : parts.getFirst()) {
            boolean ownWords =
                    items.apply(id).filter(item -> item.form() instanceof OpenText).isPresent();
            time = time.plus(ownWords ? OWN_WORDS : READING);
        }
        return time;
    }

    /** Time for the first part when one listens to it. */
    public Duration listeningTime() {
        return readingTime().plus(LISTENING_ADDS.multipliedBy(questionCount()));
    }

    private boolean anyAnsweredAfter(int index) {
        return places.subList(index + 1, places.size()).stream()
                .anyMatch(
                        place ->
                                place instanceof Place.AtQuestion(Item item)
                                        && !item.toldToStaff()
                                        && answered(item));
    }

    private static boolean isOpen(Place place, Predicate<Item> mayBeShown) {
        return switch (place) {
            case Place.AtQuestion(Item item) -> mayBeShown.test(item);
            case Place.AtStop _, Place.AtEnd _ -> true;
        };
    }

    /** Reads the show-if conditions. An irrelevant item's earlier answer does not count. */
    private record Relevance(Function<ItemId, Optional<Item>> items, Facts facts) {

        /** Relevant by what is fixed; conditions on answers may yet come true. */
        boolean possible(Item item) {
            return item.showIf()
                    .map(
                            condition ->
                                    switch (condition) {
                                        case ShowIf.NotRegisteredByStaff(ItemId fact) ->
                                                !facts.registered().contains(fact);
                                        case ShowIf.NotReadByStaff() -> !facts.readByStaff();
                                        case ShowIf.TextWritten(List<ItemId> _) -> true;
                                        case ShowIf.ChosenAtLeast(ItemId _, int _) -> true;
                                    })
                    .orElse(true);
        }

        boolean relevant(Item item) {
            if (item.form() instanceof ChoiceAmongChosen(ItemId source)
                    && chosen(source).isEmpty()) {
                return false;
            }
            return possible(item)
                    && item.showIf()
                            .map(
                                    condition ->
                                            switch (condition) {
                                                case ShowIf.NotRegisteredByStaff(ItemId _) -> true;
                                                case ShowIf.NotReadByStaff() -> true;
                                                case ShowIf.TextWritten(List<ItemId> anyOf) ->
                                                        anyOf.stream().anyMatch(this::textWritten);
                                                case ShowIf.ChosenAtLeast(ItemId id, int count) ->
                                                        chosen(id).size() >= count;
                                            })
                            .orElse(true);
        }

        List<ResponseOption> options(Item item) {
            if (item.form() instanceof ChoiceAmongChosen(ItemId source)) {
                Set<Integer> chosen = chosen(source);
                return items
                        .apply(source)
                        .map(AnswerRules::listedOptions)
                        .orElse(List.of())
                        .stream()
                        .filter(option -> chosen.contains(option.code()))
                        .toList();
            }
            return AnswerRules.listedOptions(item);
        }

        private boolean textWritten(ItemId id) {
            return counts(id) && facts.answers().get(id) instanceof Answer.GivenText;
        }

        private Set<Integer> chosen(ItemId id) {
            return counts(id) && facts.answers().get(id) instanceof Answer.GivenSeveral several
                    ? several.codes()
                    : Set.of();
        }

        private boolean counts(ItemId id) {
            return items.apply(id).filter(this::relevant).isPresent();
        }
    }
}
