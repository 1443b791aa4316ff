package se.sammanhang.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.MeasurementPrecision;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.ScoreMetric;

/** Reads one entry under {@code scales}: a known scale, items with a key, or a ready-made score. */
final class ScalePlanReader {

    /** More than any scale has, few enough to count with. */
    private static final long MOST_STEPS = 1_000_000;

    private static final int LONGEST_UNIT = 24;

    private final Problems problems;
    private final Declared declared;
    private final Map<String, String> roundTexts;
    private final Function<ScaleId, Optional<ScaleDefinition>> known;
    private final Supplier<List<String>> names;

    /** What the plan knows of the scales beforehand, found on the way. */
    final Map<ScaleId, MeasurementPrecision.OfScale> precision = new HashMap<>();

    private final List<ItemId> faultyItems = new ArrayList<>();

    /** Header per ready-made score and round, found on the way. */
    final Map<ScaleId, Map<RoundCode, String>> scoreColumns = new HashMap<>();

    /**
     * @param declared takes the names that the entries give
     * @param roundTexts what the data call each round
     * @param known scales of the product's own survey files
     * @param names what those are called; asked only to guess what a wrong one was meant to be
     */
    ScalePlanReader(
            Problems problems,
            Declared declared,
            Map<String, String> roundTexts,
            Function<ScaleId, Optional<ScaleDefinition>> known,
            Supplier<List<String>> names) {
        this.problems = problems;
        this.declared = declared;
        this.roundTexts = roundTexts;
        this.known = known;
        this.names = names;
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
        if (read.isEmpty()) {
            faultyItems.addAll(itemsIn(scale));
        }
        MeasurementPrecision.OfScale known = PrecisionReader.read(scale, problems);
        read.ifPresent(planned -> precision.put(planned.id(), known));
        scale.close();
        return read;
    }

    /** Columns that the data should have for the scales that could not be read. */
    List<String> faultyColumns(DataSource source, List<RoundCode> rounds) {
        return switch (source) {
            case DataSource.Csv csv ->
                    rounds.stream()
                            .flatMap(
                                    round ->
                                            faultyItems.stream()
                                                    .map(item -> csv.itemColumn(item, round)))
                            .distinct()
                            .toList();
            case DataSource.Project _ -> List.of();
        };
    }

    private static List<ItemId> itemsIn(YamlMap scale) {
        return scale.at("items") instanceof SequenceNode list
                ? list.getValue().stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(node -> ((ScalarNode) node).getValue())
                        .flatMap(ScalePlanReader::itemId)
                        .toList()
                : List.of();
    }

