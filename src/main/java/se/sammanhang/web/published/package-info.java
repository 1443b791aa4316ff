/**
 * What a project has made public, for anybody to read. No session, no cookie, no script, no name.
 * Start from {@code PublicReportController}.
 */
@NullMarked
package se.sammanhang.web.published;

import org.jspecify.annotations.NullMarked;
