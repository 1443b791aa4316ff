/**
 * Rules of the register: participant, enrolment, intervention, exit. Pure; knows the rules, not the
 * tables.
 *
 * <p>Start from {@link se.sammanhang.casework.EnrolmentRequest}.
 */
@NullMarked
package se.sammanhang.casework;

import org.jspecify.annotations.NullMarked;
