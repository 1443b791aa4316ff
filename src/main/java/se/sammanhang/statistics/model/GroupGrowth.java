package se.sammanhang.statistics.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.MixedFit.Criterion;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;
import se.sammanhang.statistics.model.MixedFit.Random;

/**
 * Growth over rounds of groups that exclude each other, each starting where it starts: a mean for
 * each group and round, and a level and a slope over time for each person (REML). Unlike {@link
 * CommonBaseline} it does not take the groups as equal at the start. A round that nobody of a group
 * answered has no mean there; what needs it cannot be separated.
 *
 * <p>R: {@code lmer(y ~ 0 + group:round + (time | id))}, {@code (1 | id)} where the data do not
 * carry a slope, sums by {@code lmerTest::contest1D}, the interaction by {@code
 * lmerTest::contestMD}, which equals {@code anova} of {@code group:round} where every group has
 * every round.
 *
 * @param fit columns {@code ‹group›:‹round›}
 * @param lines in the order of the groups, the one that others are compared with first
 * @param interaction whether the groups grow alike: all differences of growth at once, each against
 *     the first group that has both that round and the first one; those of small cells left out
 */
public record GroupGrowth(MixedFit fit, List<Line> lines, Estimate<JointTest> interaction) {

    public GroupGrowth {
        lines = List.copyOf(lines);
    }

    /**
     * One group.
     *
     * @param means by round, also the first
     * @param growth by later round: its mean less that of the first round
     * @param beside by later round: growth less that of the first group; empty for the first group
     */
    public record Line(
            String group,
            Map<String, Estimate<FixedEffect>> means,
            Map<String, Estimate<FixedEffect>> growth,
            Map<String, Estimate<FixedEffect>> beside) {

        public Line {
            means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
            growth = Collections.unmodifiableMap(new LinkedHashMap<>(growth));
            beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
        }

        public Estimate<FixedEffect> mean(String round) {
            return at(means, round);
        }

        public Estimate<FixedEffect> growth(String round) {
            return at(growth, round);
        }

        public Estimate<FixedEffect> beside(String round) {
            return at(beside, round);
        }

        private static Estimate<FixedEffect> at(
                Map<String, Estimate<FixedEffect>> values, String round) {
            Estimate<FixedEffect> found = values.get(round);
            return found == null ? Estimate.not(Reason.NO_VALUES) : found;
        }
    }

    /**
     * @param persons of each row
     * @param rounds of each row
     * @param groups of each row
     * @param time of each row, for the slopes of persons; on any scale that has equal steps
     * @param order all rounds, the first of them first
     * @param among all groups, the one to compare with first
     * @param fewest rows of a group at a round for it to count in the interaction, 1 or more
     * @throws IllegalArgumentException for a round or group of a row that is not among them
     */
    public static Estimate<GroupGrowth> of(
            List<String> persons,
            List<String> rounds,
            List<String> groups,
            double[] time,
            List<String> order,
            List<String> among,
            double[] y,
            int fewest,
            ConfidenceLevel level) {
        if (!order.containsAll(rounds) || !among.containsAll(groups)) {
            throw new IllegalArgumentException(
                    "rounds and groups: wanted only " + order + " and " + among);
        }
        Design design = Design.empty(rounds.size());
        Map<String, Integer> cells = new LinkedHashMap<>();
        for (String group : among) {
            for (String round : order) {
                boolean[] there = new boolean[rounds.size()];
                int count = 0;
                for (int i = 0; i < there.length; i++) {
                    there[i] = groups.get(i).equals(group) && rounds.get(i).equals(round);
                    count += there[i] ? 1 : 0;
                }
                if (count > 0) {
                    design = design.withIndicator(cell(group, round), there);
                    cells.put(cell(group, round), count);
                }
            }
        }
        return MixedModel.withSums(
                        new Panel(design, persons, y), time, Random.SLOPE, Criterion.REML, level)
                .map(
                        found ->
                                read(
                                        found.fit(),
                                        found.sums(),
                                        order,
                                        among,
                                        new Cells(cells, fewest)));
    }

    /** How many rows each group has at each round, none where there are none. */
    private record Cells(Map<String, Integer> counts, int fewest) {

        boolean contain(Set<String> wanted) {
            return counts.keySet().containsAll(wanted);
        }

        /** Whether the growth of the group to the round is that of enough rows at both ends. */
        boolean enough(String group, String round, String first) {
            return counts.getOrDefault(cell(group, round), 0) >= fewest
                    && counts.getOrDefault(cell(group, first), 0) >= fewest;
        }
    }

    private static String cell(String group, String round) {
        return group + ":" + round;
    }

    private static GroupGrowth read(
            MixedFit fit, MixedSums sums, List<String> order, List<String> among, Cells cells) {
        List<Line> lines = new ArrayList<>();
        String first = order.getFirst();
        for (String group : among) {
            Map<String, Estimate<FixedEffect>> means = new LinkedHashMap<>();
            Map<String, Estimate<FixedEffect>> growth = new LinkedHashMap<>();
            Map<String, Estimate<FixedEffect>> beside = new LinkedHashMap<>();
            for (String round : order) {
                means.put(round, sum(sums, cells, Map.of(cell(group, round), 1.0)));
                if (!round.equals(first)) {
                    growth.put(round, sum(sums, cells, growth(group, round, first)));
                }
                if (!round.equals(first) && !group.equals(among.getFirst())) {
                    beside.put(
                            round, sum(sums, cells, beside(group, among.getFirst(), round, first)));
                }
            }
            lines.add(new Line(group, means, growth, beside));
        }
        List<Map<String, Double>> tested = tested(order, among, cells);
        return new GroupGrowth(
                fit,
                lines,
                among.size() < 2
                        ? Estimate.not(Reason.ONE_GROUP)
                        : tested.isEmpty()
                                ? Estimate.not(Reason.CANNOT_BE_SEPARATED)
                                : sums.together(tested));
    }

    private static List<Map<String, Double>> tested(
            List<String> order, List<String> among, Cells cells) {
        String first = order.getFirst();
        List<Map<String, Double>> tested = new ArrayList<>();
        for (String round : order.subList(1, order.size())) {
            List<String> there =
                    among.stream().filter(group -> cells.enough(group, round, first)).toList();
            there.stream()
                    .skip(1)
                    .map(group -> beside(group, there.getFirst(), round, first))
                    .forEach(tested::add);
        }
        return tested;
    }

    private static Map<String, Double> beside(
            String group, String reference, String round, String first) {
        Map<String, Double> difference = growth(group, round, first);
        growth(reference, round, first).forEach((cell, weight) -> difference.put(cell, -weight));
        return difference;
    }

    private static Map<String, Double> growth(String group, String round, String first) {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put(cell(group, round), 1.0);
        weights.put(cell(group, first), -1.0);
        return weights;
    }

    private static Estimate<FixedEffect> sum(
            MixedSums sums, Cells cells, Map<String, Double> weights) {
        return cells.contain(weights.keySet())
                ? sums.sum(String.join(" ", weights.keySet()), weights)
                : Estimate.not(Reason.EMPTY_CELL);
    }
}
