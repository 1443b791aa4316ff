/**
 * Free tables: any variable of the evaluated persons by up to two splits and a filter. Raw, for the
 * project team only; nothing here has passed disclosure control.
 *
 * <p>Pure, like the rest of the evaluation. Start from {@link
 * se.sammanhang.evaluation.table.FreeTables}.
 */
@NullMarked
package se.sammanhang.evaluation.table;

import org.jspecify.annotations.NullMarked;
