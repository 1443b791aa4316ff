package se.sammanhang.surveyfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sammanhang.instrument.Instrument;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ShowIf;

/** A resolved definition as plain maps and lists, for {@link CanonicalJson}. */
final class DefinitionTree {

    private DefinitionTree() {}

    /**
     * @param machineMade languages in which it is worded by a machine; said only where there are
     *     any, so that the fingerprints of all others stay as they were
     */
    static Map<String, Object> of(Instrument instrument, List<Language> machineMade) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", instrument.id().value());
        tree.put("version", instrument.version());
        tree.put("title", text(instrument.title()));
        tree.put("items", instrument.items().stream().map(DefinitionTree::item).toList());
        tree.put("scales", instrument.scales().stream().map(DefinitionTree::scale).toList());
        instrument.permission().ifPresent(permission -> tree.put("permission", permission));
        addMakers(tree, machineMade);
        return tree;
    }

    static Map<String, Object> of(RoundDefinition round, List<Language> machineMade) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", round.code().value());
        tree.put("version", round.version());
        tree.put("title", text(round.title()));
        tree.put("core", ids(round.core()));
        tree.put("steps", round.steps().stream().map(DefinitionTree::step).toList());
        addMakers(tree, machineMade);
        return tree;
    }

    private static void addMakers(Map<String, Object> tree, List<Language> machineMade) {
        if (!machineMade.isEmpty()) {
            tree.put("machineMade", machineMade.stream().map(Language::code).toList());
        }
    }

    private static Object step(RoundDefinition.Step step) {
        return switch (step) {
            case RoundDefinition.Step.Ask ask -> ask.item().value();
            case RoundDefinition.Step.StopPoint stop -> Map.of("stop", text(stop.text()));
        };
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", item.id().value());
        tree.put("block", item.block());
        tree.put("kind", item.kind().name());
        tree.put("form", form(item.form()));
        tree.put("wording", text(item.wording()));
        tree.put("toldToStaff", item.toldToStaff());
        item.sharesWords().ifPresent(words -> tree.put("sharesWords", words.value()));
        tree.put("optional", item.optional());
        item.showIf().ifPresent(rule -> tree.put("showIf", condition(rule)));
        return tree;
    }

    private static Map<String, Object> form(ItemForm form) {
        return switch (form) {
            case ItemForm.SingleChoice choice ->
                    Map.of("choice", choice.responseScale(), "options", options(choice.options()));
            case ItemForm.Ladder ladder ->
                    Map.of("ladder", ladder.responseScale(), "options", options(ladder.options()));
            case ItemForm.MultipleChoice several ->
                    Map.of("several", several.maximum(), "options", options(several.options()));
            case ItemForm.ChoiceAmongChosen among -> Map.of("amongChosen", among.source().value());
            case ItemForm.OpenText open -> Map.of("text", open.maximumLength());
        };
    }

    private static List<Object> options(List<ResponseOption> options) {
        return options.stream()
                .<Object>map(option -> Map.of("code", option.code(), "label", text(option.label())))
                .toList();
    }

    private static Map<String, Object> condition(ShowIf rule) {
        return switch (rule) {
            case ShowIf.NotRegisteredByStaff fact ->
                    Map.of("notRegisteredByStaff", fact.fact().value());
            case ShowIf.NotReadByStaff _ -> Map.of("notReadByStaff", true);
            case ShowIf.TextWritten written -> Map.of("textWritten", ids(written.anyOf()));
            case ShowIf.ChosenAtLeast chosen ->
                    Map.of("chosenAtLeast", chosen.count(), "item", chosen.item().value());
        };
    }

    private static Map<String, Object> scale(ScaleDefinition scale) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", scale.id().value());
        tree.put("name", text(scale.name()));
        tree.put("items", ids(scale.items()));
        tree.put("reverse", ids(scale.reverseKeyed().stream().sorted().toList()));
        tree.put("lowestStep", scale.lowestStep());
        tree.put("highestStep", scale.highestStep());
        tree.put("minimumAnswered", scale.minimumAnswered());
        tree.put("metric", scale.metric().name());
        tree.put("polarity", scale.polarity().name());
        tree.put("increaseAtLeast", scale.increaseAtLeast());
        tree.put("groupMeansOnly", scale.groupMeansOnly());
        tree.put("confirmedKey", scale.confirmedKey());
        scale.parent().ifPresent(parent -> tree.put("parent", parent.value()));
        return tree;
    }

    private static List<String> ids(List<ItemId> items) {
        return items.stream().map(ItemId::value).toList();
    }

    private static Map<String, Object> text(LocalisedText text) {
        Map<String, Object> tree = new LinkedHashMap<>();
        text.byLanguage().forEach((language, words) -> tree.put(language.code(), words));
        return tree;
    }
}
