/**
 * Draws figures as SVG and PNG. The only user of JFreeChart; takes only what disclosure control let
 * through.
 *
 * <p>Start from {@link se.sammanhang.chart.ChartPainter}.
 */
@NullMarked
package se.sammanhang.chart;

import org.jspecify.annotations.NullMarked;
