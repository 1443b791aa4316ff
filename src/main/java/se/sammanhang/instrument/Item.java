package se.sammanhang.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing asked.
 *
 * @param block heading in the codebook, for example Hälsa
 * @param wording the question or statement, standard wording
 * @param toldToStaff whether the answer is copied to the register so that the coach sees it; the
 *     screen says so first
 * @param sharesWords item in own words that the coach may read when this one is answered with
 *     {@link #YES}
 * @param optional off unless a round lists it
 */
public record Item(
        ItemId id,
        String block,
        ItemKind kind,
        ItemForm form,
        LocalisedText wording,
        boolean toldToStaff,
        Optional<ItemId> sharesWords,
        boolean optional,
        Optional<ShowIf> showIf) {

    /** The option that gives permission. */
    public static final int YES = 1;

    /** Items whose answers decide whether this one is asked or which options it offers. */
    public Set<ItemId> sources() {
        Set<ItemId> sources = new HashSet<>();
        if (form instanceof ItemForm.ChoiceAmongChosen(ItemId source)) {
            sources.add(source);
        }
        showIf.ifPresent(
                condition ->
                        sources.addAll(
                                switch (condition) {
                                    case ShowIf.TextWritten(List<ItemId> anyOf) -> anyOf;
                                    case ShowIf.ChosenAtLeast(ItemId item, int _) -> List.of(item);
                                    case ShowIf.NotRegisteredByStaff(ItemId _) -> List.<ItemId>of();
                                    case ShowIf.NotReadByStaff() -> List.<ItemId>of();
                                }));
        return Set.copyOf(sources);
    }
}
