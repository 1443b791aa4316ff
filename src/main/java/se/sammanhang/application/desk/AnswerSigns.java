package se.sammanhang.application.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ItemKind;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.RoundDefinition.Step;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.scoring.StraightLining;
import se.sammanhang.scoring.StraightLining.Sign;

/** Signs that a response was filled in without reading, by the order its round asks in. */
final class AnswerSigns {

    private final SurveyCatalogue catalogue;
    private final List<ScaleDefinition> scales;

    AnswerSigns(SurveyCatalogue catalogue) {
        this.catalogue = catalogue;
        this.scales =
                catalogue.instruments().stream()
                        .flatMap(instrument -> instrument.scales().stream())
                        .toList();
    }

    Set<Sign> of(ResearchResponse response) {
        Map<ItemId, Integer> codes = new HashMap<>();
        response.answers()
                .forEach(
                        (item, answer) -> {
                            if (answer instanceof Answer.Given(int code)) {
                                codes.put(item, code);
                            }
                        });
        return StraightLining.of(scales, codes, inOrder(response, codes));
    }

    /** Statements with steps to choose from that were put to this person, in their order. */
    private List<OptionalInt> inOrder(ResearchResponse response, Map<ItemId, Integer> codes) {
        return catalogue.round(response.occurrence().round()).stream()
                .map(RoundDefinition::steps)
                .flatMap(List::stream)
                .flatMap(
                        step ->
                                step instanceof Step.Ask(ItemId id)
                                        ? catalogue.item(id).stream()
                                        : Stream.empty())
                .filter(AnswerSigns::hasSteps)
                .map(Item::id)
                .filter(response.answers()::containsKey)
                .map(
                        id -> {
                            Integer code = codes.get(id);
                            return code == null ? OptionalInt.empty() : OptionalInt.of(code);
                        })
                .toList();
    }

    private static boolean hasSteps(Item item) {
        return item.kind() == ItemKind.STATEMENT && item.form() instanceof ItemForm.SingleChoice;
    }

    static int answered(ResearchResponse response) {
        return (int)
                response.answers().values().stream()
                        .filter(
                                answer ->
                                        switch (answer) {
                                            case Answer.Given _,
                                                    Answer.GivenSeveral _,
                                                    Answer.GivenText _ ->
                                                    true;
                                            case Answer.Skipped _,
                                                    Answer.Refused _,
                                                    Answer.DoesNotKnow _,
                                                    Answer.DidNotUnderstand _ ->
                                                    false;
                                        })
                        .count();
    }
}
