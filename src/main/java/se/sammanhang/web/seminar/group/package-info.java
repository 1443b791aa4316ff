/**
 * The group work of a learning seminar: plain pages for groups on their phones, and the page on
 * which the host leads and decisions are kept.
 *
 * <p>Start from {@code GroupController} and {@code GroupWorkView}.
 */
@NullMarked
package se.sammanhang.web.seminar.group;

import org.jspecify.annotations.NullMarked;
