/**
 * Who may come in: sign-in of staff, protection of the respondents' pages, headers.
 *
 * <p>Two filter chains: {@code RespondentSecurity} (first) for the pages without a session, {@link
 * se.sammanhang.security.StaffSecurity} (second) for everything else. What an account may do is
 * decided in the use cases, once more, by {@link se.sammanhang.application.Actor}; ask {@link
 * se.sammanhang.security.CurrentActor} for it each time.
 */
@NullMarked
package se.sammanhang.security;

import org.jspecify.annotations.NullMarked;
