package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.sammanhang.instrument.ResolvedDefinition;
import se.sammanhang.instrument.SurveyCatalogue;

class FreezeDefinitionsTest {

    private final Map<String, String> stored = new HashMap<>();
    private final DefinitionStore store =
            (definition, json, now) -> {
                String name = definition.name() + " " + definition.version();
                String before = stored.putIfAbsent(name, definition.sha256());
                if (before != null && !before.equals(definition.sha256())) {
                    throw new IllegalStateException(name);
                }
            };

    @Test
    void every_definition_is_noted_at_start_and_again_at_the_next() {
        starts(definition("T0", "1", "a"), definition("bank", "2", "b"));
        starts(definition("T0", "1", "a"), definition("bank", "2", "b"));
        assertThat(stored).containsOnlyKeys("T0 1", "bank 2");
    }

    @Test
    void a_changed_text_under_an_old_version_stops_the_start() {
        starts(definition("bank", "2", "b"));
        assertThatThrownBy(() -> starts(definition("bank", "2", "c")))
                .isInstanceOf(IllegalStateException.class);
        starts(definition("bank", "3", "c"));
        assertThat(stored).containsOnlyKeys("bank 2", "bank 3");
    }

    private void starts(ResolvedDefinition... definitions) {
        SurveyCatalogue catalogue =
                new SurveyCatalogue(List.of(), List.of(), Map.of(), List.of(definitions));
        new FreezeDefinitions(catalogue, store, Clock.systemUTC()).afterPropertiesSet();
    }

    private static ResolvedDefinition definition(String name, String version, String digit) {
        return new ResolvedDefinition(name, version, digit.repeat(64), "{}");
    }
}
