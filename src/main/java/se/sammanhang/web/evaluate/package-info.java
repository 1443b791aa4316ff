/**
 * Pages of evaluators and steering groups: figures with their sentences and tables, raw data,
 * releases.
 *
 * <p>Start from {@link se.sammanhang.web.evaluate.FindingsView}.
 */
@NullMarked
package se.sammanhang.web.evaluate;

import org.jspecify.annotations.NullMarked;
