package se.sammanhang.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import se.sammanhang.evaluation.MeasurementPrecision;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.ScoreMetric;

/** Reads one entry under {@code scales}: a known scale, items with a key, or a ready-made score. */
final class ScalePlanReader {

    private final Problems problems;
    private final Map<String, String> roundTexts;
    private final Function<ScaleId, Optional<ScaleDefinition>> known;

    /** What the plan knows of the scales beforehand, found on the way. */
    final Map<ScaleId, MeasurementPrecision.OfScale> precision = new HashMap<>();

    /** Header per ready-made score and round, found on the way. */
    final Map<ScaleId, Map<RoundCode, String>> scoreColumns = new HashMap<>();

    /**
     * @param roundTexts what the data call each round
     * @param known scales of the product's own survey files
     */
    ScalePlanReader(
            Problems problems,
            Map<String, String> roundTexts,
            Function<ScaleId, Optional<ScaleDefinition>> known) {
        this.problems = problems;
        this.roundTexts = roundTexts;
        this.known = known;
    }

    Optional<PlannedScale> read(YamlMap scale) {
        Optional<PlannedScale> read;
        if (scale.has("use")) {
            read = used(scale);
        } else if (scale.has("score")) {
            read = readyScore(scale);
        } else {
            read = fromItems(scale);
        }
        MeasurementPrecision.OfScale known = PrecisionReader.read(scale, problems);
        read.ifPresent(planned -> precision.put(planned.id(), known));
        scale.close();
        return read;
    }

    private Optional<PlannedScale> used(YamlMap scale) {
        Optional<ScaleDefinition> definition =
                scale.required("use")
                        .flatMap(id -> problems.guarded(scale.at("use"), () -> new ScaleId(id)))
                        .flatMap(
                                id -> {
                                    Optional<ScaleDefinition> found = known.apply(id);
                                    if (found.isEmpty()) {
                                        problems.add(
                                                Code.UNKNOWN_REFERENCE,
                                                scale.at("use"),
                                                "there is no scale \""
                                                        + id
                                                        + "\" in the survey files; give its items"
                                                        + " instead of use");
                                    }
                                    return found;
                                });
        Optional<Long> increase = scale.whole("increaseAtLeast");
        return definition.flatMap(
                key ->
                        problems.guarded(
                                scale.at(),
                                () ->
                                        new PlannedScale.FromItems(
                                                increase.map(steps -> withIncrease(key, steps))
                                                        .orElse(key))));
    }

    private static ScaleDefinition withIncrease(ScaleDefinition key, long steps) {
        return new ScaleDefinition(
                key.id(),
                key.name(),
                key.items(),
                key.reverseKeyed(),
                key.lowestStep(),
                key.highestStep(),
                key.minimumAnswered(),
                key.metric(),
                key.polarity(),
                Math.toIntExact(steps),
                key.parent(),
                key.groupMeansOnly(),
                key.confirmedKey(),
                key.norms());
    }

