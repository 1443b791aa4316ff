package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedTable;
import se.sammanhang.statistics.SquareTable;

/**
 * The answers of the same persons to one item at two rounds. Raw; of everybody.
 *
 * @param known N: all known persons
 * @param before persons who answered the item at the earlier round
 * @param after persons who answered it at the later round
 * @param late persons who answered both, but the earlier one too late; they are in no table
 * @param table persons who answered both, earlier answers as rows, both in the order of the options
 * @param test what was asked of the table
 * @param adjustedP the p that decides after its family; absent where there is none
 */
public record RepeatedItemFinding(
        RepeatedItem question,
        int known,
        int before,
        int after,
        int late,
        SquareTable table,
        Test test,
        Optional<AdjustedP> adjustedP) {

    /** What is asked of a table. */
    public sealed interface Test {

        /**
         * Whether as many say yes; mid-p decides.
         *
         * @param difference share of yes later less earlier, with Newcombe's interval
         */
        record YesOrNo(PairedTable pairs, Estimate<Double> difference, Estimate<Interval> interval)
                implements Test {}

        /**
         * Whether the answers are spread alike; that of the margins decides.
         *
         * @param symmetry whether moves between each two answers are as many both ways (Bowker)
         * @param margins whether each answer is as common at both rounds (Stuart and Maxwell)
         */
        record Ordered(
                Estimate<SquareTable.ChiSquared> symmetry, Estimate<SquareTable.ChiSquared> margins)
                implements Test {}
    }

    /** n: persons in the table. */
    public int matched() {
        return sum(table.rows());
    }

    private static int sum(List<List<Integer>> rows) {
        return rows.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    /** Persons with the same answer at both. */
    public int same() {
        int count = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            count += table.rows().get(i).get(i);
        }
        return count;
    }

    /** Persons whose later answer stands after their earlier one in the order of the options. */
    public int towardsLast() {
        int count = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            count += sum(List.of(table.rows().get(i).subList(i + 1, table.rows().size())));
        }
        return count;
    }

    /** Persons with this answer at the earlier round, by place of the option. */
    public int earlier(int option) {
        return sum(List.of(table.rows().get(option)));
    }

    /** Persons with this answer at the later round, by place of the option. */
    public int later(int option) {
        return table.rows().stream().mapToInt(row -> row.get(option)).sum();
    }

    /** The p that decides, or why there is none. */
    public Estimate<Double> p() {
        return switch (test) {
            case Test.YesOrNo yesOrNo -> yesOrNo.difference().map(_ -> yesOrNo.pairs().midP());
            case Test.Ordered ordered -> ordered.margins().map(SquareTable.ChiSquared::p);
        };
    }

    /** How sure it is that the answers are others than before; unsure where nothing was tested. */
    public Clarity clarity(ConfidenceLevel level) {
        return p().computed()
                .map(p -> Clarity.of(Clarity.isBelow(p, level), adjustedP, level))
                .orElse(Clarity.UNSURE);
    }

    RepeatedItemFinding with(AdjustedP adjusted) {
        return new RepeatedItemFinding(
                question, known, before, after, late, table, test, Optional.of(adjusted));
    }

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
