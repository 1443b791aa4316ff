package se.sammanhang.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Family;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.evaluation.GoalMethod.Direction;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;

/** Reads what is asked of the data: contrasts, crossings and families of tests. */
final class QuestionReader {

    private static final String OVERALL = Group.OVERALL.variable();
    private static final List<ScaleId> PRIMARY =
            List.of(new ScaleId("sammanhang"), new ScaleId("health"));
    private static final RoundCode INTAKE = new RoundCode("T0");
    private static final RoundCode EXIT = new RoundCode("TX");

    /** Twelve months after: no round of the project itself, so never the last one unasked. */
    private static final RoundCode FOLLOW_UP = new RoundCode("T12");

    private static final String LAST = "last";

    private final Problems problems;
    private final Declared declared;
    private final List<RoundCode> rounds;
    private final List<PlannedScale> scales;
    private final List<String> variables;
    private List<RoundCode> lastAmong = List.of();

    QuestionReader(
            Problems problems,
            Declared declared,
            List<RoundCode> rounds,
            List<PlannedScale> scales,
            List<String> variables) {
        this.problems = problems;
        this.declared = declared;
        this.rounds = rounds;
        this.scales = List.copyOf(scales);
        this.variables = variables;
    }

    /** As listed; without a list the last round against the first. */
    List<Contrast> contrasts(YamlMap plan) {
        if (!plan.has("contrasts") && rounds.size() > 1) {
            plan.take("contrasts");
            return List.of(new Contrast(rounds.getFirst(), rounds.getLast()));
        }
        List<Contrast> contrasts = new ArrayList<>();
        for (YamlMap map : plan.maps("contrasts")) {
            boolean amongHolds = among(map);
            Optional<Contrast> contrast = contrast(map);
            map.close();
            contrast.ifPresent(
                    one -> {
                        if (!contrasts.contains(one)) {
                            contrasts.add(one);
                        } else if (amongHolds) {
                            problems.add(
                                    Code.DUPLICATE_KEY,
                                    map.at(),
                                    "the contrast from "
                                            + one.from()
                                            + " to "
                                            + (one.isLast() ? LAST : one.to())
                                            + " is here twice; keep one");
                        }
                    });
        }
        return contrasts;
    }

    Optional<Contrast> contrast(YamlMap map) {
        Optional<RoundCode> from = round(map, "from");
        if (map.text("to").filter(LAST::equals).isPresent()) {
            return from.flatMap(earlier -> toLast(map, earlier));
        }
        Optional<RoundCode> to = round(map, "to");
        return from.flatMap(earlier -> to.flatMap(later -> inTime(map, earlier, later)));
    }

    private Optional<Contrast> inTime(YamlMap map, RoundCode from, RoundCode to) {
        if (rounds.indexOf(from) < rounds.indexOf(to)) {
            return Optional.of(new Contrast(from, to));
        }
        problems.add(
                Code.BAD_VALUE,
                map.at("to"),
                "to wants a later round than from, in the order "
                        + rounds
                        + ", got "
                        + from
                        + " to "
                        + to);
        return Optional.empty();
    }

