/**
 * The learning seminar in the browser: the deck of the newest release as a live presentation, and
 * its files. Shows only what was released.
 *
 * <p>Start from {@link se.sammanhang.web.seminar.SeminarView}.
 */
@NullMarked
package se.sammanhang.web.seminar;

import org.jspecify.annotations.NullMarked;
