package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * What the register alone says. Raw.
 *
 * @param targets enrolled against wanted; absent without wanted numbers
 * @param atCutOff categories of those who had left by the cut-off; absent without one
 * @param atEnd categories of everybody enrolled
 * @param outcomes work and study on both bases, for everybody, each gender and each site
 */
public record RegisterFinding(
        Optional<TargetFinding> targets,
        Optional<ExitFinding> atCutOff,
        ExitFinding atEnd,
        List<OutcomeFinding> outcomes) {

    public RegisterFinding {
        outcomes = List.copyOf(outcomes);
    }

    /** The outcome of one group. */
    public Optional<OutcomeFinding> outcome(OutcomeQuestion question, Group group) {
        return outcomes.stream()
                .filter(one -> one.question().equals(question) && one.group().equals(group))
                .findFirst();
    }
}
