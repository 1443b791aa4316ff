/**
 * What the young person meets: the start page, the form, listening, the receipt. Decides nothing:
 * every step goes through {@link se.sammanhang.application.AnswerSurvey}.
 *
 * <p>Start from {@link se.sammanhang.web.respond.WelcomeController}, then {@link
 * se.sammanhang.web.respond.RespondView} or, without scripts, {@link
 * se.sammanhang.web.respond.PlainController}.
 */
@NullMarked
package se.sammanhang.web.respond;

import org.jspecify.annotations.NullMarked;
