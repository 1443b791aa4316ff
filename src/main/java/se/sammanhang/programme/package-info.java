/**
 * What is evaluated: project, site, cut-off dates and conventions. Pure.
 *
 * <p>Start from {@link se.sammanhang.programme.Project}.
 */
@NullMarked
package se.sammanhang.programme;

import org.jspecify.annotations.NullMarked;
