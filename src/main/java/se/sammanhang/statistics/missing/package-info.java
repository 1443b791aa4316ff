/**
 * What those who were lost may have changed: differences at the start, weights, bounds, assumptions
 * that tip a result, and pooling of imputations. Nothing here guesses one answer and hides it.
 *
 * <p>Start from {@link se.sammanhang.statistics.missing.Bounds}.
 */
@NullMarked
package se.sammanhang.statistics.missing;

import org.jspecify.annotations.NullMarked;
