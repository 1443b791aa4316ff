package se.sammanhang.evaluation;

import java.util.Optional;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedChange.TTest;
import se.sammanhang.statistics.Summary;

/**
 * How one scale changed for one group between two rounds. Raw: exact numbers, also of very few
 * persons; only {@code disclosure} decides what may be shown.
 *
 * @param matched n: persons of the group with a score at both rounds, on common items
 * @param known N: persons of the group who are known, whether they answered or not
 * @param before scores at {@code from} of the matched persons
 * @param after scores at {@code to} of the matched persons
 * @param change mean change with its test and interval
 * @param shares how many rose, stayed and fell, by the scale's increase rule
 * @param couldNotImprove matched persons who were so near the better end of the scale at {@code
 *     from} that no answer could have been a change for the better; not computable without a
 *     declared range
 * @param items on how many common items the scores rest; absent for ready-made scores or nobody
 * @param lateBaselines persons with both scores whose {@code from} came later than the plan's
 *     baseline window; kept apart from the matched unless the plan includes them
 * @param adjustedP p after the family it belongs to; absent where there is no test
 * @param methods what other methods say of the same change
 */
public record Finding(
        ScaleId scale,
        RoundCode from,
        RoundCode to,
        Group group,
        int matched,
        int known,
        Estimate<Summary> before,
        Estimate<Summary> after,
        Estimate<PairedChange> change,
        Estimate<ChangeShares> shares,
        Estimate<Integer> couldNotImprove,
        Optional<CommonItems> items,
        int lateBaselines,
        Optional<AdjustedP> adjustedP,
        ChangeMethods methods) {

    public Finding {
        if (matched < 0 || matched > known) {
            throw new IllegalArgumentException(
                    "matched: wanted 0 to " + known + ", got " + matched);
        }
    }

    /** Whether it tells how this scale changed between these rounds, of whatever group. */
    public boolean isOf(ScaleId wanted, RoundCode first, RoundCode last) {
        return scale.equals(wanted) && from.equals(first) && to.equals(last);
    }

    /**
     * Items that the matched persons answered in both rounds.
     *
     * @param fewest smallest number for one person
     * @param most largest number for one person
     * @param ofScale items of the scale
     */
    public record CommonItems(int fewest, int most, int ofScale) {}

    /** Adjusted p with the family of tests it was adjusted in. */
    public record AdjustedP(double value, String family, Adjustment method, int tests) {}

    /** How a family of tests is adjusted. */
    public enum Adjustment {
        /** Holm (1979): the family-wise error. */
        HOLM("holm"),
        /** Benjamini &amp; Hochberg (1995): the false discovery rate. */
        BENJAMINI_HOCHBERG("bh");

        private final String code;

        Adjustment(String code) {
            this.code = code;
        }

        /** Name in plan and results. */
        public String code() {
            return code;
        }
    }

    /** Why this is a description without a test; empty for everybody and for groups tested. */
    public Optional<OnlyDescribed> onlyDescribed() {
        return OnlyDescribed.of(group, matched);
    }

    /** The t test, where the change of this group is tested at all. */
    public Optional<TTest> tested() {
        return onlyDescribed().isPresent()
                ? Optional.empty()
                : change.then(PairedChange::test).computed();
    }

    /** How clear the change is; unsure where it is not tested. */
    public Clarity clarity() {
        return tested().map(
                        test ->
                                Clarity.of(
                                        !test.interval().contains(0),
                                        adjustedP,
                                        test.interval().level()))
                .orElse(Clarity.UNSURE);
    }

    Finding with(AdjustedP adjusted) {
        return with(Optional.of(adjusted), methods);
    }

    Finding withRank(AdjustedP adjusted) {
        return with(adjustedP, methods.with(adjusted));
    }

    Finding withoutAdjustment() {
        return with(Optional.empty(), methods.withoutAdjustment());
    }

    private Finding with(Optional<AdjustedP> adjusted, ChangeMethods changed) {
        return new Finding(
                scale,
                from,
                to,
                group,
                matched,
                known,
                before,
                after,
                change,
                shares,
                couldNotImprove,
                items,
                lateBaselines,
                adjusted,
                changed);
    }

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
