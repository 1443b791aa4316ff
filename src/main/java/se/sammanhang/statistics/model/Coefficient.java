package se.sammanhang.statistics.model;

import se.sammanhang.statistics.Estimate;

/**
 * Coefficient of one column of a linear model: change of y per unit of the column, with all other
 * columns held equal.
 *
 * @param estimate least squares
 * @param classical SE from the residual variance; not computable for a perfect fit
 * @param robust SE of HC3 (Long &amp; Ervin 2000), which holds when the spread differs between
 *     persons; not computable where one person alone decides a coefficient
 */
public record Coefficient(
        String name, double estimate, Estimate<Inference> classical, Estimate<Inference> robust) {}
