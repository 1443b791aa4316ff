package se.sammanhang.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.Node;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.AnswerReading;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * Reads which single items are told as they are answered. In a project the survey files say what an
 * item offers; in a CSV file the steps of the scale it belongs to.
 */
final class AnswerQuestionReader {

    private final Problems problems;
    private final Declared declared;
    private final List<RoundCode> rounds;
    private final List<PlannedScale> scales;
    private final Optional<DataSource> source;
    private final Optional<Supplier<SurveyCatalogue>> surveys;

    AnswerQuestionReader(
            Problems problems,
            Declared declared,
            List<RoundCode> rounds,
            List<PlannedScale> scales,
            Optional<DataSource> source,
            Optional<Supplier<SurveyCatalogue>> surveys) {
        this.problems = problems;
        this.declared = declared;
        this.rounds = rounds;
        this.scales = scales;
        this.source = source;
        this.surveys = surveys;
    }

    private record Asked(ItemId item, RoundCode round) {}

    List<AnswerQuestion> answers(YamlMap plan) {
        List<AnswerQuestion> questions = new ArrayList<>();
        Set<Asked> asked = new HashSet<>();
        for (YamlMap map : plan.maps("answers")) {
            Optional<AnswerQuestion> question = question(map, reading(map));
            map.close();
            question.ifPresent(
                    one -> {
                        if (asked.add(new Asked(one.item(), one.round()))) {
                            questions.add(one);
                        } else {
                            problems.add(
                                    Code.DUPLICATE_KEY,
                                    map.at(),
                                    "item "
                                            + one.item()
                                            + " at "
                                            + one.round()
                                            + " is here twice; keep one");
                        }
                    });
        }
        return questions;
    }

    private AnswerReading reading(YamlMap map) {
        String text = map.text("as").orElse(AnswerReading.PLAIN.code());
        Optional<AnswerReading> reading = AnswerReading.of(text);
        if (reading.isEmpty()) {
            problems.add(
                    Code.BAD_VALUE,
                    map.at("as"),
                    "as wants one of "
                            + Arrays.stream(AnswerReading.values())
                                    .map(AnswerReading::code)
                                    .collect(Collectors.joining(", "))
                            + ", got \""
                            + text
                            + "\"");
        }
        return reading.orElse(AnswerReading.PLAIN);
    }

    /** The question of an entry with {@code item}, {@code round} and perhaps {@code name}. */
    Optional<AnswerQuestion> question(YamlMap map, AnswerReading reading) {
        Node at = map.at("item");
        Optional<ItemId> item =
                map.required("item").flatMap(text -> problems.guarded(at, () -> new ItemId(text)));
        Optional<RoundCode> round = map.required("round").flatMap(text -> round(map, text));
        Optional<LocalisedText> name = map.localised("name");
        if (item.isEmpty() || round.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        Optional<Offer> offer =
                switch (source.get()) {
                    case DataSource.Project _ -> ofSurveys(at, item.get(), round.get());
                    case DataSource.Csv _ -> ofScales(at, item.get());
                };
        return offer.flatMap(
                offered ->
                        problems.guarded(
                                at,
                                () ->
                                        new AnswerQuestion(
                                                item.get(),
                                                round.get(),
                                                reading,
                                                name.orElse(offered.name()),
                                                offered.options(),
                                                offered.most())));
    }

    /** What an item offers. */
    record Offer(LocalisedText name, List<ResponseOption> options, int most) {}

    private Optional<RoundCode> round(YamlMap map, String text) {
        Optional<RoundCode> round =
                rounds.stream().filter(known -> known.value().equals(text)).findFirst();
        if (round.isEmpty() && !declared.hasRound(text)) {
            problems.add(
                    Code.UNKNOWN_REFERENCE,
                    map.at("round"),
                    "there is no round \"" + text + "\" in this plan; it has " + rounds);
        }
        return round;
    }

    Optional<Offer> ofSurveys(Node at, ItemId id, RoundCode round) {
        Optional<SurveyCatalogue> catalogue = surveys.map(Supplier::get);
        Optional<Item> item = catalogue.flatMap(known -> known.item(id));
        if (item.isEmpty()) {
            problems.add(
                    Code.UNKNOWN_REFERENCE, at, "the survey files have no item \"" + id + "\"");
            return Optional.empty();
        }
        Optional<RoundDefinition> asking = catalogue.flatMap(known -> known.round(round));
        if (asking.isPresent()
                && !asking.get().steps().contains(new RoundDefinition.Step.Ask(id))) {
            problems.add(Code.BAD_VALUE, at, "round " + round + " never asks item " + id);
            return Optional.empty();
        }
        if (item.get().toldToStaff()) {
            problems.add(
                    Code.BAD_VALUE,
                    at,
                    "item " + id + " is told to staff by name, so it is no part of any evaluation");
            return Optional.empty();
        }
        return offer(at, item.get());
    }

    private Optional<Offer> offer(Node at, Item item) {
        return switch (item.form()) {
            case ItemForm.SingleChoice choice ->
                    Optional.of(new Offer(item.wording(), choice.options(), 1));
            case ItemForm.Ladder ladder ->
                    Optional.of(new Offer(item.wording(), ladder.options(), 1));
            case ItemForm.MultipleChoice several ->
                    Optional.of(new Offer(item.wording(), several.options(), several.maximum()));
            case ItemForm.ChoiceAmongChosen _, ItemForm.OpenText _ -> {
                problems.add(
                        Code.BAD_VALUE, at, "item " + item.id() + " has no options of its own");
                yield Optional.empty();
            }
        };
    }

    Optional<Offer> ofScales(Node at, ItemId id) {
        Optional<ScaleDefinition> scale =
                scales.stream()
                        .filter(PlannedScale.FromItems.class::isInstance)
                        .map(found -> ((PlannedScale.FromItems) found).definition())
                        .filter(key -> key.items().contains(id))
                        .findFirst();
        if (scale.isEmpty() && !declared.hasItem(id.value())) {
            problems.add(
                    Code.UNKNOWN_REFERENCE,
                    at,
                    "item "
                            + id
                            + " is in no scale of this plan; of a CSV file only items of scales are"
                            + " read");
        }
        return scale.map(
                key ->
                        new Offer(
                                LocalisedText.swedish(id.value()),
                                IntStream.rangeClosed(key.lowestStep(), key.highestStep())
                                        .mapToObj(
                                                code ->
                                                        new ResponseOption(
                                                                code,
                                                                LocalisedText.swedish(
                                                                        Integer.toString(code))))
                                        .toList(),
                                1));
    }
}
