/**
 * The questions of the evaluation: who answered which rounds, how scores changed, per group and per
 * overlapping intervention. Gives raw findings: nothing here may be shown before {@code disclosure}
 * has let it through.
 *
 * <p>Pure: knows no Spring, Vaadin, file, database, clock or randomness. Start from {@link
 * se.sammanhang.evaluation.Evaluation}.
 */
@NullMarked
package se.sammanhang.evaluation;

import org.jspecify.annotations.NullMarked;