    private Optional<PlannedScale> readyScore(YamlMap scale) {
        Optional<ScaleId> id = id(scale);
        Optional<LocalisedText> name = scale.localised("name");
        Map<RoundCode, String> columns = scoreColumns(scale);
        Optional<PlannedScale.Range> range =
                scale.range("range")
                        .flatMap(
                                ends ->
                                        problems.guarded(
                                                scale.at("range"),
                                                () -> new PlannedScale.Range(ends[0], ends[1])));
        Polarity polarity = polarity(scale);
        Optional<Double> increase = scale.number("increaseAtLeast");
        if (increase.filter(least -> least <= 0).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    scale.at("increaseAtLeast"),
                    "increaseAtLeast wants a number above 0; leave it out if any rise counts");
            increase = Optional.empty();
        }
        Optional<Double> rise = increase;
        id.ifPresent(known -> scoreColumns.put(known, columns));
        return id.map(
                found ->
                        new PlannedScale.ReadyScore(
                                found,
                                name.orElse(LocalisedText.swedish(found.value())),
                                polarity,
                                range,
                                rise));
    }

    /** One header or pattern for all rounds, or one header per round. */
    private Map<RoundCode, String> scoreColumns(YamlMap scale) {
        Map<RoundCode, String> columns = new LinkedHashMap<>();
        Optional<Node> score = scale.take("score");
        if (score.isPresent() && score.get() instanceof ScalarNode pattern) {
            roundTexts.forEach(
                    (round, text) ->
                            columns.put(
                                    new RoundCode(round),
                                    pattern.getValue().replace("{round}", text)));
        } else if (score.isPresent() && score.get() instanceof MappingNode mapping) {
            YamlMap perRound = new YamlMap(mapping, "scales.score", problems);
            for (String round : roundTexts.keySet()) {
                perRound.text(round).ifPresent(header -> columns.put(new RoundCode(round), header));
            }
            perRound.close();
        } else if (score.isPresent()) {
            problems.add(
                    Code.BAD_TYPE,
                    score.get(),
                    "score wants a column, a pattern with {round}, or a mapping round: column");
        }
        return columns;
    }

    private Optional<PlannedScale> fromItems(YamlMap scale) {
        Optional<ScaleId> id = id(scale);
        Optional<LocalisedText> name = scale.localised("name");
        List<ItemId> items = items(scale, "items");
        List<ItemId> reverse = items(scale, "reverse");
        if (!scale.has("items")) {
            scale.missing("items");
        }
        Set<ItemId> distinct = new HashSet<>(items);
        if (distinct.size() < items.size()) {
            problems.add(Code.BAD_VALUE, scale.at("items"), "an item is listed twice; keep one");
        }
        Optional<double[]> steps = scale.range("steps");
        if (!scale.has("steps")) {
            scale.missing("steps");
        }
        Optional<Long> minimum = scale.whole("minimumAnswered");
        Optional<Long> increase = scale.whole("increaseAtLeast");
        Polarity polarity = polarity(scale);
        Optional<ScoreMetric> metric = metric(scale);
        if (id.isEmpty() || items.isEmpty() || steps.isEmpty() || metric.isEmpty()) {
            return Optional.empty();
        }
        if (!(steps.get()[0] < steps.get()[1] && wholeSteps(steps.get()))) {
            problems.add(
                    Code.BAD_VALUE,
                    scale.at("steps"),
                    "steps wants two whole numbers, lowest first");
            return Optional.empty();
        }
        if (increase.filter(least -> least < 1).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    scale.at("increaseAtLeast"),
                    "increaseAtLeast wants 1 answer step or more");
            increase = Optional.empty();
        }
        int atLeast = increase.orElse(1L).intValue();
        return problems.guarded(
                scale.at(),
                () ->
                        new PlannedScale.FromItems(
                                new ScaleDefinition(
                                        id.get(),
                                        name.orElse(LocalisedText.swedish(id.get().value())),
                                        items,
                                        Set.copyOf(reverse),
                                        (int) steps.get()[0],
                                        (int) steps.get()[1],
                                        minimum.orElse((long) items.size()).intValue(),
                                        metric.get(),
                                        polarity,
                                        atLeast,
                                        Optional.empty(),
                                        false,
                                        true)));
    }

    private static boolean wholeSteps(double[] steps) {
        return Math.rint(steps[0]) == steps[0] && Math.rint(steps[1]) == steps[1];
    }

    private Optional<ScaleId> id(YamlMap scale) {
        return scale.required("id")
                .flatMap(text -> problems.guarded(scale.at("id"), () -> new ScaleId(text)));
    }

    private List<ItemId> items(YamlMap scale, String key) {
        return scale.texts(key).stream()
                .flatMap(text -> problems.guarded(scale.at(key), () -> new ItemId(text)).stream())
                .toList();
    }

    private Polarity polarity(YamlMap scale) {
        String text = scale.text("polarity").orElse("higherIsBetter");
        return switch (text) {
            case "higherIsBetter" -> Polarity.HIGHER_IS_BETTER;
            case "lowerIsBetter" -> Polarity.LOWER_IS_BETTER;
            default -> {
                problems.add(
                        Code.BAD_VALUE,
                        scale.at("polarity"),
                        "polarity wants higherIsBetter or lowerIsBetter, got \"" + text + "\"");
                yield Polarity.HIGHER_IS_BETTER;
            }
        };
    }

    private Optional<ScoreMetric> metric(YamlMap scale) {
        String text = scale.text("metric").orElse("sum");
        return switch (text) {
            case "sum" -> Optional.of(ScoreMetric.SUM);
            case "points0to100" -> Optional.of(ScoreMetric.POINTS_0_TO_100);
            case "step" -> Optional.of(ScoreMetric.STEP);
            default -> {
                problems.add(
                        Code.BAD_VALUE,
                        scale.at("metric"),
                        "metric wants sum, points0to100 or step, got \"" + text + "\"");
                yield Optional.empty();
            }
        };
    }
}
