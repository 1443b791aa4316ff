/**
 * Numbers in, result records out. Knows nothing of persons, surveys or files, and is the only user
 * of Commons Math.
 *
 * <p>Where the data do not allow a number the result is {@link
 * se.sammanhang.statistics.Estimate.NotComputable} with a reason, never NaN and never null. Start
 * from {@link se.sammanhang.statistics.PairedChange}.
 */
@NullMarked
package se.sammanhang.statistics;

import org.jspecify.annotations.NullMarked;
