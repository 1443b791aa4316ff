/**
 * Writes the deck of a learning seminar as slides: PPTX with real text, and the same slides as PDF.
 * Takes a deck, so only what disclosure control let through. The same deck gives the same bytes.
 *
 * <p>Start from {@link se.sammanhang.report.deck.SeminarPack}.
 */
@NullMarked
package se.sammanhang.report.deck;

import org.jspecify.annotations.NullMarked;
