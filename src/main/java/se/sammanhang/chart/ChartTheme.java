package se.sammanhang.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import se.sammanhang.disclosure.Mark;

/**
 * Colours, lines and letters of all charts; applied last. Blue and orange keep apart for every kind
 * of colour vision, and dark, light and middle keep apart in grey.
 *
 * @see "src/docs/decisions/DD022-charts.md"
 */
final class ChartTheme implements org.jfree.chart.ChartTheme {

    static final Color BACKGROUND = Color.WHITE;
    static final Color INK = new Color(0x1B1F24);
    static final Color QUIET = new Color(0x56606B);
    static final Color GRID = new Color(0xE3E6EA);
    static final Color ZERO = new Color(0x6B7580);
    static final Color BAND = new Color(0xF4F6F8);
    static final Color MAIN = new Color(0x12487F);
    static final Color BAR = new Color(0x2F6DAB);
    static final Color SAME = new Color(0xDDE2E7);
    static final Color WORSE = new Color(0xE59A2F);
    static final Color PALE = new Color(0xB9CFE6);
    static final Color MERGED = new Color(0xA9B4C0);

    private final double textSize;

    ChartTheme(double textSize) {
        this.textSize = textSize;
    }

    static Color of(Mark.Tone tone) {
        return switch (tone) {
            case BETTER -> MAIN;
            case SAME -> SAME;
            case WORSE -> WORSE;
            case MERGED -> MERGED;
        };
    }

    /** Colour of letters on a part. */
    static Color textOn(Mark.Tone tone) {
        return tone == Mark.Tone.BETTER ? Color.WHITE : INK;
    }

    @Override
    public void apply(JFreeChart chart) {
        chart.setBackgroundPaint(BACKGROUND);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setBorderVisible(false);
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        XYPlot plot = (XYPlot) chart.getPlot();
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke((float) (textSize / 14)));
        ValueAxis axis = plot.getRangeAxis();
        axis.setTickLabelFont(ChartFonts.regular(textSize * 0.92));
        axis.setTickLabelPaint(QUIET);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(textSize * 0.3, 0, 0, 0));
    }
}
