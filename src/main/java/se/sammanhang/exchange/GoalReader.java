package se.sammanhang.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.sammanhang.evaluation.AnswerReading;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.EvaluationPlan.Goal;
import se.sammanhang.evaluation.GoalMethod;
import se.sammanhang.evaluation.GoalMethod.Direction;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.OutcomeQuestion;
import se.sammanhang.evaluation.OutcomeQuestion.Base;
import se.sammanhang.evaluation.OutcomeQuestion.Moment;
import se.sammanhang.evaluation.OutcomeQuestion.Outcome;
import se.sammanhang.exchange.InputProblem.Code;

/** Reads goals: a target share, of whom, and by which method it is judged. */
final class GoalReader {

    /** Groups that the register knows by itself. */
    private static final Set<String> OF_REGISTER = Set.of(Group.GENDER, Group.SITE);

    private final Problems problems;
    private final QuestionReader questions;
    private final AnswerQuestionReader answers;
    private final Optional<DataSource> source;
    private final CutOff cutOff;

    /** Whether the project has a cut-off that a goal can be judged at. */
    enum CutOff {
        /** It has one, or it is not known yet which project it is. */
        POSSIBLE,
        NONE
    }

    GoalReader(
            Problems problems,
            QuestionReader questions,
            AnswerQuestionReader answers,
            Optional<DataSource> source,
            CutOff cutOff) {
        this.problems = problems;
        this.questions = questions;
        this.answers = answers;
        this.source = source;
        this.cutOff = cutOff;
    }

    List<Goal> goals(YamlMap plan) {
        List<Goal> goals = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap map : plan.maps("goals")) {
            Optional<String> id = map.required("id");
            Optional<Double> share = share(map);
            Optional<Group> group = questions.group(map);
            Optional<GoalMethod> method = method(map, group.orElse(Group.OVERALL));
            map.close();
            id.filter(text -> !ids.add(text)).ifPresent(text -> twice(map, text));
            if (id.isPresent() && method.isPresent() && share.isPresent()) {
                goals.add(
                        new Goal(id.get(), method.get(), group.orElse(Group.OVERALL), share.get()));
            }
        }
        return goals;
    }

    private void twice(YamlMap goal, String id) {
        problems.add(
                Code.DUPLICATE_KEY,
                goal.at("id"),
                "the goal \"" + id + "\" is here twice; give each an id of its own");
    }

    private Optional<Double> share(YamlMap map) {
        if (!map.has("share")) {
            map.missing("share");
        }
        Optional<Double> share = map.number("share");
        if (share.filter(target -> !(target > 0 && target < 1)).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at("share"),
                    "share wants a number above 0 and below 1, for example 0.9 for 90 per cent,"
                            + " got "
                            + share.get());
            return Optional.empty();
        }
        return share;
    }

    private Optional<GoalMethod> method(YamlMap map, Group group) {
        String text = map.text("method").orElse("paired");
        return switch (text) {
            case "paired" -> paired(map);
            case "perceived" ->
                    answers.question(map, AnswerReading.PERCEIVED).map(GoalMethod.Perceived::new);
            case "status" -> status(map, group);
            default -> {
                problems.add(
                        Code.BAD_VALUE,
                        map.at("method"),
                        "method wants paired, perceived or status, got \"" + text + "\"");
                yield Optional.empty();
            }
        };
    }

    private Optional<GoalMethod> paired(YamlMap map) {
        var scale = map.required("scale").flatMap(text -> questions.scale(map, text));
        var contrast = questions.contrast(map);
        Optional<Direction> direction =
                map.has("direction")
                        ? choice(map, "direction", GoalReader::direction, "increase or decrease")
                        : scale.map(questions::towardsBetter);
        return scale.flatMap(
                found ->
                        contrast.flatMap(
                                between ->
                                        direction.map(
                                                way ->
                                                        new GoalMethod.Paired(
                                                                found, between, way))));
    }

    private static Optional<Direction> direction(String text) {
        return Arrays.stream(Direction.values()).filter(way -> way.code().equals(text)).findFirst();
    }

    private Optional<GoalMethod> status(YamlMap map, Group group) {
        Optional<Outcome> outcome =
                choice(map, "outcome", Outcome::of, "workOrStudy, work or study");
        Optional<Base> base = choice(map, "base", Base::of, "discharged or enrolled");
        Optional<Moment> at = choice(map, "at", Moment::of, "cutOff or end");
        if (source.filter(DataSource.Csv.class::isInstance).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at("method"),
                    "status belongs to a project; a CSV file has no register of exits");
            return Optional.empty();
        }
        if (!group.parts().stream().allMatch(part -> OF_REGISTER.contains(part.variable()))) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at("group"),
                    "status wants everybody, a gender or a site, got " + group.variable());
            return Optional.empty();
        }
        if (cutOff == CutOff.NONE && at.equals(Optional.of(Moment.CUT_OFF))) {
            problems.add(
                    Code.UNKNOWN_REFERENCE,
                    map.at("at"),
                    "at: cutOff wants a project with a cut-off, and this one has none; set one for"
                            + " the project, or write at: end");
            return Optional.empty();
        }
        return outcome.flatMap(
                what ->
                        base.flatMap(
                                of ->
                                        at.map(
                                                when ->
                                                        new GoalMethod.Status(
                                                                new OutcomeQuestion(
                                                                        what, of, when)))));
    }

    private <T> Optional<T> choice(
            YamlMap map, String key, Function<String, Optional<T>> named, String wanted) {
        Optional<String> text = map.required(key);
        Optional<T> found = text.flatMap(named);
        if (text.isPresent() && found.isEmpty()) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at(key),
                    key + " wants " + wanted + ", got \"" + text.get() + "\"");
        }
        return found;
    }
}
