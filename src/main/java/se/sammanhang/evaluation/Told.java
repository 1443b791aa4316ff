package se.sammanhang.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.Interval;

/** Values of a sentence: unrounded for machines, and in words of each language for people. */
final class Told {

    private static final char MINUS = '\u2212';

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> words = new LinkedHashMap<>();

    Map<String, Object> values() {
        return values;
    }

    Map<String, Object> words() {
        return words;
    }

    Told count(String key, int count) {
        values.put(key, count);
        words.put(key, inEach(language -> whole(count, language)));
        return this;
    }

    Told text(String key, LocalisedText text) {
        values.put(key, text.in(Language.SWEDISH));
        words.put(key, text);
        return this;
    }

    /** A round as one says it: "start". */
    Told round(String key, RoundCode round) {
        values.put(key, round.value());
        words.put(key, RoundName.of(round));
        return this;
    }

    /** "24 of 38 (63 %)"; a small base has no percentage. */
    Told portion(String key, int count, int base) {
        values.put(key, count);
        values.put(key + "Of", base);
        words.put(key, share(count, base));
        return this;
    }

    /** The same, with "none of 38" for nobody: for the middle of a sentence. */
    Told portionOrNone(String key, int count, int base) {
        portion(key, count, base);
        if (count == 0) {
            words.put(
                    key,
                    inEach(
                            language ->
                                    switch (language.code()) {
                                                case "en" -> "none of ";
                                                case "da" -> "ingen af ";
                                                default -> "ingen av ";
                                            }
                                            + whole(base, language)));
        }
        return this;
    }

    /**
     * Keys low and high of what lies below zero, said as how much lower: the smaller size first.
     */
    Told lowerBy(Interval interval) {
        interval(interval);
        Object nearer = new Told().number("size", Math.abs(interval.high())).words.get("size");
        Object farther = new Told().number("size", Math.abs(interval.low())).words.get("size");
        if (nearer != null && farther != null) {
            words.put("low", nearer);
            words.put("high", farther);
        }
        return this;
    }

    /** With one decimal. */
    Told number(String key, double value) {
        return decimals(key, value, 1);
    }

    /** With one decimal and always a sign, except for a rounded zero. */
    Told signed(String key, double value) {
        values.put(key, value);
        words.put(
                key,
                inEach(
                        language ->
                                (rounded(value, 1).signum() > 0 ? "+" : "")
                                        + decimal(value, 1, language)));
        return this;
    }

    /** A whole number, always with a sign except for zero. */
    Told whole(String key, int value) {
        values.put(key, value);
        words.put(
                key,
                inEach(
                        language ->
                                (value > 0 ? "+" : value < 0 ? String.valueOf(MINUS) : "")
                                        + whole(Math.abs(value), language)));
        return this;
    }

    /** With two decimals, for what has no unit. */
    Told ratio(String key, double value) {
        return decimals(key, value, 2);
    }

    /** Keys low and high, with one decimal. */
    Told interval(Interval interval) {
        return number("low", interval.low()).number("high", interval.high());
    }

    /** Keys low and high, with two decimals. */
    Told ratioInterval(Interval interval) {
        return ratio("low", interval.low()).ratio("high", interval.high());
    }

    private Told decimals(String key, double value, int digits) {
        values.put(key, value);
        words.put(key, inEach(language -> decimal(value, digits, language)));
        return this;
    }

    private static LocalisedText share(int count, int base) {
        String percent =
                base < FindingSentences.PERCENT_FROM
                        ? ""
                        : new BigDecimal(count)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(new BigDecimal(base), 0, RoundingMode.HALF_EVEN)
                                .toString();
        return inEach(
                language -> {
                    boolean english = language.equals(Language.ENGLISH);
                    String of =
                            switch (language.code()) {
                                case "en" -> " of ";
                                case "da" -> " af ";
                                default -> " av ";
                            };
                    return whole(count, language)
                            + of
                            + whole(base, language)
                            + (percent.isEmpty()
                                    ? ""
                                    : " (" + percent + (english ? "%)" : "\u00a0%)"));
                });
    }

    private static String whole(int count, Language language) {
        return NumberFormat.getIntegerInstance(language.toLocale()).format(count);
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
    }

    private static String decimal(double value, int digits, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.toLocale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        BigDecimal exact = rounded(value, digits);
        String said = format.format(exact.abs());
        return exact.signum() < 0 ? MINUS + said : said;
    }

    private static LocalisedText inEach(Function<Language, String> said) {
        return new LocalisedText(
                Map.of(
                        Language.SWEDISH, said.apply(Language.SWEDISH),
                        Language.ENGLISH, said.apply(Language.ENGLISH),
                        Language.DANISH, said.apply(Language.DANISH)));
    }
}
