package se.sammanhang.programme.material;

import java.math.BigDecimal;
import se.sammanhang.instrument.LocalisedText;

/**
 * The project's own value of one unit, for what-if calculations. The product has none of its own.
 *
 * @param id short name, for example work-year
 * @param amount in the currency; may be negative
 * @param currency ISO 4217 code, for example SEK
 * @param per what one unit is, for example a person and year in work
 * @param source who set it, and from what
 */
public record UnitValue(
        String id,
        LocalisedText text,
        BigDecimal amount,
        String currency,
        LocalisedText per,
        LocalisedText source) {}
