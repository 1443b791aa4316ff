package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Group.Part;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.CliffsDelta;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Equivalence;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.GroupDifference;
import se.sammanhang.statistics.GroupShift;
import se.sammanhang.statistics.MannWhitney;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.FTest;

/**
 * How change differs between the groups of one grouping, where nobody is in two of them. Raw. Not
 * an effect, unless lots were drawn for the groups.
 *
 * @param reference level that the others are compared with; absent: each with each
 * @param missingReference level that the plan names as reference, but nobody belongs to; then there
 *     is no reference
 * @param known N: all known persons
 * @param matched persons with a score at both rounds
 * @param withoutGroup matched persons whose group is not known; they are in no comparison
 * @param used matched persons in the models: those of arms of at least {@link #FEWEST}
 * @param arms every group, the reference first, also those with nobody matched
 * @param differences of each pair of arms that is compared
 */
public record ComparisonFinding(
        ScaleId scale,
        RoundCode from,
        RoundCode to,
        String variable,
        Optional<String> reference,
        Optional<String> missingReference,
        int known,
        int matched,
        int withoutGroup,
        int used,
        List<Arm> arms,
        List<Difference> differences,
        Tests tests) {

    /** Fewest matched persons of an arm that is more than described. */
    public static final int FEWEST = 5;

    /** Most arms of which each is compared with each. */
    public static final int MOST_PAIRED = 12;

    private static final double SAME = 1e-10;

    public ComparisonFinding {
        arms = List.copyOf(arms);
        differences = List.copyOf(differences);
    }

    /**
     * One group.
     *
     * @param known N: known persons of the group
     * @param matched n: those with a score at both rounds
     * @param adjustedMean later score at the mean earlier score of all in the model; the mean later
     *     score where all started alike
     */
    public record Arm(
            Part group,
            int known,
            int matched,
            Estimate<Summary> before,
            Estimate<Summary> after,
            Estimate<PairedChange> change,
            Estimate<Coefficient> adjustedMean) {

        /** Whether it is large enough for tests, intervals, models and sentences. */
        public boolean isLarge() {
            return matched >= FEWEST;
        }

        /** Why it is described and no more. */
        public Optional<OnlyDescribed> onlyDescribed() {
            return isLarge() ? Optional.empty() : Optional.of(OnlyDescribed.TOO_FEW);
        }
    }

    /**
     * One group against another: first minus second, in scale points where it has a unit.
     *
     * @param n matched persons of the first
     * @param nAgainst matched persons of the second
     * @param means difference of the mean changes
     * @param change its Welch test
     * @param atEqualStart difference of the later scores at equal earlier score, HC3
     * @param ranks whether persons of one changed more often upwards than those of the other
     * @param shift typical difference of change between a person of each
     * @param dominance share of pairs of persons in which the first changed more upwards, minus the
     *     share in which less
     * @param equivalence whether the difference is too small to matter; absent without a bound
     */
    public record Difference(
            Part group,
            Part against,
            int n,
            int nAgainst,
            Estimate<Double> means,
            Estimate<GroupDifference> change,
            Estimate<Coefficient> atEqualStart,
            Estimate<MannWhitney> ranks,
            Estimate<GroupShift> shift,
            Estimate<CliffsDelta> dominance,
            Optional<Equivalences> equivalence,
            Adjusted adjusted) {

        /** Whether both groups are large enough to say something of them. */
        public boolean isLarge() {
            return Math.min(n, nAgainst) >= FEWEST;
        }

        /** Why it is described and no more: one of the groups is. */
        public Optional<OnlyDescribed> onlyDescribed() {
            return isLarge() ? Optional.empty() : Optional.of(OnlyDescribed.TOO_FEW);
        }

        /** Whether its change surely differs by less than would matter, by the adjusted p. */
        public Smallness smallness(ConfidenceLevel level) {
            return adjusted.small()
                    .map(p -> Clarity.isBelow(p.value(), level) ? Smallness.SMALL : Smallness.OPEN)
                    .orElse(Smallness.NOT_ASKED);
        }

        Difference with(Adjusted after) {
            return new Difference(
                    group,
                    against,
                    n,
                    nAgainst,
                    means,
                    change,
                    atEqualStart,
                    ranks,
                    shift,
                    dominance,
                    equivalence,
                    after);
        }
    }

    /**
     * Two one-sided tests that a difference is smaller than what would matter.
     *
     * @param within that difference, either way. Unit: scale points
     */
    public record Equivalences(
            double within, Estimate<Equivalence> change, Estimate<Equivalence> atEqualStart) {}

    /** What can be told of whether a difference is too small to matter. */
    public enum Smallness {
        /** Surely smaller than the bound, also among the tests of the family. */
        SMALL,
        /** It cannot be told. */
        OPEN,
        /** There is no bound, no test, or a group is too small. */
        NOT_ASKED
    }

    /**
     * p after the family, per look at the same question; absent where there is no test, or where a
     * group is too small.
     *
     * @param small of the two one-sided tests that the difference in change is within the bound
     * @param smallAtEqualStart the same of the difference at equal start
     */
    public record Adjusted(
            Optional<AdjustedP> change,
            Optional<AdjustedP> atEqualStart,
            Optional<AdjustedP> ranks,
            Optional<AdjustedP> small,
            Optional<AdjustedP> smallAtEqualStart) {

        static final Adjusted NOT_YET =
                new Adjusted(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    /**
     * All groups of the models at once.
     *
     * @param change HC3 test that all changed alike
     * @param atEqualStart HC3 test that all end alike at equal start
     * @param equalSlopes F test that the differences are the same wherever one started
     */
    public record Tests(
            Estimate<FTest> change, Estimate<FTest> atEqualStart, Estimate<FTest> equalSlopes) {}

    ComparisonFinding with(List<Difference> changed) {
        return new ComparisonFinding(
                scale,
                from,
                to,
                variable,
                reference,
                missingReference,
                known,
                matched,
                withoutGroup,
                used,
                arms,
                changed,
                tests);
    }

    /** Whether all in the models had the same earlier score (to 1e-10): nothing to adjust for. */
    public boolean allStartedAlike() {
        List<Summary> starts =
                arms.stream()
                        .filter(Arm::isLarge)
                        .flatMap(arm -> arm.before().computed().stream())
                        .toList();
        double lowest = starts.stream().mapToDouble(Summary::minimum).min().orElse(0);
        double highest = starts.stream().mapToDouble(Summary::maximum).max().orElse(1);
        return highest - lowest <= SAME;
    }

    /** Whether any two groups are large enough to be compared. */
    public boolean comparesAny() {
        return differences.stream().anyMatch(Difference::isLarge);
    }

    /** n: those in the groups compared; where none are, matched persons with a known group. */
    public int base() {
        return comparesAny() ? used : matched - withoutGroup;
    }

    /** Whether there were too many arms to compare each with each. */
    public boolean hasTooManyArms() {
        return reference.isEmpty() && arms.size() > MOST_PAIRED;
    }

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
