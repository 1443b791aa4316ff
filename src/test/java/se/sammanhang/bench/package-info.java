/**
 * Benchmarks, run by {@code ./sammanhang verify bench}, not by the suite. Every figure stands
 * beside another from the same run, because seconds alone say more of the machine than of the code.
 *
 * <p>Start from {@link se.sammanhang.bench.Benchmarks}.
 */
@NullMarked
package se.sammanhang.bench;

import org.jspecify.annotations.NullMarked;
