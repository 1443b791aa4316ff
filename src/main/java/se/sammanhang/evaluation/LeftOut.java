package se.sammanhang.evaluation;

import se.sammanhang.instrument.RoundCode;

/**
 * A response that was given and is left out, by a decision of the evaluator.
 *
 * @param person pseudonym
 */
public record LeftOut(String person, RoundCode round, ExclusionReason reason) {}
