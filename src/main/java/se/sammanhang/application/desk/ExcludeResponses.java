package se.sammanhang.application.desk;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.ResearchStore.ResponseAddress;
import se.sammanhang.application.Role;
import se.sammanhang.application.desk.ExclusionStore.Exclusion;
import se.sammanhang.evaluation.ExclusionReason;
import se.sammanhang.instrument.SurveyCatalogue;

/** Leaves single responses out of every evaluation of the project, with a reason, and back in. */
@Service
public class ExcludeResponses {

    private static final int LONGEST_WORDS = 500;

    private final ExclusionStore store;
    private final ResearchStore research;
    private final SurveyCatalogue catalogue;
    private final Clock clock;

    public ExcludeResponses(
            ExclusionStore store, ResearchStore research, SurveyCatalogue catalogue, Clock clock) {
        this.store = store;
        this.research = research;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Every submitted response the evaluator sees, in the order of the pseudonyms. */
    public List<ResearchResponse> responses(Actor evaluator) {
        evaluator.require(Role.EVALUATOR);
        return research.load(evaluator, clock.instant())
                .without(catalogue.toldToStaff())
                .responses();
    }

    /** Every decision, newest first. */
    public List<Exclusion> history(Actor evaluator) {
        evaluator.require(Role.EVALUATOR);
        return store.exclusions(evaluator);
    }

    /** What became of a wish to leave a response out. */
    public enum Outcome {
        LEFT_OUT,
        /** It is left out already. */
        ALREADY,
        /** The reason "other" wants words. */
        WORDS_MISSING,
        /** More than 500 characters. */
        WORDS_TOO_LONG
    }

    /** Leaves a response out. */
    public Outcome exclude(
            Actor evaluator, ResponseAddress response, ExclusionReason reason, String words) {
        evaluator.require(Role.EVALUATOR);
        if (reason == ExclusionReason.OTHER && words.isBlank()) {
            return Outcome.WORDS_MISSING;
        }
        if (words.length() > LONGEST_WORDS) {
            return Outcome.WORDS_TOO_LONG;
        }
        if (history(evaluator).stream()
                .anyMatch(known -> known.inForce() && known.response().equals(response))) {
            return Outcome.ALREADY;
        }
        store.exclude(evaluator, response, reason, words.strip(), clock.instant());
        return Outcome.LEFT_OUT;
    }

    /** Takes a response in again. */
    public void lift(Actor evaluator, UUID exclusion) {
        evaluator.require(Role.EVALUATOR);
        store.lift(evaluator, exclusion, clock.instant());
    }
}
