package se.sammanhang.evaluation;

import se.sammanhang.instrument.RoundCode;
import se.sammanhang.scoring.ScaleScore;

/** Score of one person at one round, on all items answered then. Internal: never released. */
public record PersonScore(String person, RoundCode round, ScaleScore score) {}
