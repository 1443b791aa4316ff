/**
 * Decides what may be seen: findings and a policy go in, figures come out, either a {@link
 * se.sammanhang.disclosure.Release} that is safe to show or {@link
 * se.sammanhang.disclosure.Internal} for the project team.
 *
 * <p>Pure: knows no Spring, Vaadin, file, database or clock. Start from {@link
 * se.sammanhang.disclosure.FigureRow}.
 */
@NullMarked
package se.sammanhang.disclosure;

import org.jspecify.annotations.NullMarked;
