/**
 * Rules of collecting answers: round occurrence, invitation, mode, due-list. Pure; time is an
 * argument.
 *
 * <p>Start from {@link se.sammanhang.fieldwork.RoundSchedule}.
 */
@NullMarked
package se.sammanhang.fieldwork;

import org.jspecify.annotations.NullMarked;
