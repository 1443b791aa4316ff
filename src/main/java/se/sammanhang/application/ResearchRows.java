package se.sammanhang.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.ResearchStore.ResponseAddress;
import se.sammanhang.application.desk.ExclusionStore.Exclusion;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.ExclusionReason;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.LeftOut;
import se.sammanhang.evaluation.RegisterEntry;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.RoundCode;

/**
 * Turns pseudonymised rows into what the evaluation reads: one enrolment per person, chosen by the
 * plan, and the first response of each round. Both are chosen from all responses; one that is left
 * out leaves a gap and does not bring in another. Days count from the start of the enrolment, so
 * the dates made here only keep their order and distance.
 */
final class ResearchRows {

    private static final LocalDate START = LocalDate.EPOCH;

    private final EvaluatedRows rows;
    private final EvaluationPlan plan;
    private final Map<ResponseAddress, ExclusionReason> leftOut;
    private final Map<UUID, Map<Integer, List<ResearchResponse>>> responses;

    ResearchRows(EvaluatedRows rows, EvaluationPlan plan) {
        this.rows = rows;
        this.plan = plan;
        this.leftOut =
                rows.exclusions().stream()
                        .collect(
                                Collectors.toMap(
                                        Exclusion::response,
                                        Exclusion::reason,
                                        (newest, _) -> newest));
        this.responses =
                rows.all().responses().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ResearchResponse::researchId,
                                        Collectors.groupingBy(ResearchResponse::spell)));
    }

    /** One enrolment per person, in the order of the pseudonyms. */
    List<ResearchPerson> persons() {
        Map<UUID, List<ResearchPerson>> spells = new TreeMap<>();
        rows.all()
                .persons()
                .forEach(
                        person ->
                                spells.computeIfAbsent(person.researchId(), _ -> new ArrayList<>())
                                        .add(person));
        return spells.values().stream().map(this::counting).toList();
    }

    private ResearchPerson counting(List<ResearchPerson> spells) {
        Comparator<ResearchPerson> byNumber = Comparator.comparingInt(ResearchPerson::spell);
        ResearchPerson first = spells.stream().min(byNumber).orElseThrow();
        return switch (plan.conventions().enrolment()) {
            case FIRST -> first;
            case LAST -> spells.stream().max(byNumber).orElseThrow();
            case FIRST_WITH_BOTH_ROUNDS ->
                    spells.stream()
                            .sorted(byNumber)
                            .filter(this::hasBoth)
                            .findFirst()
                            .orElse(first);
        };
    }

    private boolean hasBoth(ResearchPerson person) {
        List<RoundCode> answered =
                of(person).stream().map(response -> response.occurrence().round()).toList();
        return plan.contrasts().stream()
                .allMatch(
                        c ->
                                answered.contains(c.from())
                                        && (c.isLast()
                                                ? plan.lastAmong().stream()
                                                        .anyMatch(answered::contains)
                                                : answered.contains(c.to())));
    }

    private List<ResearchResponse> of(ResearchPerson person) {
        return responses
                .getOrDefault(person.researchId(), Map.of())
                .getOrDefault(person.spell(), List.of());
    }

    /** The persons with the rounds that count, and what was left out of these. */
    EvaluationData data() {
        List<ResearchPerson> persons = persons();
        return new EvaluationData(
                rows.rowsSha256(),
                persons.stream().map(this::person).toList(),
                persons.stream()
                        .flatMap(person -> firstOfRounds(person).stream())
                        .flatMap(response -> leftOut(response).stream())
                        .toList());
    }

    private Optional<LeftOut> leftOut(ResearchResponse response) {
        return Optional.ofNullable(leftOut.get(response.address()))
                .map(
                        reason ->
                                new LeftOut(
                                        response.researchId().toString(),
                                        response.occurrence().round(),
                                        reason));
    }

    /** The rows that {@link #data} rests on: the enrolments that count, a response per round. */
    ResearchData counting() {
        List<ResearchPerson> persons = persons();
        return new ResearchData(
                persons, persons.stream().flatMap(person -> counted(person).stream()).toList());
    }

    private List<ResearchResponse> counted(ResearchPerson person) {
        return firstOfRounds(person).stream()
                .filter(response -> !leftOut.containsKey(response.address()))
                .toList();
    }

    /** A round that repeats counts with its first occurrence, or not at all if that is left out. */
    private List<ResearchResponse> firstOfRounds(ResearchPerson person) {
        Map<RoundCode, ResearchResponse> first = new LinkedHashMap<>();
        of(person).stream()
                .sorted(Comparator.comparingInt(response -> response.occurrence().number()))
                .forEach(response -> first.putIfAbsent(response.occurrence().round(), response));
        return List.copyOf(first.values());
    }

    List<RegisterEntry> register() {
        return persons().stream()
                .map(
                        person ->
                                new RegisterEntry(
                                        person.gender(),
                                        Optional.of(person.site().value()),
                                        person.exit()
                                                .map(
                                                        exit ->
                                                                new RegisterEntry.Exit(
                                                                        exit.mainReason(),
                                                                        exit.works(),
                                                                        exit.studies(),
                                                                        exit.byCutOff()))))
                .toList();
    }

    private EvaluationData.Person person(ResearchPerson person) {
        Map<RoundCode, EvaluationData.RoundAnswers> rounds = new HashMap<>();
        counted(person)
                .forEach(response -> rounds.put(response.occurrence().round(), answers(response)));
        return new EvaluationData.Person(
                person.researchId().toString(),
                Optional.of(START),
                Map.of(
                        Group.GENDER, person.gender().name(),
                        Group.SITE, person.site().value()),
                person.interventions().stream()
                        .map(
                                spell ->
                                        new EvaluationData.Intervention(
                                                spell.type().name(),
                                                Optional.of(START.plusDays(spell.fromDay())),
                                                day(spell.toDay()),
                                                OptionalDouble.empty()))
                        .toList(),
                rounds);
    }

    private static Optional<LocalDate> day(OptionalInt day) {
        return day.isPresent() ? Optional.of(START.plusDays(day.getAsInt())) : Optional.empty();
    }

    private static EvaluationData.RoundAnswers answers(ResearchResponse response) {
        Map<ItemId, Integer> codes = new HashMap<>();
        Map<ItemId, Set<Integer>> choices = new HashMap<>();
        Map<ItemId, NonAnswer> without = new HashMap<>();
        response.answers()
                .forEach(
                        (item, answer) -> {
                            switch (answer) {
                                case Answer.Given(int code) -> codes.put(item, code);
                                case Answer.GivenSeveral(SortedSet<Integer> several) ->
                                        choices.put(item, several);
                                case Answer.GivenText _ -> {
                                    // own words are no part of the figures
                                }
                                case Answer.Skipped _ -> without.put(item, NonAnswer.SKIP);
                                case Answer.Refused _ -> without.put(item, NonAnswer.REFUSED);
                                case Answer.DoesNotKnow _ ->
                                        without.put(item, NonAnswer.DOES_NOT_KNOW);
                                case Answer.DidNotUnderstand _ ->
                                        without.put(item, NonAnswer.DID_NOT_UNDERSTAND);
                            }
                        });
        return new EvaluationData.RoundAnswers(
                Optional.of(START.plusDays(response.daysSinceStart())),
                codes,
                choices,
                without,
                Map.of(),
                Optional.of(
                        response.mode().device()
                                + " "
                                + response.mode().reader()
                                + (response.mode().staffPresent() ? " STAFF_PRESENT" : "")
                                + (response.mode().proxy() ? " PROXY" : "")));
    }
}
