/**
 * How well the items of a scale measure one thing: alpha, omega, item-rest correlations. Knows
 * nothing of instruments; reverse-keyed items are turned before they come here.
 *
 * <p>Start from {@link se.sammanhang.statistics.reliability.Reliability}.
 */
@NullMarked
package se.sammanhang.statistics.reliability;

import org.jspecify.annotations.NullMarked;
