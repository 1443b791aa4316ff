package se.sammanhang.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.sammanhang.application.ThenAndNowStore.Asked;
import se.sammanhang.application.ThenAndNowStore.Pair;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ItemKind;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.RoundDefinition.Step;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * A person's own picture: the answers of the start and of now, question by question. No score, no
 * sum, no grade; which rows went down is not told, only whether any did.
 *
 * @param rows in the order in which the questions were asked now
 * @param drop whether any answer went towards the worse end of its scale, so that a talk is offered
 * @see "src/docs/decisions/DD035-then-and-now.md"
 */
public record ThenAndNow(List<Row> rows, boolean drop) {

    public ThenAndNow {
        rows = List.copyOf(rows);
    }

    /**
     * @param options all that the question offers, in order
     * @param ordered whether they are steps of a scale, which can be drawn as a line
     */
    public record Row(
            Item item,
            List<ResponseOption> options,
            ResponseOption then,
            ResponseOption now,
            boolean ordered) {}

    /**
     * The comparable answers: to questions asked in the same words then and now, which the product
     * still asks so. Permissions are left out, and what staff are told: they are wishes of a day.
     */
    static ThenAndNow of(SurveyCatalogue catalogue, RoundCode round, List<Pair> pairs) {
        Map<ItemId, Pair> byItem =
                pairs.stream().collect(Collectors.toMap(Pair::item, Function.identity()));
        List<Row> rows =
                catalogue.round(round).stream()
                        .flatMap(definition -> definition.steps().stream())
                        .flatMap(step -> asked(catalogue, step).stream())
                        .flatMap(item -> row(item, byItem.get(item.id())).stream())
                        .toList();
        return new ThenAndNow(rows, rows.stream().anyMatch(row -> wentDown(catalogue, row)));
    }

    private static Optional<Item> asked(SurveyCatalogue catalogue, Step step) {
        return switch (step) {
            case Step.Ask(ItemId id) ->
                    catalogue
                            .item(id)
                            .filter(item -> item.kind() != ItemKind.PLAIN && !item.toldToStaff());
            case Step.StopPoint _ -> Optional.empty();
        };
    }

    private static Optional<Row> row(Item item, @Nullable Pair pair) {
        if (pair == null || !sameQuestion(item, pair)) {
            return Optional.empty();
        }
        List<ResponseOption> options =
                switch (item.form()) {
                    case ItemForm.SingleChoice(String _, List<ResponseOption> listed) -> listed;
                    case ItemForm.Ladder(String _, List<ResponseOption> listed) -> listed;
                    case ItemForm.MultipleChoice _,
                            ItemForm.ChoiceAmongChosen _,
                            ItemForm.OpenText _ ->
                            List.of();
                };
        Optional<ResponseOption> then = option(options, pair.then());
        Optional<ResponseOption> now = option(options, pair.now());
        return then.isPresent() && now.isPresent()
                ? Optional.of(new Row(item, options, then.get(), now.get(), ordered(item)))
                : Optional.empty();
    }

    private static boolean sameQuestion(Item item, Pair pair) {
        Optional<Asked> today = Optional.of(Asked.of(item));
        return pair.askedThen().equals(today) && pair.askedNow().equals(today);
    }

    private static Optional<ResponseOption> option(List<ResponseOption> options, int code) {
        return options.stream().filter(option -> option.code() == code).findFirst();
    }

    /** A list of an item's own is facts without an order; a shared response scale is steps. */
    private static boolean ordered(Item item) {
        return switch (item.form()) {
            case ItemForm.SingleChoice(String scale, List<ResponseOption> _) ->
                    !scale.equals(item.id().value());
            case ItemForm.Ladder _ -> true;
            case ItemForm.MultipleChoice _, ItemForm.ChoiceAmongChosen _, ItemForm.OpenText _ ->
                    false;
        };
    }

    /** Only where the scales that score the item say which end is the better, and agree. */
    private static boolean wentDown(SurveyCatalogue catalogue, Row row) {
        ItemId id = row.item().id();
        Set<Boolean> higherIsBetter =
                catalogue.instruments().stream()
                        .flatMap(instrument -> instrument.scales().stream())
                        .filter(scale -> scale.items().contains(id))
                        .map(scale -> higherIsBetter(scale, id))
                        .collect(Collectors.toSet());
        if (!row.ordered() || higherIsBetter.size() != 1) {
            return false;
        }
        int change = row.now().code() - row.then().code();
        return higherIsBetter.contains(true) ? change < 0 : change > 0;
    }

    private static boolean higherIsBetter(ScaleDefinition scale, ItemId item) {
        boolean scoreHigherIsBetter =
                switch (scale.polarity()) {
                    case HIGHER_IS_BETTER -> true;
                    case LOWER_IS_BETTER -> false;
                };
        return scoreHigherIsBetter != scale.reverseKeyed().contains(item);
    }
}
