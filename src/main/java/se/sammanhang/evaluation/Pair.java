package se.sammanhang.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.scoring.CommonItems;
import se.sammanhang.scoring.ScaleChange;

/**
 * The two scores of one person on the same items.
 *
 * @param steps change of the keyed sum over the common items; absent for a ready-made score
 * @param common number of items answered in both rounds; 0 for a ready-made score
 * @param couldRise whether some answer at the later round would have been an increase; absent
 *     without a range
 */
record Pair(
        Person person,
        double before,
        double after,
        OptionalInt steps,
        int common,
        Optional<Boolean> couldRise) {

    private static final Optional<Boolean> RISE_POSSIBLE = Optional.of(true);
    private static final Optional<Boolean> NO_RISE_POSSIBLE = Optional.of(false);

    /** The pair, if the person has both rounds and answered enough common items. */
    static Optional<Pair> of(Person person, PlannedScale scale, Contrast contrast) {
        RoundAnswers from = person.rounds().get(contrast.from());
        RoundAnswers to = person.rounds().get(contrast.to());
        if (from == null || to == null) {
            return Optional.empty();
        }
        return switch (scale) {
            case PlannedScale.FromItems(ScaleDefinition definition) ->
                    onCommonItems(person, definition, from.codes(), to.codes());
            case PlannedScale.ReadyScore ready -> ofScores(person, ready, from, to);
        };
    }

    private static Optional<Pair> ofScores(
            Person person, PlannedScale.ReadyScore scale, RoundAnswers from, RoundAnswers to) {
        Double before = from.scores().get(scale.id());
        Double after = to.scores().get(scale.id());
        if (before == null || after == null) {
            return Optional.empty();
        }
        double rise = scale.increaseAtLeast().orElse(0.0);
        Optional<Boolean> couldRise =
                scale.range()
                        .map(
                                range ->
                                        rise > 0
                                                ? before + rise <= range.high()
                                                : before < range.high());
        return Optional.of(new Pair(person, before, after, OptionalInt.empty(), 0, couldRise));
    }

    private static Optional<Pair> onCommonItems(
            Person person,
            ScaleDefinition scale,
            Map<ItemId, Integer> from,
            Map<ItemId, Integer> to) {
        return switch (CommonItems.change(scale, from, to)) {
            case ScaleChange.Compared change ->
                    Optional.of(
                            new Pair(
                                    person,
                                    change.before().points(),
                                    change.after().points(),
                                    OptionalInt.of(change.steps()),
                                    change.commonItems(),
                                    change.couldNotRise() ? NO_RISE_POSSIBLE : RISE_POSSIBLE));
            case ScaleChange.NotComparable _ -> Optional.empty();
        };
    }
}
