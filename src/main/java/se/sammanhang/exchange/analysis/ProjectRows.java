package se.sammanhang.exchange.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.RoundCode;

/** Register facts and responses of the enrolments that count, by person. */
final class ProjectRows {

    private final Map<String, ResearchPerson> persons = new HashMap<>();
    private final Map<String, Map<RoundCode, ResearchResponse>> responses = new HashMap<>();

    /**
     * @param counting one enrolment per person, one response per round
     */
    ProjectRows(ResearchData counting) {
        counting.persons().forEach(person -> persons.put(person.researchId().toString(), person));
        counting.responses()
                .forEach(
                        response ->
                                responses
                                        .computeIfAbsent(
                                                response.researchId().toString(),
                                                _ -> new HashMap<>())
                                        .put(response.occurrence().round(), response));
    }

    ResearchPerson of(Person person) {
        ResearchPerson found = persons.get(person.id());
        if (found == null) {
            throw new IllegalArgumentException(
                    "person: wanted one of the rows, got " + person.id());
        }
        return found;
    }

    Optional<ResearchResponse> response(Person person, RoundCode round) {
        return Optional.ofNullable(responses.getOrDefault(person.id(), Map.of()).get(round));
    }

    /** Every item that somebody was asked, in order. */
    SortedSet<ItemId> items() {
        SortedSet<ItemId> items = new TreeSet<>();
        responses
                .values()
                .forEach(
                        rounds ->
                                rounds.values()
                                        .forEach(
                                                response ->
                                                        items.addAll(response.answers().keySet())));
        return items;
    }
}