    /** From the first round to the one that each person answered last. */
    private Optional<Contrast> toLast(YamlMap map, RoundCode from) {
        if (rounds.contains(Contrast.LAST)) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at("to"),
                    "to: last cannot be told from the round LAST of this plan; rename that round");
            return Optional.empty();
        }
        if (!from.equals(rounds.getFirst())) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at("from"),
                    "to: last wants from: " + rounds.getFirst() + ", the first round");
            return Optional.empty();
        }
        if (lastAmong.isEmpty()) {
            lastAmong = usualLast();
        }
        if (lastAmong.isEmpty()) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at("to"),
                    "to: last wants a later round than the first; T12 counts only when among lists"
                            + " it");
            return Optional.empty();
        }
        return Optional.of(new Contrast(from, Contrast.LAST));
    }

    private List<RoundCode> usualLast() {
        return rounds.stream().skip(1).filter(round -> !round.equals(FOLLOW_UP)).toList();
    }

    /** Takes the rounds under {@code among}, in the order of time; false where they cannot be. */
    private boolean among(YamlMap contrast) {
        if (!contrast.has("among")) {
            return true;
        }
        List<String> texts = contrast.texts("among");
        List<RoundCode> later = rounds.stream().skip(1).toList();
        texts.stream()
                .filter(text -> !declared.hasRound(text) || rounds.getFirst().value().equals(text))
                .filter(text -> later.stream().noneMatch(round -> round.value().equals(text)))
                .forEach(text -> unknown(contrast.at("among"), "later round", text, later));
        List<RoundCode> listed =
                later.stream().filter(round -> texts.contains(round.value())).toList();
        boolean toLast = contrast.text("to").filter(LAST::equals).isPresent();
        if (!toLast || (!lastAmong.isEmpty() && !lastAmong.equals(listed))) {
            problems.add(
                    Code.BAD_VALUE,
                    contrast.at("among"),
                    "among belongs to one contrast with to: last");
            return false;
        }
        lastAmong = listed;
        return true;
    }

    /** Rounds that count as the last answered one; empty where no contrast goes there. */
    List<RoundCode> lastAmong() {
        return lastAmong;
    }

    private Optional<RoundCode> round(YamlMap map, String key) {
        return map.required(key)
                .flatMap(
                        text -> {
                            Optional<RoundCode> round =
                                    rounds.stream()
                                            .filter(known -> known.value().equals(text))
                                            .findFirst();
                            if (round.isEmpty() && !declared.hasRound(text)) {
                                unknown(map.at(key), "round", text, rounds);
                            }
                            return round;
                        });
    }

    private void unknown(Node at, String what, String got, List<?> known) {
        problems.add(
                Code.UNKNOWN_REFERENCE,
                at,
                "there is no "
                        + what
                        + " \""
                        + got
                        + "\" in this plan"
                        + NearestName.hint(got, known.stream().map(Object::toString).toList())
                        + "; it has "
                        + known);
    }

    /** As listed; without a list gender with intervention, where the data have both. */
    List<List<String>> crossings(YamlMap plan) {
        if (!plan.has("crossings")) {
            plan.take("crossings");
            List<String> usual = List.of(Group.GENDER, Group.INTERVENTION);
            return variables.containsAll(usual) ? List.of(usual) : List.of();
        }
        List<List<String>> crossings = new ArrayList<>();
        for (Node node : plan.list("crossings")) {
            List<String> crossing = new ArrayList<>();
            if (node instanceof SequenceNode list && list.getValue().size() > 1) {
                for (Node name : list.getValue()) {
                    String variable = name instanceof ScalarNode scalar ? scalar.getValue() : "?";
                    if (variables.contains(variable)) {
                        crossing.add(variable);
                    } else {
                        unknown(name, "grouping", variable, variables);
                    }
                }
                crossings.add(crossing);
            } else {
                problems.add(
                        Code.BAD_TYPE, node, "a crossing wants a list, as [gender, intervention]");
            }
        }
        return crossings;
    }

    Optional<Group> group(YamlMap goal) {
        Optional<YamlMap> group = goal.map("group");
        Optional<String> variable = group.flatMap(map -> map.required("variable"));
        Optional<String> level = group.flatMap(map -> map.required("level"));
        group.ifPresent(YamlMap::close);
        variable.filter(name -> !variables.contains(name))
                .ifPresent(name -> unknown(goal.at("group"), "grouping", name, variables));
        return variable.flatMap(name -> level.map(value -> Group.of(name, value)));
    }

    /** The way that is better on a scale of the plan. */
    Direction towardsBetter(ScaleId id) {
        return planned(id)
                .map(scale -> Direction.towardsBetter(scale.polarity()))
                .orElse(Direction.INCREASE);
    }

    Optional<ScaleId> scale(YamlMap map, String text) {
        return scale(map, "scale", text);
    }

    /** A scale that is listed but faulty is none, and no problem of this key. */
    private Optional<ScaleId> scale(YamlMap map, String key, String text) {
        Optional<ScaleId> found =
                scales.stream()
                        .map(PlannedScale::id)
                        .filter(known -> known.value().equals(text))
                        .findFirst();
        if (found.isEmpty() && !declared.hasScale(text)) {
            unknown(map.at(key), "scale", text, declared.scales());
        }
        return found;
    }

    private Optional<PlannedScale> planned(ScaleId id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /** As listed; without a list Sammanhang and health for everybody, intake to exit, by Holm. */
    List<Family> families(YamlMap plan, List<Contrast> contrasts, List<List<String>> crossings) {
        if (!plan.has("families")) {
            plan.take("families");
            List<ScaleId> primary = PRIMARY.stream().filter(id -> planned(id).isPresent()).toList();
            Contrast whole = new Contrast(INTAKE, EXIT);
            return primary.isEmpty() || !contrasts.contains(whole)
                    ? List.of()
                    : List.of(
                            new Family(
                                    EvaluationPlan.PRIMARY,
                                    Adjustment.HOLM,
                                    primary,
                                    List.of(whole),
                                    List.of(OVERALL)));
        }
        List<Family> families = new ArrayList<>();
        for (YamlMap map : plan.maps("families")) {
            Optional<String> name = map.required("name");
            name.ifPresent(text -> checkName(map, text, families));
            Adjustment method = adjustment(map);
            List<ScaleId> members =
                    map.texts("scales").stream()
                            .flatMap(text -> scale(map, "scales", text).stream())
                            .toList();
            List<Contrast> within =
                    map.maps("contrasts").stream()
                            .flatMap(
                                    entry -> {
                                        Optional<Contrast> contrast = contrast(entry);
                                        entry.close();
                                        return contrast.stream();
                                    })
                            .toList();
            List<String> groups = map.has("groups") ? map.texts("groups") : List.of(OVERALL);
            map.take("groups");
            groupsKnown(map, groups, crossings);
            map.close();
            name.ifPresent(text -> families.add(new Family(text, method, members, within, groups)));
        }
        return families;
    }

    /** Names stand beside each adjusted p, so two families cannot share one. */
    private void checkName(YamlMap family, String name, List<Family> before) {
        if (EvaluationPlan.isReservedFamily(name)) {
            problems.add(
                    Code.BAD_VALUE,
                    family.at("name"),
                    "\""
                            + name
                            + "\" is a name that the results give to tests that no family of the plan"
                            + " claims; choose another name");
        } else if (before.stream().anyMatch(one -> one.name().equals(name))) {
            problems.add(
                    Code.DUPLICATE_KEY,
                    family.at("name"),
                    "there are two families \"" + name + "\"; give each its own name");
        }
    }

    /** Whether a family names what the plan looks at: everybody, a grouping, or a crossing. */
    private void groupsKnown(YamlMap family, List<String> groups, List<List<String>> crossings) {
        List<String> known = new ArrayList<>(List.of(OVERALL));
        known.addAll(variables);
        crossings.forEach(crossing -> known.add(Group.crossed(crossing)));
        groups.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown(family.at("groups"), "grouping", name, known));
    }

    private Adjustment adjustment(YamlMap map) {
        String text = map.text("method").orElse("holm");
        return switch (text) {
            case "holm" -> Adjustment.HOLM;
            case "bh" -> Adjustment.BENJAMINI_HOCHBERG;
            default -> {
                problems.add(
                        Code.BAD_VALUE,
                        map.at("method"),
                        "method wants holm or bh, got \"" + text + "\"");
                yield Adjustment.HOLM;
            }
        };
    }
}
