/**
 * Reads evaluation plans and CSV data, writes CSV exports and results; writes and checks backup
 * files. Says everything that is wrong with a plan or data file at once, with line and column;
 * knows no statistics.
 *
 * <p>Start from {@link se.sammanhang.exchange.PlanReader} and {@link
 * se.sammanhang.exchange.CsvDataReader}.
 */
@NullMarked
package se.sammanhang.exchange;

import org.jspecify.annotations.NullMarked;
