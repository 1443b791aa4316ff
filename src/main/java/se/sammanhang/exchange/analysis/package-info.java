/**
 * The analysis package: pseudonymised data, codebook, results, and an R script that recomputes the
 * main numbers from the data. Holds no exact day and no own words; computes nothing itself.
 *
 * <p>Start from {@link se.sammanhang.exchange.analysis.AnalysisPackage}.
 */
@NullMarked
package se.sammanhang.exchange.analysis;

import org.jspecify.annotations.NullMarked;
