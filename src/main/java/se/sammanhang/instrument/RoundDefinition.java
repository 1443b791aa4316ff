package se.sammanhang.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One round of a survey: what is asked in which order.
 *
 * @param version changes whenever the order or the steps change
 * @param sha256 fingerprint of the resolved definition, 64 hexadecimal digits
 * @param steps questions and at most one stop point
 * @param core the items that must be answered for the round to count as complete; the same first
 *     items in each round
 */
public record RoundDefinition(
        RoundCode code,
        String version,
        String sha256,
        LocalisedText title,
        List<Step> steps,
        List<ItemId> core) {

    public RoundDefinition {
        steps = List.copyOf(steps);
        core = List.copyOf(core);
    }

    /** A place on the way through the round. */
    public sealed interface Step {
        /** Ask this item, when it is relevant. */
        record Ask(ItemId item) implements Step {}

        /** The most important part is done: offer to send now or to go on. */
        record StopPoint(LocalisedText text) implements Step {}
    }

    /**
     * The items of the round that hang together by the option chosen: those that are asked, or
     * offer options, by the choice in another one, and those others. Own words are not among them:
     * that something was written says nothing of what, and asking anew would lose the words.
     */
    public Set<ItemId> tied(Function<ItemId, Optional<Item>> items) {
        Set<ItemId> tied = new HashSet<>();
        for (Step step : steps) {
            if (step instanceof Step.Ask(ItemId id)) {
                Set<ItemId> sources =
                        items.apply(id)
                                .filter(RoundDefinition::byChoice)
                                .map(Item::sources)
                                .orElse(Set.of());
                if (!sources.isEmpty()) {
                    tied.add(id);
                    tied.addAll(sources);
                }
            }
        }
        return Set.copyOf(tied);
    }

    private static boolean byChoice(Item item) {
        return item.showIf().filter(rule -> rule instanceof ShowIf.TextWritten).isEmpty();
    }
}
