package se.sammanhang.instrument;

import java.util.List;

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
}
