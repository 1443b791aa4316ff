package se.sammanhang.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import se.sammanhang.instrument.Language;

/** Numbers in words of a language. Rounding is half to even: 8 of 64 is 12 %. */
final class Numbers {

    /** A percentage is only said of at least so many persons. */
    static final int SMALLEST_BASE_FOR_PERCENT = 20;

    private static final double SMALLEST_P = 0.001;
    private static final double SMALLEST_CHANCE = 0.01;
    private static final char MINUS = '\u2212';
    private static final int HUNDRED = 100;

    private final Locale locale;
    private final Wording wording;

    Numbers(Language language, Wording wording) {
        this.locale = language.toLocale();
        this.wording = wording;
    }

    String count(int count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** "57 of 114". */
    String ofBase(int n, int base) {
        return wording.text("figure.ofBase", count(n), count(base));
    }

    /** One decimal; a rounded zero has no sign. */
    String decimal(double value) {
        return decimals(value, 1);
    }

    /** Two decimals, for effect sizes. */
    String twoDecimals(double value) {
        return decimals(value, 2);
    }

    /** A p to three decimals; what would be zero is said to be below the smallest. */
    String probability(double p) {
        return p < SMALLEST_P
                ? wording.text("figure.below", decimals(SMALLEST_P, 3))
                : decimals(p, 3);
    }

    /** "p = 0.013", or "p below 0.001". */
    String p(double p) {
        return p < SMALLEST_P ? "p " + probability(p) : "p = " + probability(p);
    }

    /** How likely something is, to two decimals; what would be 0 or 1 is said to be near it. */
    String chance(double p) {
        return p > 1 - SMALLEST_CHANCE
                ? wording.text("figure.above", decimals(1 - SMALLEST_CHANCE, 2))
                : p < SMALLEST_CHANCE
                        ? wording.text("figure.below", decimals(SMALLEST_CHANCE, 2))
                        : decimals(p, 2);
    }

    private String decimals(double value, int digitsAfter) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digitsAfter);
        format.setMaximumFractionDigits(digitsAfter);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(digitsAfter, RoundingMode.HALF_EVEN);
        String digits = format.format(rounded.abs());
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }

    /** One decimal with its sign, also plus. */
    String signed(double value) {
        return signed(value, 1);
    }

    /** Two decimals with the sign, also plus. */
    String signedRatio(double value) {
        return signed(value, 2);
    }

    private String signed(double value, int digitsAfter) {
        String text = decimals(value, digitsAfter);
        boolean positive =
                BigDecimal.valueOf(value).setScale(digitsAfter, RoundingMode.HALF_EVEN).signum()
                        > 0;
        return positive ? "+" + text : text;
    }

    /** Whole per cent of a base. Range: 0 to 100. */
    static int percent(int count, int base) {
        return new BigDecimal(count)
                .multiply(BigDecimal.valueOf(HUNDRED))
                .divide(new BigDecimal(base), 0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    static boolean percentAllowed(int base) {
        return base >= SMALLEST_BASE_FOR_PERCENT;
    }

    /** "24 of 38 (63 %)"; a small base has no percentage. */
    String share(int count, int base) {
        return percentAllowed(base)
                ? wording.text(
                        "figure.share", count(count), count(base), count(percent(count, base)))
                : ofBase(count, base);
    }

    /** "24 of 38 (63 %, 47 to 77)"; a small base has no percentage. */
    String share(int count, int base, Mark.Bounds interval) {
        return percentAllowed(base)
                ? wording.text(
                        "figure.shareInterval",
                        count(count),
                        count(base),
                        count(percent(count, base)),
                        count((int) Math.rint(interval.low() * HUNDRED)),
                        count((int) Math.rint(interval.high() * HUNDRED)))
                : ofBase(count, base);
    }

    /** "+4.2 (1.3 to 7.1)". */
    String withInterval(double estimate, double low, double high) {
        return wording.text("figure.withInterval", signed(estimate), decimal(low), decimal(high));
    }
}
