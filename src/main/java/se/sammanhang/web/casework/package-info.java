/**
 * Pages of coaches, local project leaders and coordinators: the Monday list, participants,
 * enrolment, interventions, exit, links. They show that and when somebody answered, never what:
 * nothing here can reach an answer.
 *
 * <p>Start from {@code DueView}.
 */
@NullMarked
package se.sammanhang.web.casework;

import org.jspecify.annotations.NullMarked;
