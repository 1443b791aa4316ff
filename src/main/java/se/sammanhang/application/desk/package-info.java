/**
 * The evaluator's desk: the project's plans, responses left out, notes, tables kept.
 *
 * <p>Start from {@link se.sammanhang.application.desk.KeepPlans}.
 */
@NullMarked
package se.sammanhang.application.desk;

import org.jspecify.annotations.NullMarked;
