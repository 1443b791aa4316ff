package se.sammanhang.statistics.model;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.MixedFit.Criterion;
import se.sammanhang.statistics.model.MixedFit.Random;

/**
 * Growth over rounds with a common baseline (constrained longitudinal data analysis): one mean at
 * the first round for all, then for each later round its change, and for each group its difference
 * in that change. All who answered the first round take part, also those who never came back.
 *
 * <p>Columns: the first round's mean, {@code ‹round›} for each later round, {@code ‹round›:‹group›}
 * for each group. Persons differ in level, and in slope over time where that is asked for and the
 * data carry it. Use only where groups may be taken as equal at the start; otherwise their start is
 * part of what differs. Source: Liang &amp; Zeger (2000), Sankhyā B 62(1), 134-148. R: {@code
 * lmer(y ~ w2 + w3 + w2_g + w3_g + (1 | id))}, with a slope {@code (time | id)}.
 */
public final class CommonBaseline {

    private CommonBaseline() {}

    /**
     * Persons differ in level only.
     *
     * @param persons of each row
     * @param rounds of each row
     * @param order all rounds, the baseline first
     * @param groups by name: whether the row's person belongs to it; may be empty
     * @throws IllegalArgumentException for a round that is not in the order
     */
    public static Estimate<MixedFit> of(
            List<String> persons,
            List<String> rounds,
            List<String> order,
            Map<String, boolean[]> groups,
            double[] y,
            ConfidenceLevel level) {
        return MixedModel.randomIntercept(
                new Panel(design(rounds, order, groups), persons, y), Criterion.REML, level);
    }

    /**
     * Persons differ in level and slope, correlated, where the data carry it.
     *
     * @param time of each row, on any scale that has equal steps
     */
    public static Estimate<MixedFit> withSlope(
            List<String> persons,
            List<String> rounds,
            List<String> order,
            Map<String, boolean[]> groups,
            double[] time,
            double[] y,
            ConfidenceLevel level) {
        return MixedModel.randomSlope(
                new Panel(design(rounds, order, groups), persons, y),
                time,
                Random.SLOPE,
                Criterion.REML,
                level);
    }

    private static Design design(
            List<String> rounds, List<String> order, Map<String, boolean[]> groups) {
        if (!order.containsAll(rounds)) {
            throw new IllegalArgumentException(
                    "rounds: wanted only " + order + ", got " + new TreeSet<>(rounds));
        }
        Design design = Design.withIntercept(rounds.size());
        List<String> later = order.subList(Math.min(1, order.size()), order.size());
        for (String round : later) {
            boolean[] there = new boolean[rounds.size()];
            for (int i = 0; i < there.length; i++) {
                there[i] = rounds.get(i).equals(round);
            }
            design = design.withIndicator(round, there);
        }
        for (Map.Entry<String, boolean[]> group : groups.entrySet()) {
            for (String round : later) {
                boolean[] both = group.getValue().clone();
                for (int i = 0; i < both.length; i++) {
                    both[i] &= rounds.get(i).equals(round);
                }
                design = design.withIndicator(round + ":" + group.getKey(), both);
            }
        }
        return design;
    }
}
