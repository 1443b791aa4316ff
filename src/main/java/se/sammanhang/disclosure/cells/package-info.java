/**
 * Proves for a set of published counts that no reader can conclude that a group holds too few
 * persons, and chooses what to withhold so that this is so.
 *
 * <p>Pure: knows numbers and how they add up, nothing of figures, persons, files or clock; the same
 * input gives the same choice. Start from {@link se.sammanhang.disclosure.cells.CellProtection}.
 *
 * @see "src/docs/decisions/DD028-cells.md"
 */
@NullMarked
package se.sammanhang.disclosure.cells;

import org.jspecify.annotations.NullMarked;
