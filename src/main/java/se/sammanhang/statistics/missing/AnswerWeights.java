package se.sammanhang.statistics.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.LogisticFit;

/**
 * Weights by the inverse probability of answering: those who answered also stand for the lost ones
 * like them.
 *
 * <p>Weight 1/p̂ with p̂ from the logistic model of answering; stabilised weight (answered/N)/p̂.
 * With a cap, stabilised weights above it are set to it, and the result says how many. Effective
 * number (Σw)²/Σw². Refused when the outcomes were separated (no probability can be trusted), or
 * when fewer than five of the rarer outcome stand behind each column; both have a reason.
 *
 * <p>R 4.2: {@code 1/fitted(glm(answered ~ ..., binomial))}. Sources: Robins, Rotnitzky &amp; Zhao
 * (1995), J. Am. Stat. Assoc. 90, 106-121; Seaman &amp; White (2013), Stat. Methods Med. Res.
 * 22(3).
 */
public final class AnswerWeights {

    private static final double FEWEST_EVENTS = 5;

    private final List<Double> weights;
    private final List<Double> stabilised;
    private final int invited;
    private final int capped;
    private final OptionalDouble cap;

    private AnswerWeights(
            List<Double> weights,
            List<Double> stabilised,
            int invited,
            int capped,
            OptionalDouble cap) {
        this.weights = List.copyOf(weights);
        this.stabilised = List.copyOf(stabilised);
        this.invited = invited;
        this.capped = capped;
        this.cap = cap;
    }

    /**
     * @param answering model of who answered, one row per person invited
     * @param answered who did, in the same order
     * @param cap largest stabilised weight; empty: none
     */
    public static Estimate<AnswerWeights> of(
            LogisticFit answering, boolean[] answered, OptionalDouble cap) {
        if (answering.n() != answered.length) {
            throw new IllegalArgumentException(
                    "answered: wanted " + answering.n() + " values, got " + answered.length);
        }
        switch (answering.method()) {
            case FIRTH -> {
                return Estimate.not(Reason.SEPARATION);
            }
            case MAXIMUM_LIKELIHOOD -> {}
        }
        if (answering.eventsPerVariable() < FEWEST_EVENTS) {
            return Estimate.not(Reason.TOO_FEW_EVENTS);
        }
        double share = (double) answering.events() / answering.n();
        List<Double> weights = new ArrayList<>();
        List<Double> stabilised = new ArrayList<>();
        int capped = 0;
        for (int i = 0; i < answered.length; i++) {
            if (answered[i]) {
                double weight = share / answering.fitted().get(i);
                if (cap.isPresent() && weight > cap.getAsDouble()) {
                    capped++;
                    weight = cap.getAsDouble();
                }
                stabilised.add(weight);
                weights.add(weight / share);
            }
        }
        return Estimate.of(new AnswerWeights(weights, stabilised, answered.length, capped, cap));
    }

    /** Of those who answered, in their order. */
    public List<Double> weights() {
        return weights;
    }

    /** Times the share that answered: mean about 1. */
    public List<Double> stabilised() {
        return stabilised;
    }

    /** How many weights were cut at the cap. */
    public int capped() {
        return capped;
    }

    public OptionalDouble cap() {
        return cap;
    }

    public double sum() {
        return weights.stream().mapToDouble(Double::doubleValue).sum();
    }

    public double largest() {
        return weights.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** Number of equally weighted persons that would tell as much. */
    public double effectiveN() {
        double squares = weights.stream().mapToDouble(w -> w * w).sum();
        return sum() * sum() / squares;
    }

    /** The weighted mean of the values of those who answered, in their order. */
    public Estimate<WeightedMean> mean(double[] values, ConfidenceLevel level) {
        return WeightedMean.of(
                values,
                weights.stream().mapToDouble(Double::doubleValue).toArray(),
                invited,
                level);
    }
}
