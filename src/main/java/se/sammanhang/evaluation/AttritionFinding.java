package se.sammanhang.evaluation;

import java.util.List;
import se.sammanhang.evaluation.Group.Part;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.missing.Bounds;
import se.sammanhang.statistics.missing.WeightedMean;
import se.sammanhang.statistics.model.LogisticFit;

/**
 * Who was lost between two rounds on one scale, and what that can have done to the change. Raw.
 *
 * <p>All of it is about those who started: persons with a score at the earlier round. Returned are
 * those matched; lost are the others.
 *
 * @param started N: persons with a score at {@code from}
 * @param returned n: those of them with a score at {@code to} on common items
 * @param differences how those who returned differ from those lost
 * @param model who returned, explained by what was known at the start
 * @param weighted mean change with those who returned weighted to stand for all who started
 * @param increase lowest and highest share of all with an increase, whatever became of the lost
 * @param decrease the same for a decrease
 * @param meanChange mean change of all if every lost one ended at the lowest or at the highest
 *     score of the scale
 * @param unchanged mean change of all if nobody of those lost had changed
 * @param tippingPoint how much more than those who returned the lost ones would have had to change
 *     for the mean change of all to be 0. Unit: points
 */
public record AttritionFinding(
        ScaleId scale,
        RoundCode from,
        RoundCode to,
        int started,
        int returned,
        List<Difference> differences,
        AnswerModel model,
        Estimate<Weighted> weighted,
        Estimate<Bounds> increase,
        Estimate<Bounds> decrease,
        Estimate<Bounds> meanChange,
        Estimate<Double> unchanged,
        Estimate<Double> tippingPoint) {

    public AttritionFinding {
        differences = List.copyOf(differences);
        if (returned < 0 || returned > started) {
            throw new IllegalArgumentException(
                    "returned: wanted 0 to " + started + ", got " + returned);
        }
    }

    public int lost() {
        return started - returned;
    }

    /** Returned minus lost, in standard deviations. */
    public sealed interface Difference {

        Estimate<Double> standardised();

        /** Of the score at the earlier round. */
        record OfScore(
                Estimate<Summary> returned, Estimate<Summary> lost, Estimate<Double> standardised)
                implements Difference {}

        /**
         * Of the share that has a level or an intervention.
         *
         * @param returned how many of those who returned have it
         * @param lost how many of those lost have it
         */
        record OfShare(Part part, int returned, int lost, Estimate<Double> standardised)
                implements Difference {}
    }

    /**
     * Logistic model of who returned.
     *
     * @param columns its columns beside the score at the start
     * @param leftOut what could have been a column and is none
     * @param fit not computable with fewer than five of the rarer outcome for the score alone
     */
    public record AnswerModel(
            List<Part> columns, List<LeftOut> leftOut, Estimate<LogisticFit> fit) {
        public AnswerModel {
            columns = List.copyOf(columns);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A level or intervention that is no column of the model. */
    public record LeftOut(Part part, Why why) {}

    /** Why a column was left out. */
    public enum Why {
        /** Fewer than five persons have it, or lack it. */
        FEW_PERSONS("fewPersons"),
        /** Another column says the same of every person. */
        SAME_AS_ANOTHER("sameAsAnother"),
        /** With it there would be fewer than five of the rarer outcome for each column. */
        TOO_FEW_EVENTS("tooFewEvents");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }

    /**
     * Weighted mean change.
     *
     * @param effectiveN equally weighted persons that would tell as much
     * @param sum of the weights; near the number that started
     * @param largest weight
     * @param cap largest stabilised weight allowed
     * @param capped how many weights were cut at it
     */
    public record Weighted(
            WeightedMean mean,
            double effectiveN,
            double sum,
            double largest,
            double cap,
            int capped) {}

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
