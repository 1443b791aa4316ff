package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/**
 * What one group answered to one item at one round. Raw.
 *
 * @param known N: persons of the group who are known, whether they answered or not
 * @param responded persons of the group who answered something at the round
 * @param answered n: persons who answered the item; base of the shares
 * @param options in the order of the catalogue, also those that nobody chose
 * @param without those who answered something at the round but not this item; absent where the data
 *     hold given answers only
 * @param split the options put together as the plan asks
 * @param parts the same answers as they may be told outside the project team, of another base
 */
public record AnswerFinding(
        AnswerQuestion question,
        Group group,
        int known,
        int responded,
        int answered,
        List<OptionCount> options,
        Optional<Without> without,
        Split split,
        AnswerParts parts) {

    public AnswerFinding {
        options = List.copyOf(options);
        if (answered < 0 || answered > responded || responded > known) {
            throw new IllegalArgumentException(
                    "answered: wanted 0 <= answered <= responded <= known, got "
                            + answered
                            + ", "
                            + responded
                            + ", "
                            + known);
        }
    }

    /** Persons who chose an option, and their share of those who answered. */
    public record OptionCount(ResponseOption option, int persons, Estimate<Share> share) {}

    /**
     * Persons without an answer to the item, each kind for itself.
     *
     * @param notAsked answered the round but the item was never put to them
     */
    public record Without(
            int skipped, int refused, int doesNotKnow, int didNotUnderstand, int notAsked) {

        /** Persons to whom the item was put and who gave no answer. */
        public int asked() {
            return skipped + refused + doesNotKnow + didNotUnderstand;
        }
    }

    /** Options put together. */
    public sealed interface Split {

        /** Each option for itself. */
        record Options() implements Split {}

        /** Change as people see it looking back. */
        record Direction(Estimate<Share> worse, Estimate<Share> same, Estimate<Share> better)
                implements Split {}

        /**
         * @param atTop share of those who answered with one of the two top options
         * @param didNotUnderstand share of those to whom the item was put
         */
        record Knowing(Estimate<Share> atTop, Estimate<Share> didNotUnderstand) implements Split {}

        /** A person can count several times, so the shares have no sum. */
        record Several() implements Split {}
    }

    /** Persons to whom the item was put; those who answered where the data do not say. */
    public int asked() {
        return answered + without.map(Without::asked).orElse(0);
    }

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
