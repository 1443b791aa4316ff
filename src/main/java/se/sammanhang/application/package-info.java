/**
 * Use cases and the ports they need: one class per task group; transactions, permissions and audit
 * live here.
 *
 * <p>Start from {@link se.sammanhang.application.AnswerSurvey}.
 */
@NullMarked
package se.sammanhang.application;

import org.jspecify.annotations.NullMarked;
