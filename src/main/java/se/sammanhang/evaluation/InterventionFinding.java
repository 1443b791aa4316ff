package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Group.Part;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.FTest;
import se.sammanhang.statistics.model.LinearFit;

/**
 * How change goes with each intervention when the other interventions and gender are held equal.
 * Raw. Not an effect: who got what was not drawn by lot.
 *
 * @param known N: all known persons
 * @param matched persons with a score at both rounds
 * @param used n: matched persons in the models; those of a gender level of fewer than five, or
 *     whose gender is not known beside others whose is, are not
 * @param everybodyHadOne whether each of the used had exactly one of two or more interventions:
 *     arms that exclude each other, which only a comparison of groups can tell apart
 * @param genders levels in the models, the reference first; empty where the data have one level or
 *     none
 * @param change later minus earlier score, explained by gender and interventions
 * @param atEqualStart later score, explained by the earlier one, gender and interventions (ANCOVA)
 * @param interactions per intervention, whether its difference is another for another gender; empty
 *     with fewer than two levels
 */
public record InterventionFinding(
        ScaleId scale,
        RoundCode from,
        RoundCode to,
        int known,
        int matched,
        int used,
        boolean everybodyHadOne,
        List<Part> genders,
        Model change,
        Model atEqualStart,
        List<Interaction> interactions) {

    /**
     * Fewest persons that a difference may rest on: with and without, also beside each other one.
     */
    public static final int FEWEST = 5;

    public InterventionFinding {
        genders = List.copyOf(genders);
        interactions = List.copyOf(interactions);
    }

    /**
     * One linear model with all interventions.
     *
     * @param effects one per intervention, also those that are no column of the model
     */
    public record Model(Estimate<LinearFit> fit, List<Effect> effects) {
        public Model {
            effects = List.copyOf(effects);
        }
    }

    /**
     * One intervention in a model.
     *
     * @param apart mean of what is explained, of all who had it, whatever else they had
     * @param othersEqual difference between those who had it and those who had not, others held
     *     equal, with HC3 intervals
     * @param varianceInflation how much wider its going together with the others makes it
     * @param tooCloseTo interventions it cannot be told from
     * @param adjustedP p of {@code othersEqual} after the family it belongs to; absent where there
     *     is no test
     */
    public record Effect(
            Part intervention,
            int with,
            int without,
            Estimate<Double> apart,
            Estimate<Coefficient> othersEqual,
            Estimate<Double> varianceInflation,
            List<String> tooCloseTo,
            Optional<AdjustedP> adjustedP) {
        public Effect {
            tooCloseTo = List.copyOf(tooCloseTo);
        }

        /** Not adjusted yet. */
        public Effect(
                Part intervention,
                int with,
                int without,
                Estimate<Double> apart,
                Estimate<Coefficient> othersEqual,
                Estimate<Double> varianceInflation,
                List<String> tooCloseTo) {
            this(
                    intervention,
                    with,
                    without,
                    apart,
                    othersEqual,
                    varianceInflation,
                    tooCloseTo,
                    Optional.empty());
        }

        /** How sure the difference is; unsure where it has no interval. */
        public Clarity clarity() {
            return othersEqual
                    .then(Coefficient::robust)
                    .computed()
                    .map(
                            sure ->
                                    Clarity.of(
                                            !sure.interval().contains(0),
                                            adjustedP,
                                            sure.interval().level()))
                    .orElse(Clarity.UNSURE);
        }

        Effect with(AdjustedP adjusted) {
            return new Effect(
                    intervention,
                    with,
                    without,
                    apart,
                    othersEqual,
                    varianceInflation,
                    tooCloseTo,
                    Optional.of(adjusted));
        }
    }

    /**
     * Whether an intervention goes with another change for another gender.
     *
     * @param test F test of all terms together against the model without them
     * @param adjustedP its p after the family it belongs to; absent where there is no test
     */
    public record Interaction(
            Part intervention,
            List<Term> terms,
            Estimate<FTest> test,
            Optional<AdjustedP> adjustedP) {
        public Interaction {
            terms = List.copyOf(terms);
        }

        /** Not adjusted yet. */
        public Interaction(Part intervention, List<Term> terms, Estimate<FTest> test) {
            this(intervention, terms, test, Optional.empty());
        }

        /** How sure it is that the difference is another; unsure where it could not be tested. */
        public Clarity clarity(ConfidenceLevel level) {
            return Clarity.of(
                    test.computed().filter(found -> Clarity.isBelow(found.p(), level)).isPresent(),
                    adjustedP,
                    level);
        }

        Interaction with(AdjustedP adjusted) {
            return new Interaction(intervention, terms, test, Optional.of(adjusted));
        }
    }

    /**
     * How much more the intervention's difference is for this gender than for the reference.
     *
     * @param with persons of the gender who had it
     * @param without persons of the gender who had not
     */
    public record Term(Part gender, int with, int without, Estimate<Coefficient> difference) {}

    InterventionFinding with(
            Model changed, Model changedAtEqualStart, List<Interaction> changedInteractions) {
        return new InterventionFinding(
                scale,
                from,
                to,
                known,
                matched,
                used,
                everybodyHadOne,
                genders,
                changed,
                changedAtEqualStart,
                changedInteractions);
    }

    /** The gender that the others are compared with. */
    public Optional<Part> reference() {
        return genders.stream().findFirst();
    }

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
