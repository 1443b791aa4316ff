package se.sammanhang.chart;

import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.jspecify.annotations.Nullable;

/** A signed format in which zero has no sign. */
final class ZeroWithoutSign extends NumberFormat {
    private static final long serialVersionUID = 1L;

    private final DecimalFormat signed;

    ZeroWithoutSign(DecimalFormat signed) {
        this.signed = signed;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return number == 0 ? to.append('0') : signed.format(number, to, position);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return number == 0 ? to.append('0') : signed.format(number, to, position);
    }

    @Override
    public @Nullable Number parse(String source, ParsePosition position) {
        return signed.parse(source, position);
    }
}
