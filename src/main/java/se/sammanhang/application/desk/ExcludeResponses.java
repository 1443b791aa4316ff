package se.sammanhang.application.desk;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.ResearchStore.ResponseAddress;
import se.sammanhang.application.Role;
import se.sammanhang.application.desk.ExclusionStore.Exclusion;
import se.sammanhang.evaluation.ExclusionReason;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.programme.SiteId;
import se.sammanhang.scoring.StraightLining.Sign;

/** Leaves single responses out of every evaluation of the project, with a reason, and back in. */
@Service
public class ExcludeResponses {

    private static final int LONGEST_WORDS = 500;
    private static final Comparator<ResearchResponse> BY_PSEUDONYM =
            Comparator.comparing((ResearchResponse response) -> response.researchId().toString())
                    .thenComparing(ResearchResponse::spell)
                    .thenComparing(ResearchResponse::daysSinceStart)
                    .thenComparing(response -> response.occurrence().round())
                    .thenComparing(response -> response.occurrence().number());

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
                .without(catalogue.keptFromResearch())
                .responses();
    }

    /**
     * A submitted response as evaluators look at it: whose pseudonym, when, how much, which signs.
     *
     * @param answered questions with an answer
     * @param asked questions that were put, own words and what staff are told aside
     * @param exclusion the decision in force, absent while the response counts
     */
    public record Listed(
            ResearchResponse response,
            SiteId site,
            int answered,
            int asked,
            Set<Sign> signs,
            Optional<Exclusion> exclusion) {}

    /** Every submitted response with its signs, in the order of the pseudonyms. */
    public List<Listed> list(Actor evaluator) {
        evaluator.require(Role.EVALUATOR);
        ResearchData data =
                research.load(evaluator, clock.instant()).without(catalogue.keptFromResearch());
        Map<UUID, SiteId> sites =
                data.persons().stream()
                        .collect(
                                Collectors.toMap(
                                        ResearchPerson::researchId,
                                        ResearchPerson::site,
                                        (first, _) -> first));
        Map<ResponseAddress, Exclusion> leftOut =
                store.exclusions(evaluator).stream()
                        .filter(Exclusion::inForce)
                        .collect(
                                Collectors.toMap(
                                        Exclusion::response,
                                        Function.identity(),
                                        (newest, _) -> newest));
        AnswerSigns signs = new AnswerSigns(catalogue);
        return data.responses().stream()
                .sorted(BY_PSEUDONYM)
                .map(
                        response ->
                                new Listed(
                                        response,
                                        Objects.requireNonNull(sites.get(response.researchId())),
                                        AnswerSigns.answered(response),
                                        response.answers().size(),
                                        signs.of(response),
                                        Optional.ofNullable(leftOut.get(response.address()))))
                .toList();
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
