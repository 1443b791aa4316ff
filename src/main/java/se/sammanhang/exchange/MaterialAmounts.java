package se.sammanhang.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.programme.material.UnitValue;

/** Reads the unit values of project material. */
final class MaterialAmounts {

    private static final Pattern SHORT_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    private final MaterialValues values;
    private final Problems problems;

    MaterialAmounts(MaterialValues values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    List<UnitValue> unitValues(YamlMap root) {
        List<UnitValue> found = new ArrayList<>();
        for (YamlMap map : root.maps("unitValues")) {
            Optional<String> id =
                    matching(map, "id", SHORT_NAME, "a short name of a to z, digits and hyphens");
            Optional<LocalisedText> text = values.words(map, "text");
            Optional<BigDecimal> amount =
                    matching(map, "amount", AMOUNT, "a number as 12500 or 12500.50")
                            .map(BigDecimal::new);
            Optional<String> currency =
                    matching(map, "currency", CURRENCY, "three capital letters as SEK");
            Optional<LocalisedText> per = values.words(map, "per");
            Optional<LocalisedText> source = values.words(map, "source");
            map.close();
            if (id.filter(known -> found.stream().anyMatch(v -> v.id().equals(known)))
                    .isPresent()) {
                problems.add(
                        Code.DUPLICATE_KEY,
                        map.at("id"),
                        "unit value " + id.get() + " is here twice; keep one");
            } else if (id.isPresent()
                    && text.isPresent()
                    && amount.isPresent()
                    && currency.isPresent()
                    && per.isPresent()
                    && source.isPresent()) {
                found.add(
                        new UnitValue(
                                id.get(),
                                text.get(),
                                amount.get(),
                                currency.get(),
                                per.get(),
                                source.get()));
            }
        }
        return found;
    }

    private Optional<String> matching(YamlMap map, String key, Pattern form, String wanted) {
        Optional<String> text = map.required(key);
        if (text.filter(found -> !form.matcher(found).matches()).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at(key),
                    key + " wants " + wanted + ", got \"" + text.get() + "\"");
            return Optional.empty();
        }
        return text;
    }
}
