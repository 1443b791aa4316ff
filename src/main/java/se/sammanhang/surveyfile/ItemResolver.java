package se.sammanhang.surveyfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import se.sammanhang.instrument.InstrumentId;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemKind;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResponseOption;

/** Joins an item with its response scale and its words. */
final class ItemResolver {

    private final Drafts drafts;
    private final TextBook texts;
    private final Problems problems;

    ItemResolver(Drafts drafts, TextBook texts, Problems problems) {
        this.drafts = drafts;
        this.texts = texts;
        this.problems = problems;
    }

    /** Empty when a text or a response scale is missing, which is then reported. */
    Optional<Item> resolve(InstrumentId instrument, Draft.Item item) {
        Optional<LocalisedText> wording =
                texts.required(Keys.item(instrument, item.id()), item.at());
        Optional<ItemForm> form = form(instrument, item);
        return wording.flatMap(
                words ->
                        form.map(
                                resolved ->
                                        new Item(
                                                item.id(),
                                                item.block(),
                                                item.kind(),
                                                resolved,
                                                words,
                                                item.toldToStaff(),
                                                item.sharesWords().map(Draft.Reference::item),
                                                item.optional(),
                                                item.showIf().map(Draft.Condition::rule))));
    }

    private Optional<ItemForm> form(InstrumentId instrument, Draft.Item item) {
        return switch (item.form()) {
            case Draft.Form.Choice choice ->
                    shared(choice.responseScale(), item, false)
                            .map(o -> new ItemForm.SingleChoice(choice.responseScale(), o));
            case Draft.Form.Ladder ladder ->
                    shared(ladder.responseScale(), item, true)
                            .map(o -> new ItemForm.Ladder(ladder.responseScale(), o));
            case Draft.Form.OwnChoice own ->
                    Optional.of(
                            new ItemForm.SingleChoice(
                                    item.id().value(), own(instrument, item, own.codes())));
            case Draft.Form.Several several ->
                    Optional.of(
                            new ItemForm.MultipleChoice(
                                    own(instrument, item, several.codes()),
                                    several.maximum().value()));
            case Draft.Form.AmongChosen among ->
                    Optional.of(new ItemForm.ChoiceAmongChosen(among.source()));
            case Draft.Form.Text text ->
                    Optional.of(new ItemForm.OpenText(text.maximumLength().value()));
            case Draft.Form.Unreadable _ -> {
                texts.tolerate(Keys.item(instrument, item.id()) + "/");
                yield Optional.empty();
            }
            case Draft.Form.EndAnchored ends ->
                    Optional.of(
                            new ItemForm.Ladder(
                                    item.id().value(), endAnchored(instrument, item, ends)));
        };
    }

    private Optional<List<ResponseOption>> shared(String id, Draft.Item item, boolean numerals) {
        return drafts.responseScale(id)
                .map(scale -> options(scale.steps(), item, code -> Keys.step(id, code), numerals));
    }

    private List<ResponseOption> own(
            InstrumentId instrument, Draft.Item item, List<Draft.Code> codes) {
        return options(codes, item, code -> Keys.option(instrument, item.id(), code), false);
    }

    private List<ResponseOption> options(
            List<Draft.Code> codes, Draft.Item item, IntFunction<String> key, boolean numerals) {
        List<ResponseOption> options = new ArrayList<>();
        for (Draft.Code code : codes) {
            String textKey = key.apply(code.code());
            Map<Language, Draft.Words> words = texts.words(textKey);
            if (item.kind() != ItemKind.FACT) {
                notDontKnow(words);
            }
            if (numerals && words.isEmpty()) {
                options.add(numeral(code.code()));
            } else {
                texts.required(textKey, code.at())
                        .ifPresent(label -> options.add(new ResponseOption(code.code(), label)));
            }
        }
        return options;
    }

    private List<ResponseOption> endAnchored(
            InstrumentId instrument, Draft.Item item, Draft.Form.EndAnchored ends) {
        List<ResponseOption> options = new ArrayList<>();
        for (int code = ends.lowest(); code <= ends.highest(); code++) {
            int step = code;
            if (code == ends.lowest()) {
                texts.required(Keys.lowest(instrument, item.id()), ends.at())
                        .ifPresent(label -> options.add(new ResponseOption(step, label)));
            } else if (code == ends.highest()) {
                texts.required(Keys.highest(instrument, item.id()), ends.at())
                        .ifPresent(label -> options.add(new ResponseOption(step, label)));
            } else {
                options.add(numeral(code));
            }
        }
        return options;
    }

    private static ResponseOption numeral(int code) {
        return new ResponseOption(code, LocalisedText.swedish(Integer.toString(code)));
    }

    private void notDontKnow(Map<Language, Draft.Words> labels) {
        Map<Language, Draft.Words> dontKnow =
                new TreeMap<>(texts.words(Keys.way(NonAnswer.DOES_NOT_KNOW.key())));
        labels.forEach(
                (language, label) -> {
                    Draft.Words way = dontKnow.get(language);
                    if (way != null && way.text().equalsIgnoreCase(label.text())) {
                        problems.add(
                                ProblemCode.SV129,
                                label.at(),
                                "an answer",
                                "\"" + label.text() + "\"");
                    }
                });
    }
}
