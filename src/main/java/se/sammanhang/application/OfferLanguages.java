package se.sammanhang.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.instrument.SurveyLanguage;

/**
 * The coordinator decides which languages the respondents of a project may choose from. What a
 * machine has translated is not offered until somebody answers for it.
 */
@Service
public class OfferLanguages {

    private static final String MESSAGE = "link.text";

    private final LanguageStore store;
    private final SurveyCatalogue catalogue;
    private final Clock clock;

    public OfferLanguages(LanguageStore store, SurveyCatalogue catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A language that text files speak.
     *
     * @param offered whether respondents of the project may choose it now
     * @param fixed Swedish: what others fall back to is always offered
     */
    public record Offer(SurveyLanguage spoken, boolean offered, boolean fixed) {}

    /** Every language there is, in order of code. */
    public List<Offer> languages(Actor actor) {
        actor.require(Role.COORDINATOR);
        Set<Language> offered = catalogue.offered(store.decided(actor));
        return catalogue.languages().stream()
                .map(
                        spoken ->
                                new Offer(
                                        spoken,
                                        offered.contains(spoken.language()),
                                        spoken.language().equals(Language.SWEDISH)))
                .toList();
    }

    /** Languages that respondents of the project may choose, for every member of staff. */
    public Set<Language> offered(Actor actor) {
        actor.requireStaff();
        return catalogue.offered(store.decided(actor));
    }

    /** The text to send with a link, with {0} for it, in languages that only text files speak. */
    public Map<Language, String> messages(Actor actor) {
        Map<Language, String> messages = new TreeMap<>();
        offered(actor).stream()
                .flatMap(language -> catalogue.language(language).stream())
                .forEach(
                        spoken ->
                                Optional.ofNullable(spoken.pageWords().get(MESSAGE))
                                        .ifPresent(text -> messages.put(spoken.language(), text)));
        return messages;
    }

    /** Offers a language from now on, or no longer; who answers in it goes on in Swedish then. */
    public void decide(Actor actor, Language language, boolean offered) {
        actor.require(Role.COORDINATOR);
        if (catalogue.language(language).isEmpty()) {
            throw new IllegalArgumentException(
                    "language: wanted one that a text file speaks, got " + language);
        }
        if (language.equals(Language.SWEDISH) && !offered) {
            throw new IllegalArgumentException(
                    "language: Swedish is what others fall back to, so it stays");
        }
        store.decide(actor, language, offered, clock.instant());
    }
}
