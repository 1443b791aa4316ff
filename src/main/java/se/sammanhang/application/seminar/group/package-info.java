/**
 * The group work of learning seminars: groups that join by a code, the host, the action log.
 *
 * <p>Start from {@link se.sammanhang.application.seminar.group.HostSeminar}.
 */
@NullMarked
package se.sammanhang.application.seminar.group;

import org.jspecify.annotations.NullMarked;
