/**
 * Writes reports, files and the stored form of a release. Takes only what disclosure control let
 * through.
 *
 * <p>Start from {@link se.sammanhang.report.HtmlReport}.
 */
@NullMarked
package se.sammanhang.report;

import org.jspecify.annotations.NullMarked;
