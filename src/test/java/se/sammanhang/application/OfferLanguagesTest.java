package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.instrument.SurveyLanguage;
import se.sammanhang.programme.ProjectId;

class OfferLanguagesTest {

    private static final Language FINNISH = new Language("fi");

    private final Decisions decisions = new Decisions();
    private final OfferLanguages languages =
            new OfferLanguages(
                    decisions,
                    new SurveyCatalogue(
                            List.of(),
                            List.of(),
                            Map.of(),
                            List.of(),
                            List.of(
                                    spoken(Language.ARABIC, true),
                                    spoken(FINNISH, false),
                                    spoken(Language.SWEDISH, false))),
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void what_a_machine_made_waits_for_the_coordinator_and_the_rest_does_not() {
        assertThat(offered()).containsExactlyInAnyOrder(FINNISH, Language.SWEDISH);
        languages.decide(actor(Role.COORDINATOR), Language.ARABIC, true);
        languages.decide(actor(Role.COORDINATOR), FINNISH, false);
        assertThat(offered()).containsExactlyInAnyOrder(Language.ARABIC, Language.SWEDISH);
        languages.decide(actor(Role.COORDINATOR), Language.ARABIC, false);
        assertThat(offered()).containsExactly(Language.SWEDISH);
    }

    @Test
    void every_language_is_listed_offered_or_not_and_swedish_stays() {
        assertThat(languages.languages(actor(Role.COORDINATOR)))
                .extracting(offer -> offer.spoken().language() + " " + offer.offered())
                .containsExactly("ar false", "fi true", "sv true");
        assertThatThrownBy(() -> languages.decide(actor(Role.COORDINATOR), Language.SWEDISH, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> languages.decide(actor(Role.COORDINATOR), Language.DANISH, true))
                .hasMessageContaining("got da");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COORDINATOR")
    void nobody_but_the_coordinator_decides(Role role) {
        assertThatThrownBy(() -> languages.decide(actor(role), Language.ARABIC, true))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> languages.languages(actor(role))).isInstanceOf(NotPermitted.class);
        assertThat(decisions.made).isEmpty();
    }

    private Set<Language> offered() {
        return languages.offered(actor(Role.COACH));
    }

    private static SurveyLanguage spoken(Language language, boolean machineMade) {
        return new SurveyLanguage(language, machineMade, Map.of(), 3, List.of());
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), role.name(), role, new ProjectId("p"), Set.of());
    }

    private static final class Decisions implements LanguageStore {

        private final Map<Language, Boolean> made = new HashMap<>();

        @Override
        public Map<Language, Boolean> decided(Actor actor) {
            return Map.copyOf(made);
        }

        @Override
        public void decide(Actor actor, Language language, boolean offered, Instant now) {
            made.put(language, offered);
        }
    }
}
