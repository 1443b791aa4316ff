package se.sammanhang.instrument;

import java.util.Optional;

/**
 * One thing asked.
 *
 * @param block heading in the codebook, for example Hälsa
 * @param wording the question or statement, standard wording
 * @param toldToStaff whether the answer is copied to the register so that the coach sees it; the
 *     screen says so first
 * @param optional off unless a round lists it
 */
public record Item(
        ItemId id,
        String block,
        ItemKind kind,
        ItemForm form,
        LocalisedText wording,
        boolean toldToStaff,
        boolean optional,
        Optional<ShowIf> showIf) {}
