/**
 * The deck of a learning seminar: fourteen parts made from the figures that disclosure control let
 * through and from what the project says of itself. Pure: knows no file, page or slide format;
 * takes no finding that was not released.
 *
 * <p>Start from {@link se.sammanhang.seminar.DeckBuilder}.
 */
@NullMarked
package se.sammanhang.seminar;

import org.jspecify.annotations.NullMarked;
