package se.sammanhang.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.Node;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.RepeatedItem;
import se.sammanhang.exchange.AnswerQuestionReader.Offer;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.ScaleDefinition;

/** Reads {@code items}: single items whose answers at two rounds are compared. */
final class RepeatedItemReader {

    private static final int MOST_STEPS = 20;

    private final Problems problems;
    private final Declared declared;
    private final QuestionReader questions;
    private final AnswerQuestionReader answers;
    private final List<PlannedScale> scales;
    private final Optional<DataSource> source;

    RepeatedItemReader(
            Problems problems,
            Declared declared,
            QuestionReader questions,
            AnswerQuestionReader answers,
            List<PlannedScale> scales,
            Optional<DataSource> source) {
        this.problems = problems;
        this.declared = declared;
        this.questions = questions;
        this.answers = answers;
        this.scales = scales;
        this.source = source;
    }

    private record Asked(ItemId item, Contrast contrast) {}

    /**
     * @param contrasts of the plan, for items that name no rounds
     */
    List<RepeatedItem> items(YamlMap plan, List<Contrast> contrasts) {
        List<RepeatedItem> items = new ArrayList<>();
        Set<Asked> asked = new HashSet<>();
        for (YamlMap map : plan.maps("items")) {
            for (RepeatedItem item : read(map, between(map, contrasts))) {
                if (asked.add(new Asked(item.item(), item.contrast()))) {
                    items.add(item);
                } else {
                    problems.add(
                            Code.DUPLICATE_KEY,
                            map.at(),
                            "item "
                                    + item.item()
                                    + " from "
                                    + item.contrast().from()
                                    + " to "
                                    + item.contrast().to()
                                    + " is here twice; keep one");
                }
            }
            map.close();
        }
        return items;
    }

    private List<Contrast> between(YamlMap map, List<Contrast> contrasts) {
        if (map.has("from") || map.has("to")) {
            return questions.contrast(map).stream().toList();
        }
        map.take("from");
        map.take("to");
        return contrasts.stream().filter(contrast -> !contrast.isLast()).toList();
    }

    private List<RepeatedItem> read(YamlMap map, List<Contrast> contrasts) {
        Node at = map.at("item");
        Optional<ItemId> item =
                map.required("item").flatMap(text -> problems.guarded(at, () -> new ItemId(text)));
        Optional<LocalisedText> name = map.localised("name");
        Set<Integer> yes = yes(map);
        Optional<double[]> steps = map.range("steps");
        if (item.isEmpty() || source.isEmpty()) {
            return List.of();
        }
        List<RepeatedItem> items = new ArrayList<>();
        for (Contrast contrast : contrasts) {
            Optional<Offer> offer =
                    switch (source.get()) {
                        case DataSource.Project _ -> ofSurveys(map, item.get(), contrast);
                        case DataSource.Csv _ -> ofData(map, item.get(), steps);
                    };
            offer.filter(offered -> takesOne(at, item.get(), offered))
                    .flatMap(
                            offered ->
                                    problems.guarded(
                                            yes.isEmpty() ? at : map.at("yes"),
                                            () ->
                                                    new RepeatedItem(
                                                            item.get(),
                                                            contrast,
                                                            name.orElse(offered.name()),
                                                            offered.options(),
                                                            yes)))
                    .ifPresent(items::add);
            if (offer.isEmpty()) {
                return List.of();
            }
        }
        return items;
    }

    /** Both rounds have to ask the item. */
    private Optional<Offer> ofSurveys(YamlMap map, ItemId item, Contrast contrast) {
        if (map.has("steps")) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at("steps"),
                    "steps belongs to a column of a CSV file; the survey files say what an item"
                            + " offers");
            return Optional.empty();
        }
        Node at = map.at("item");
        Optional<Offer> earlier = answers.ofSurveys(at, item, contrast.from());
        return earlier.isEmpty() || contrast.isLast()
                ? earlier
                : answers.ofSurveys(at, item, contrast.to());
    }

    /** An item of a scale, or a column of its own, whose steps the plan has to say. */
    private Optional<Offer> ofData(YamlMap map, ItemId item, Optional<double[]> steps) {
        boolean ofScale =
                scales.stream()
                        .anyMatch(
                                scale ->
                                        scale instanceof PlannedScale.FromItems(ScaleDefinition key)
                                                && key.items().contains(item));
        if (!map.has("steps")) {
            if (!ofScale && !declared.hasItem(item.value())) {
                problems.add(
                        Code.UNKNOWN_REFERENCE,
                        map.at("item"),
                        "item "
                                + item
                                + " is in no scale of this plan; of a column of its own say the"
                                + " lowest and the highest code, for example steps: [1, 5]");
                return Optional.empty();
            }
            return answers.ofScales(map.at("item"), item);
        }
        if (ofScale) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at("steps"),
                    "item " + item + " has its steps from its scale; leave steps out here");
            return Optional.empty();
        }
        return steps.flatMap(range -> stepped(map, item, range));
    }

    private Optional<Offer> stepped(YamlMap map, ItemId item, double[] range) {
        int low = (int) range[0];
        int high = (int) range[1];
        if (low != range[0] || high != range[1] || high <= low || high - low >= MOST_STEPS) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at("steps"),
                    "steps wants the lowest and the highest whole code, at most "
                            + MOST_STEPS
                            + " of them, for example [1, 5]");
            return Optional.empty();
        }
        return Optional.of(
                new Offer(
                        LocalisedText.swedish(item.value()),
                        IntStream.rangeClosed(low, high)
                                .mapToObj(
                                        code ->
                                                new ResponseOption(
                                                        code,
                                                        LocalisedText.swedish(
                                                                Integer.toString(code))))
                                .toList(),
                        1));
    }

    private boolean takesOne(Node at, ItemId item, Offer offer) {
        if (offer.most() > 1) {
            problems.add(
                    Code.BAD_VALUE,
                    at,
                    "item " + item + " takes several answers; only one choice can be compared");
        }
        return offer.most() == 1;
    }

    private Set<Integer> yes(YamlMap map) {
        Set<Integer> yes = new HashSet<>();
        for (String text : map.texts("yes")) {
            Optional<Integer> code =
                    Numbers.whole(text)
                            .filter(number -> Math.abs(number) < Integer.MAX_VALUE)
                            .map(Long::intValue);
            code.ifPresent(yes::add);
            if (code.isEmpty()) {
                problems.add(
                        Code.BAD_VALUE,
                        map.at("yes"),
                        "yes wants a list of codes, for example [4, 5], got \"" + text + "\"");
            }
        }
        return yes;
    }
}
