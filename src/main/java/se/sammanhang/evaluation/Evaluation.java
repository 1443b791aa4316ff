package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.scoring.ScaleScore;
import se.sammanhang.scoring.ScaleScoring;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Summary;

/**
 * Answers every question of a plan from its data. The same plan and data give the same result, in
 * the same order.
 */
public final class Evaluation {

    private final EvaluationPlan plan;
    private final EvaluationData data;
    private final Grouping grouping;
    private final List<Group> groups;
    private final AnswersOfRound answers;

    private Evaluation(EvaluationPlan plan, EvaluationData data) {
        this.plan = plan;
        this.data = data;
        this.grouping = new Grouping(plan, data);
        this.groups = grouping.groups();
        this.answers = new AnswersOfRound(plan, data, grouping);
    }

    /**
     * Evaluates.
     *
     * @param codeVersion version of the product, kept with the result
     */
    public static EvaluationResult of(
            EvaluationPlan plan, EvaluationData data, String codeVersion) {
        EvaluationData seen = LastAnswered.in(plan, data);
        Evaluation evaluation = new Evaluation(plan, seen);
        List<Finding> findings = Families.adjusted(plan, evaluation.findings());
        Optional<RegisterFinding> register =
                data.register().map(known -> RegisterFindings.of(known, plan.confidence()));
        return new EvaluationResult(
                plan,
                data.sha256(),
                codeVersion,
                data.persons().size(),
                findings,
                LaterList.of(evaluation::waves),
                plan.goals().stream().map(goal -> evaluation.goal(goal, register)).toList(),
                LaterList.of(() -> plan.scales().stream().map(evaluation::patterns).toList()),
                LaterList.of(evaluation::scores),
                evaluation.answers.findings(evaluation.groups),
                register,
                LastAnswered.of(plan, data),
                NoteFindings.of(data.notes()),
                new Later<>(
                        () ->
                                new CircumstancesOfChange(plan, seen, evaluation.grouping, findings)
                                        .circumstances(evaluation.groups)));
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (PlannedScale scale : plan.scales()) {
            for (Contrast contrast : plan.contrasts()) {
                List<Pair> pairs = pairs(scale, contrast);
                ChangeOfGroup change = change(scale, contrast);
                findings.addAll(
                        groups.parallelStream()
                                .map(group -> finding(change, contrast, group, pairs))
                                .toList());
            }
        }
        return findings;
    }

    private List<Pair> pairs(PlannedScale scale, Contrast contrast) {
        return data.persons().parallelStream()
                .<Pair>mapMulti(
                        (person, found) -> Pair.of(person, scale, contrast).ifPresent(found))
                .toList();
    }

    private ChangeOfGroup change(PlannedScale scale, Contrast contrast) {
        return new ChangeOfGroup(
                plan, scale, contrast, new Later<>(() -> intakeSd(scale, contrast)));
    }

    private Finding finding(
            ChangeOfGroup change, Contrast contrast, Group group, List<Pair> pairs) {
        if (group.isOverall()) {
            return change.finding(group, pairs, data.persons().size());
        }
        Predicate<Person> belongs =
                person ->
                        grouping.belongs(
                                person, group, spell -> countsFor(contrast, person).test(spell));
        return change.finding(
                group,
                pairs.stream().filter(pair -> belongs.test(pair.person())).toList(),
                (int) data.persons().stream().filter(belongs).count());
    }

    private Estimate<Double> intakeSd(PlannedScale scale, Contrast contrast) {
        return Summary.of(scoresOf(data.persons(), scale, contrast.from())).then(Summary::sd);
    }

    private static double[] scoresOf(List<Person> persons, PlannedScale scale, RoundCode round) {
        return persons.stream()
                .flatMap(person -> points(score(person, scale, round)).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    static Predicate<Intervention> countsFor(Contrast contrast, Person person) {
        return Grouping.between(
                Optional.ofNullable(person.rounds().get(contrast.from()))
                        .flatMap(RoundAnswers::answeredOn),
                Optional.ofNullable(person.rounds().get(contrast.to()))
                        .flatMap(RoundAnswers::answeredOn));
    }

    private List<WaveFinding> waves() {
        List<WaveFinding> waves = new ArrayList<>();
        for (PlannedScale scale : plan.scales()) {
            for (RoundCode round : plan.rounds()) {
                groups.forEach(group -> waves.add(wave(scale, round, group)));
            }
        }
        return waves;
    }

    private WaveFinding wave(PlannedScale scale, RoundCode round, Group group) {
        List<Person> members =
                data.persons().stream()
                        .filter(person -> grouping.belongs(person, group, _ -> true))
                        .toList();
        return new WaveFinding(
                scale.id(),
                round,
                group,
                members.size(),
                Summary.of(scoresOf(members, scale, round)));
    }

    private GoalFinding goal(EvaluationPlan.Goal goal, Optional<RegisterFinding> register) {
        GoalVerdicts verdicts = new GoalVerdicts(goal, plan.confidence());
        return switch (goal.method()) {
            case GoalMethod.Paired(ScaleId id, Contrast contrast, var direction) -> {
                PlannedScale scale = plan.scale(id).orElseThrow();
                yield verdicts.paired(
                        finding(
                                change(scale, contrast),
                                contrast,
                                goal.group(),
                                pairs(scale, contrast)),
                        direction);
            }
            case GoalMethod.Perceived(AnswerQuestion question) ->
                    verdicts.perceived(answers.finding(question, goal.group()));
            case GoalMethod.Status(OutcomeQuestion question) ->
                    verdicts.status(
                            register.flatMap(r -> r.outcome(question, goal.group())),
                            register.flatMap(r -> r.outcome(question.onOtherBase(), goal.group())));
        };
    }

    private AnswerPatterns patterns(PlannedScale scale) {
        Map<String, Integer> persons = new TreeMap<>();
        for (Person person : data.persons()) {
            StringBuilder pattern = new StringBuilder();
            for (RoundCode round : plan.rounds()) {
                pattern.append(points(score(person, scale, round)).isPresent() ? '1' : '0');
            }
            persons.merge(pattern.toString(), 1, Integer::sum);
        }
        return new AnswerPatterns(scale.id(), new TreeMap<>(persons));
    }

    private List<PersonScore> scores() {
        List<PersonScore> scores = new ArrayList<>();
        for (PlannedScale scale : plan.scales()) {
            for (RoundCode round : plan.rounds()) {
                for (Person person : data.persons()) {
                    score(person, scale, round)
                            .ifPresent(
                                    score ->
                                            scores.add(new PersonScore(person.id(), round, score)));
                }
            }
        }
        return scores;
    }

    /** The score on all items answered at the round; absent where the round was not answered. */
    static Optional<ScaleScore> score(Person person, PlannedScale scale, RoundCode round) {
        return Optional.ofNullable(person.rounds().get(round))
                .flatMap(
                        answers ->
                                switch (scale) {
                                    case PlannedScale.FromItems(ScaleDefinition definition) ->
                                            Optional.of(
                                                    ScaleScoring.score(
                                                            definition, answers.codes()));
                                    case PlannedScale.ReadyScore ready ->
                                            Optional.ofNullable(answers.scores().get(ready.id()))
                                                    .map(
                                                            points ->
                                                                    new ScaleScore.Scored(
                                                                            ready.id(), points, 1));
                                });
    }

    static Optional<Double> points(Optional<ScaleScore> score) {
        return score.flatMap(
                outcome ->
                        switch (outcome) {
                            case ScaleScore.Scored scored -> Optional.of(scored.points());
                            case ScaleScore.NotScorable _ -> Optional.empty();
                        });
    }
}
