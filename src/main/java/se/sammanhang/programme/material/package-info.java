/**
 * What a project says of itself beside its figures: theory of change, goals of the organisation,
 * quotes, success factors, unit values, decisions. Knows no file; whether words of a quote could
 * tell who said them is decided here.
 *
 * <p>Start from {@link se.sammanhang.programme.material.ProjectMaterial}.
 */
@NullMarked
package se.sammanhang.programme.material;

import org.jspecify.annotations.NullMarked;
