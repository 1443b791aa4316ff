/**
 * Turns answers into scale scores. Pure: no Spring, Vaadin, file, database or clock.
 *
 * <p>Start from {@link se.sammanhang.scoring.ScaleScoring}.
 */
@NullMarked
package se.sammanhang.scoring;

import org.jspecify.annotations.NullMarked;
