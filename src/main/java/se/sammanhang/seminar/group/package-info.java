/**
 * The group work of a learning seminar: code, question cards, notes, themes, votes, decisions.
 * Pure: knows no page, table or clock, and asks nobody who they are.
 *
 * <p>Start from {@link se.sammanhang.seminar.group.Seminar}.
 */
@NullMarked
package se.sammanhang.seminar.group;

import org.jspecify.annotations.NullMarked;
