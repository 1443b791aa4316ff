package se.sammanhang.evaluation;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Map;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;

/** Puts values into a template; numbers as the language writes them. */
final class SentenceText {

    private SentenceText() {}

    /** The same sentence in Swedish, English and Danish; words in braces are values. */
    record Template(String swedish, String english, String danish) {}

    static LocalisedText filled(Template template, Map<String, Object> values) {
        return new LocalisedText(
                Map.of(
                        Language.SWEDISH, fill(template.swedish(), values, Language.SWEDISH),
                        Language.ENGLISH, fill(template.english(), values, Language.ENGLISH),
                        Language.DANISH, fill(template.danish(), values, Language.DANISH)));
    }

    private static String fill(String template, Map<String, Object> values, Language language) {
        String text = template;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", words(value.getValue(), language));
        }
        return text;
    }

    /** Numbers with at most one decimal, with the decimal sign and minus of the language. */
    private static String words(Object value, Language language) {
        return switch (value) {
            case LocalisedText text -> text.in(language);
            case Double number -> oneDecimal(number, language);
            default -> value.toString();
        };
    }

    /** Rounded as every number of a sentence is. */
    static String oneDecimal(double number, Language language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.toLocale());
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("0.#", symbols);
        String text = format.format(number);
        return text.equals("\u22120") ? "0" : text;
    }
}
