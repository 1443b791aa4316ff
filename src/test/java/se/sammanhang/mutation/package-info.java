/**
 * Turns the mutation test's result into a text that is committed. Run by {@code ./sammanhang verify
 * mutation}, not by the suite.
 *
 * <p>Start from {@link se.sammanhang.mutation.MutationReport}.
 */
@NullMarked
package se.sammanhang.mutation;

import org.jspecify.annotations.NullMarked;
