package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.ModeFinding.Cell;
import se.sammanhang.evaluation.ModeFinding.SameMode;
import se.sammanhang.statistics.PairedT;

/** Tabulates the modes of a contrast. */
final class Modes {

    private final EvaluationPlan plan;
    private final EvaluationData data;

    Modes(EvaluationPlan plan, EvaluationData data) {
        this.plan = plan;
        this.data = data;
    }

    /** Absent where the data say no mode at either round. */
    Optional<ModeFinding> finding(Contrast contrast, Map<PlannedScale, List<Pair>> pairs) {
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        int both = 0;
        int same = 0;
        int switched = 0;
        boolean known = false;
        for (Person person : data.persons()) {
            RoundAnswers from = person.rounds().get(contrast.from());
            RoundAnswers to = person.rounds().get(contrast.to());
            known |= from != null && from.mode().isPresent();
            known |= to != null && to.mode().isPresent();
            if (from != null && to != null) {
                both++;
                same += isSame(person, contrast) ? 1 : 0;
                switched += isSwitched(from, to) ? 1 : 0;
                table.computeIfAbsent(from.mode().orElse(Group.UNKNOWN), _ -> new TreeMap<>())
                        .merge(to.mode().orElse(Group.UNKNOWN), 1, Integer::sum);
            }
        }
        if (!known) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>();
        table.forEach(
                (from, row) -> row.forEach((to, count) -> cells.add(new Cell(from, to, count))));
        return Optional.of(
                new ModeFinding(
                        contrast.from(),
                        contrast.to(),
                        data.persons().size(),
                        both,
                        same,
                        switched,
                        cells,
                        plan.scales().stream()
                                .map(scale -> change(scale, contrast, pairs))
                                .toList()));
    }

    private static boolean isSame(Person person, Contrast contrast) {
        RoundAnswers from = person.rounds().get(contrast.from());
        RoundAnswers to = person.rounds().get(contrast.to());
        return from != null
                && to != null
                && from.mode().isPresent()
                && from.mode().equals(to.mode());
    }

    private static boolean isSwitched(RoundAnswers from, RoundAnswers to) {
        return from.mode().isPresent() && to.mode().isPresent() && !from.mode().equals(to.mode());
    }

    private SameMode change(
            PlannedScale scale, Contrast contrast, Map<PlannedScale, List<Pair>> pairs) {
        List<Pair> same =
                pairs.getOrDefault(scale, List.of()).stream()
                        .filter(pair -> isSame(pair.person(), contrast))
                        .toList();
        return new SameMode(
                scale.id(),
                same.size(),
                PairedT.of(
                        values(same, Pair::before), values(same, Pair::after), plan.confidence()));
    }

    private static double[] values(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).toArray();
    }
}
