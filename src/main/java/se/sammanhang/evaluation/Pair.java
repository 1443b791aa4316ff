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
 * @param couldImprove whether some answer at the later round would have been a change for the
 *     better; absent without a range
 */
record Pair(
        Person person,
        double before,
        double after,
        OptionalInt steps,
        int common,
        Optional<Boolean> couldImprove) {

    private static final Optional<Boolean> ROOM = Optional.of(true);
    private static final Optional<Boolean> NO_ROOM = Optional.of(false);

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
        Optional<Boolean> couldImprove = scale.range().map(range -> room(before, scale, range));
        return Optional.of(new Pair(person, before, after, OptionalInt.empty(), 0, couldImprove));
    }

    private static boolean room(
            double before, PlannedScale.ReadyScore scale, PlannedScale.Range range) {
        double least = scale.increaseAtLeast().orElse(0.0);
        return switch (scale.polarity()) {
            case HIGHER_IS_BETTER ->
                    least > 0 ? before + least <= range.high() : before < range.high();
            case LOWER_IS_BETTER ->
                    least > 0 ? before - least >= range.low() : before > range.low();
        };
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
                                    change.couldNotImprove() ? NO_ROOM : ROOM));
            case ScaleChange.NotComparable _ -> Optional.empty();
        };
    }
}
