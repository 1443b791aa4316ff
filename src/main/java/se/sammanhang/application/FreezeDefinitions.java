package se.sammanhang.application;

import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;
import se.sammanhang.application.ResponseStore.InstrumentVersion;
import se.sammanhang.instrument.ResolvedDefinition;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * Notes at start every instrument and round that people can be asked, with its fingerprint. The
 * same version with another fingerprint stops the start: a changed text needs a new version.
 *
 * @see "Design decision: DD011-instrument-versions.md"
 */
@Service
public class FreezeDefinitions implements InitializingBean {

    private final SurveyCatalogue catalogue;
    private final DefinitionStore definitions;
    private final Clock clock;

    public FreezeDefinitions(SurveyCatalogue catalogue, DefinitionStore definitions, Clock clock) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        for (ResolvedDefinition definition : catalogue.definitions()) {
            definitions.register(
                    new InstrumentVersion(
                            definition.name(), definition.version(), definition.sha256()),
                    definition.json(),
                    clock.instant());
        }
    }
}
