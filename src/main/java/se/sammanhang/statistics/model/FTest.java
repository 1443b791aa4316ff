package se.sammanhang.statistics.model;

/**
 * Test of several coefficients at once.
 *
 * @param f ratio of variances, 0 or more
 * @param numerator degrees of freedom: the number of coefficients tested
 * @param denominator degrees of freedom of the larger model
 * @param p P(F ≥ f) when none of the coefficients differs from 0
 */
public record FTest(double f, int numerator, int denominator, double p) {}
