package se.sammanhang.statistics.model;

/**
 * Test of several sums of coefficients of a mixed model at once: Wald's F with Satterthwaite's
 * degrees of freedom, those of its independent parts combined as by Fai &amp; Cornelius (1996), J.
 * Stat. Comput. Simul. 54(4), 363-378. R: {@code lmerTest::contestMD}.
 *
 * @param f 0 or more
 * @param numerator degrees of freedom: how many sums are independent of each other
 * @param denominator degrees of freedom, above 0, not whole
 * @param p P(F ≥ f) when all of the sums are 0
 */
public record JointTest(double f, int numerator, double denominator, double p) {}