    /** What is no item id is a problem of its own. */
    private static Stream<ItemId> itemId(String text) {
        try {
            return Stream.of(new ItemId(text));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }

    private Optional<PlannedScale> used(YamlMap scale) {
        Optional<ScaleDefinition> definition =
                declaredScale(scale, "use")
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
                                                        + "\" in the survey files"
                                                        + NearestName.hint(id.value(), names.get())
                                                        + "; give its items instead of use");
                                    }
                                    return found;
                                });
        Optional<Long> increase = increaseInSteps(scale);
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
        Map<RoundCode, String> columns = scale.perRound("score", roundTexts);
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
        Optional<LocalisedText> unit = unit(scale);
        id.ifPresent(known -> scoreColumns.put(known, columns));
        return id.map(
                found ->
                        new PlannedScale.ReadyScore(
                                found,
                                name.orElse(LocalisedText.swedish(found.value())),
                                polarity,
                                range,
                                rise,
                                unit));
    }

    /** What the scores are told in; a scale of items is told in points or steps. */
    private Optional<LocalisedText> unit(YamlMap scale) {
        Optional<LocalisedText> unit = scale.localised("unit");
        boolean tooLong =
                unit.filter(
                                text ->
                                        text.in(Language.SWEDISH).isBlank()
                                                || text.in(Language.SWEDISH).length()
                                                        > LONGEST_UNIT)
                        .isPresent();
        if (tooLong) {
            problems.add(
                    Code.BAD_VALUE,
                    scale.at("unit"),
                    "unit wants a short word, for example kg, at most "
                            + LONGEST_UNIT
                            + " characters");
            return Optional.empty();
        }
        return unit;
    }

    private Optional<PlannedScale> fromItems(YamlMap scale) {
        Optional<ScaleId> id = id(scale);
        Optional<LocalisedText> name = scale.localised("name");
        List<ItemId> items = ownItems(scale);
        Set<ItemId> reverse = reversed(scale, items);
        Optional<double[]> steps = steps(scale);
        Optional<Integer> minimum = minimumAnswered(scale, items.size());
        int increase = increaseInSteps(scale).orElse(1L).intValue();
        Polarity polarity = polarity(scale);
        Optional<ScoreMetric> metric = metric(scale);
        if (id.isEmpty() || items.isEmpty() || steps.isEmpty() || metric.isEmpty()) {
            return Optional.empty();
        }
        return problems.guarded(
                scale.at(),
                () ->
                        new PlannedScale.FromItems(
                                new ScaleDefinition(
                                        id.get(),
                                        name.orElse(LocalisedText.swedish(id.get().value())),
                                        items,
                                        reverse,
                                        (int) steps.get()[0],
                                        (int) steps.get()[1],
                                        minimum.orElse(items.size()),
                                        metric.get(),
                                        polarity,
                                        increase,
                                        Optional.empty(),
                                        false,
                                        true)));
    }

    private List<ItemId> ownItems(YamlMap scale) {
        if (!scale.has("items")) {
            scale.missing("items");
        } else if (scale.at("items") instanceof SequenceNode list && list.getValue().isEmpty()) {
            problems.add(Code.BAD_VALUE, scale.at("items"), "items wants at least one item");
        }
        List<ItemId> items = items(scale, "items");
        List<ItemId> distinct = items.stream().distinct().toList();
        for (ItemId item : distinct) {
            if (Collections.frequency(items, item) > 1) {
                problems.add(
                        Code.DUPLICATE_KEY,
                        scale.at("items"),
                        "item " + item + " is listed twice; keep one");
            }
        }
        return distinct;
    }

    /** Those of the scale's own items that count the other way round. */
    private Set<ItemId> reversed(YamlMap scale, List<ItemId> items) {
        Set<ItemId> reverse = new LinkedHashSet<>(items(scale, "reverse"));
        List<ItemId> others = reverse.stream().filter(item -> !items.contains(item)).toList();
        if (!others.isEmpty() && !items.isEmpty()) {
            problems.add(
                    Code.UNKNOWN_REFERENCE,
                    scale.at("reverse"),
                    "reverse names "
                            + others
                            + ", which items of this scale does not list; add it there or take it"
                            + " away here");
        }
        others.forEach(reverse::remove);
        return reverse;
    }

    private Optional<double[]> steps(YamlMap scale) {
        if (!scale.has("steps")) {
            scale.missing("steps");
        }
        Optional<double[]> steps = scale.range("steps");
        if (steps.filter(ends -> !(ends[0] < ends[1] && wholeSteps(ends))).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    scale.at("steps"),
                    "steps wants two whole numbers, lowest first");
            return Optional.empty();
        }
        return steps;
    }

    /** How many answers a score needs; absent where all are wanted, or the number is no good. */
    private Optional<Integer> minimumAnswered(YamlMap scale, int items) {
        Optional<Long> minimum = scale.whole("minimumAnswered");
        if (items > 0 && minimum.filter(n -> n < 1 || n > items).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    scale.at("minimumAnswered"),
                    "minimumAnswered wants 1 to "
                            + items
                            + ", the number of items, got "
                            + minimum.get());
            return Optional.empty();
        }
        return minimum.map(Long::intValue);
    }

    private Optional<Long> increaseInSteps(YamlMap scale) {
        Optional<Long> increase = scale.whole("increaseAtLeast");
        if (increase.filter(least -> least < 1 || least > MOST_STEPS).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    scale.at("increaseAtLeast"),
                    "increaseAtLeast wants 1 answer step or more, at most "
                            + MOST_STEPS
                            + ", got "
                            + increase.get());
            return Optional.empty();
        }
        return increase;
    }

    private Optional<String> declaredScale(YamlMap scale, String key) {
        Optional<String> text = scale.required(key);
        text.ifPresent(declared::scale);
        return text;
    }

    private static boolean wholeSteps(double[] steps) {
        return Math.rint(steps[0]) == steps[0] && Math.rint(steps[1]) == steps[1];
    }

    private Optional<ScaleId> id(YamlMap scale) {
        return declaredScale(scale, "id")
                .flatMap(text -> problems.guarded(scale.at("id"), () -> new ScaleId(text)));
    }

    private List<ItemId> items(YamlMap scale, String key) {
        List<String> texts = scale.texts(key);
        texts.forEach(declared::item);
        return texts.stream()
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
