package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.evaluation.RepeatedItemFinding.Test;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.PairedTable;
import se.sammanhang.statistics.SquareTable;

/**
 * Compares the answers of the same persons to one item at two rounds. All items of the plan are one
 * family, adjusted by Holm.
 */
final class RepeatedItems {

    private final EvaluationPlan plan;
    private final EvaluationData data;

    RepeatedItems(EvaluationPlan plan, EvaluationData data) {
        this.plan = plan;
        this.data = data;
    }

    List<RepeatedItemFinding> findings() {
        List<RepeatedItemFinding> found =
                new ArrayList<>(plan.items().stream().map(this::finding).toList());
        List<Integer> tested =
                IntStream.range(0, found.size())
                        .filter(i -> found.get(i).p().computed().isPresent())
                        .boxed()
                        .toList();
        double[] after =
                Families.adjusted(
                        Adjustment.HOLM,
                        tested.stream()
                                .mapToDouble(i -> found.get(i).p().computed().orElseThrow())
                                .toArray());
        for (int i = 0; i < after.length; i++) {
            int place = tested.get(i);
            found.set(
                    place,
                    found.get(place)
                            .with(
                                    new AdjustedP(
                                            after[i],
                                            EvaluationPlan.REPEATED_ITEMS,
                                            Adjustment.HOLM,
                                            after.length)));
        }
        return found;
    }

    private RepeatedItemFinding finding(RepeatedItem question) {
        int before = 0;
        int after = 0;
        int late = 0;
        List<Integer> earlier = new ArrayList<>();
        List<Integer> later = new ArrayList<>();
        for (Person person : data.persons()) {
            OptionalInt from = place(question, person, question.contrast().from());
            OptionalInt to = place(question, person, question.contrast().to());
            before += from.isPresent() ? 1 : 0;
            after += to.isPresent() ? 1 : 0;
            if (from.isPresent() && to.isPresent()) {
                if (BaselineWindow.isApart(plan, question.contrast(), person)) {
                    late++;
                } else {
                    earlier.add(from.getAsInt());
                    later.add(to.getAsInt());
                }
            }
        }
        SquareTable table =
                SquareTable.of(places(earlier), places(later), question.options().size());
        return new RepeatedItemFinding(
                question,
                data.persons().size(),
                before,
                after,
                late,
                table,
                question.isYesOrNo()
                        ? yesOrNo(question, earlier, later)
                        : new Test.Ordered(table.bowker(), table.stuartMaxwell()),
                Optional.empty());
    }

    private Test yesOrNo(RepeatedItem question, List<Integer> earlier, List<Integer> later) {
        PairedTable pairs = PairedTable.of(yes(question, earlier), yes(question, later));
        return new Test.YesOrNo(pairs, pairs.difference(), pairs.newcombe(plan.confidence()));
    }

    private static boolean[] yes(RepeatedItem question, List<Integer> places) {
        boolean[] yes = new boolean[places.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = question.yes().contains(question.options().get(places.get(i)).code());
        }
        return yes;
    }

    private static int[] places(List<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Place of the answer among the options; absent without an answer. */
    private static OptionalInt place(RepeatedItem question, Person person, RoundCode round) {
        Optional<Integer> code =
                Optional.ofNullable(person.rounds().get(round))
                        .map(EvaluationData.RoundAnswers::codes)
                        .flatMap(codes -> Optional.ofNullable(codes.get(question.item())));
        List<Integer> codes = question.options().stream().map(ResponseOption::code).toList();
        return code.map(codes::indexOf)
                .filter(place -> place >= 0)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
