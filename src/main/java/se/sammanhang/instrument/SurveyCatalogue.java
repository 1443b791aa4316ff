package se.sammanhang.instrument;

import java.util.List;
import java.util.Optional;

/** All instruments and rounds that the running product knows, resolved and valid. */
public record SurveyCatalogue(List<Instrument> instruments, List<RoundDefinition> rounds) {

    public SurveyCatalogue {
        instruments = List.copyOf(instruments);
        rounds = List.copyOf(rounds);
    }

    public Optional<RoundDefinition> round(RoundCode code) {
        return rounds.stream().filter(round -> round.code().equals(code)).findFirst();
    }

    public Optional<Item> item(ItemId id) {
        return instruments.stream().flatMap(i -> i.item(id).stream()).findFirst();
    }

    public Optional<ScaleDefinition> scale(ScaleId id) {
        return instruments.stream()
                .flatMap(i -> i.scales().stream())
                .filter(scale -> scale.id().equals(id))
                .findFirst();
    }
}
