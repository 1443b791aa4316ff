package se.sammanhang.application;

import java.time.Instant;
import java.util.Map;
import se.sammanhang.instrument.Language;

/** Which languages a project has decided to offer its respondents, or not to. */
public interface LanguageStore {

    /** The decisions; a language without one is not in it. */
    Map<Language, Boolean> decided(Actor actor);

    /** Decides, with its audit row; the last decision stands. */
    void decide(Actor actor, Language language, boolean offered, Instant now);
}
