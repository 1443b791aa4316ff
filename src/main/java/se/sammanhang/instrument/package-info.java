/**
 * What is asked: items, response scales, scales with their keys, rounds, texts per language.
 *
 * <p>Pure: knows no Spring, Vaadin, file, database or clock. Start from {@link
 * se.sammanhang.instrument.SurveyCatalogue}.
 */
@NullMarked
package se.sammanhang.instrument;

import org.jspecify.annotations.NullMarked;
