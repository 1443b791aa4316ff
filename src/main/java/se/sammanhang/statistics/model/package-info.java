/**
 * Regression: linear by QR, logistic with Firth's fallback, mixed models by REML or maximum
 * likelihood. Numbers in, named coefficients out; knows nothing of persons, surveys or files.
 *
 * <p>Columns that the data cannot tell apart have no coefficient but the reason, and stand together
 * in a list. Start from {@link se.sammanhang.statistics.model.Design} and {@link
 * se.sammanhang.statistics.model.LinearModel}.
 */
@NullMarked
package se.sammanhang.statistics.model;

import org.jspecify.annotations.NullMarked;
