package se.sammanhang.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.AnswerFinding.OptionCount;
import se.sammanhang.evaluation.AnswerFinding.Split;
import se.sammanhang.evaluation.AnswerFinding.Without;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.Shares;

/** Counts the answers to single items, for everybody and for each group. */
final class AnswersOfRound {

    private final EvaluationPlan plan;
    private final EvaluationData data;
    private final Grouping grouping;
    private final Map<RoundCode, Set<String>> bases = new HashMap<>();

    AnswersOfRound(EvaluationPlan plan, EvaluationData data, Grouping grouping) {
        this.plan = plan;
        this.data = data;
        this.grouping = grouping;
    }

    List<AnswerFinding> findings(List<Group> groups) {
        List<AnswerFinding> findings = new ArrayList<>();
        for (AnswerQuestion question : plan.answers()) {
            groups.forEach(group -> findings.add(finding(question, group)));
        }
        return findings;
    }

    /** What the group answered. An intervention that began after the answer does not count. */
    AnswerFinding finding(AnswerQuestion question, Group group) {
        List<Person> members =
                data.persons().stream()
                        .filter(person -> grouping.belongs(person, group, begun(person, question)))
                        .toList();
        List<RoundAnswers> responses =
                members.stream()
                        .flatMap(
                                person ->
                                        Optional.ofNullable(person.rounds().get(question.round()))
                                                .stream())
                        .toList();
        List<Set<Integer>> chosen =
                responses.stream()
                        .map(answers -> answers.chosen(question.item()))
                        .filter(codes -> !codes.isEmpty())
                        .toList();
        Set<String> base = base(question);
        Optional<Without> without =
                plan.source() instanceof DataSource.Csv
                        ? Optional.empty()
                        : Optional.of(without(question, responses, chosen.size()));
        return new AnswerFinding(
                question,
                group,
                members.size(),
                responses.size(),
                chosen.size(),
                question.options().stream()
                        .map(
                                option -> {
                                    Set<Integer> code = Set.of(option.code());
                                    return new OptionCount(
                                            option, (int) count(chosen, code), share(chosen, code));
                                })
                        .toList(),
                without,
                split(question, chosen, without),
                AnswerParts.of(
                        question,
                        members.stream()
                                .filter(person -> base.contains(person.id()))
                                .flatMap(
                                        person ->
                                                Optional.ofNullable(
                                                        person.rounds().get(question.round()))
                                                        .stream())
                                .toList()));
    }

    /** Pseudonyms of those whose answers are told outside the project team. */
    private Set<String> base(AnswerQuestion question) {
        return bases.computeIfAbsent(
                question.round(), _ -> base(question, AnswerBase.of(plan, question)));
    }

    private Set<String> base(AnswerQuestion question, AnswerBase base) {
        return data.persons().stream()
                .filter(person -> base.has(plan, question, person))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private static Predicate<Intervention> begun(Person person, AnswerQuestion question) {
        Optional<LocalDate> answered =
                Optional.ofNullable(person.rounds().get(question.round()))
                        .flatMap(RoundAnswers::answeredOn);
        return spell ->
                answered.isEmpty()
                        || spell.startedOn()
                                .filter(start -> start.isAfter(answered.get()))
                                .isEmpty();
    }

    private static Without without(
            AnswerQuestion question, List<RoundAnswers> responses, int answered) {
        Map<NonAnswer, Integer> ways = new EnumMap<>(NonAnswer.class);
        for (RoundAnswers answers : responses) {
            if (answers.chosen(question.item()).isEmpty()) {
                Optional.ofNullable(answers.without().get(question.item()))
                        .ifPresent(way -> ways.merge(way, 1, Integer::sum));
            }
        }
        int asked = answered + ways.values().stream().mapToInt(Integer::intValue).sum();
        return new Without(
                ways.getOrDefault(NonAnswer.SKIP, 0),
                ways.getOrDefault(NonAnswer.REFUSED, 0),
                ways.getOrDefault(NonAnswer.DOES_NOT_KNOW, 0),
                ways.getOrDefault(NonAnswer.DID_NOT_UNDERSTAND, 0),
                responses.size() - asked);
    }

    private Split split(
            AnswerQuestion question, List<Set<Integer>> chosen, Optional<Without> without) {
        return switch (question.reading()) {
            case PLAIN -> new Split.Options();
            case HELPED -> new Split.Several();
            case PERCEIVED -> {
                int worse = (int) count(chosen, question.worse());
                int better = (int) count(chosen, question.better());
                int same = chosen.size() - worse - better;
                yield new Split.Direction(
                        wilson(worse, chosen.size()),
                        wilson(same, chosen.size()),
                        wilson(better, chosen.size()));
            }
            case KNOWLEDGE ->
                    new Split.Knowing(
                            share(chosen, question.top()),
                            without.map(
                                            w ->
                                                    wilson(
                                                            w.didNotUnderstand(),
                                                            chosen.size() + w.asked()))
                                    .orElseGet(() -> Estimate.not(Estimate.Reason.NO_VALUES)));
        };
    }

    private Estimate<Share> share(List<Set<Integer>> chosen, Set<Integer> codes) {
        return wilson((int) count(chosen, codes), chosen.size());
    }

    private static long count(List<Set<Integer>> chosen, Set<Integer> codes) {
        return chosen.stream().filter(one -> one.stream().anyMatch(codes::contains)).count();
    }

    private Estimate<Share> wilson(int count, int n) {
        return Shares.wilson(count, n, plan.confidence());
    }
}
