package se.sammanhang.instrument;

import java.util.List;
import java.util.Optional;

/**
 * A questionnaire with its items and scales, resolved and valid.
 *
 * @param version changes whenever a wording, option or key changes
 * @param sha256 fingerprint of the resolved definition, 64 hexadecimal digits
 * @param items empty for a key without wording (SOC-13, SOC-29) until a licensed text is added
 * @param permission reference to the permission under which the wording is used, for validated
 *     instruments
 */
public record Instrument(
        InstrumentId id,
        String version,
        String sha256,
        LocalisedText title,
        List<Item> items,
        List<ScaleDefinition> scales,
        Optional<String> permission) {

    public Instrument {
        items = List.copyOf(items);
        scales = List.copyOf(scales);
    }

    public Optional<Item> item(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
