package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.scoring.ScaleScore;
import se.sammanhang.scoring.ScaleScoring;

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
        List<ItemId> common = new ArrayList<>();
        int stepsBefore = 0;
        int stepsAfter = 0;
        for (ItemId item : scale.items()) {
            Integer before = from.get(item);
            Integer after = to.get(item);
            if (before != null && after != null) {
                common.add(item);
                stepsBefore += ScaleScoring.keyed(scale, item, before);
                stepsAfter += ScaleScoring.keyed(scale, item, after);
            }
        }
        if (ScaleScoring.score(scale, from, common) instanceof ScaleScore.Scored first
                && ScaleScoring.score(scale, to, common) instanceof ScaleScore.Scored second) {
            int highest = scale.highestStep() * common.size();
            return Optional.of(
                    new Pair(
                            person,
                            first.points(),
                            second.points(),
                            OptionalInt.of(stepsAfter - stepsBefore),
                            common.size(),
                            Optional.of(stepsBefore + scale.increaseAtLeast() <= highest)));
        }
        return Optional.empty();
    }
}
