package se.sammanhang.fieldwork;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.sammanhang.instrument.Instrument;
import se.sammanhang.instrument.InstrumentId;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ItemKind;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResolvedDefinition;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.RoundDefinition.Step;
import se.sammanhang.instrument.ShowIf;
import se.sammanhang.instrument.SurveyCatalogue;

/** Builds small rounds for tests, in the order in which the questions are added. */
public final class Questions {

    private final Map<ItemId, Item> items = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    public static ItemId id(String id) {
        return new ItemId(id);
    }

    public Questions statement(String id) {
        return add(id, ItemKind.STATEMENT, fiveSteps(), Optional.empty());
    }

    public Questions statement(String id, ShowIf showIf) {
        return add(id, ItemKind.STATEMENT, fiveSteps(), Optional.of(showIf));
    }

    public Questions fact(String id, ShowIf showIf) {
        return add(id, ItemKind.FACT, fiveSteps(), Optional.of(showIf));
    }

    public Questions several(String id, int maximum) {
        return add(
                id,
                ItemKind.FACT,
                new ItemForm.MultipleChoice(options(5), maximum),
                Optional.empty());
    }

    public Questions words(String id) {
        return add(id, ItemKind.PLAIN, new ItemForm.OpenText(20), Optional.empty());
    }

    public Questions yesNo(String id, ShowIf showIf) {
        return add(
                id, ItemKind.PLAIN, new ItemForm.SingleChoice(id, options(2)), Optional.of(showIf));
    }

    public Questions amongChosen(String id, String source) {
        return add(
                id,
                ItemKind.FACT,
                new ItemForm.ChoiceAmongChosen(id(source)),
                Optional.of(new ShowIf.ChosenAtLeast(id(source), 2)));
    }

    /** Asks whether the coach may read the words of {@code words}. */
    public Questions permission(String id, String words) {
        ItemId itemId = id(id);
        items.put(
                itemId,
                new Item(
                        itemId,
                        "Egna ord",
                        ItemKind.PLAIN,
                        new ItemForm.SingleChoice(id, options(2)),
                        LocalisedText.swedish("Fråga " + id),
                        false,
                        Optional.of(id(words)),
                        false,
                        Optional.of(new ShowIf.TextWritten(List.of(id(words))))));
        steps.add(new Step.Ask(itemId));
        return this;
    }

    public Questions stop() {
        steps.add(new Step.StopPoint(LocalisedText.swedish("Vill du fortsätta?")));
        return this;
    }

    public Questions toldToStaff(String id) {
        ItemId itemId = id(id);
        items.put(
                itemId,
                new Item(
                        itemId,
                        "Kontakt",
                        ItemKind.PLAIN,
                        new ItemForm.SingleChoice(id, options(2)),
                        LocalisedText.swedish("Fråga " + id),
                        true,
                        Optional.empty(),
                        false,
                        Optional.empty()));
        steps.add(new Step.Ask(itemId));
        return this;
    }

    public Item item(String id) {
        return Optional.ofNullable(items.get(id(id))).orElseThrow();
    }

    public Optional<Item> find(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    public RoundDefinition round(String code) {
        return new RoundDefinition(
                new RoundCode(code),
                "1",
                "0".repeat(64),
                LocalisedText.swedish(code),
                steps,
                List.of());
    }

    public SurveyCatalogue catalogue(String code) {
        return new SurveyCatalogue(
                List.of(
                        new Instrument(
                                new InstrumentId("small"),
                                "1",
                                "0".repeat(64),
                                LocalisedText.swedish("Small"),
                                List.copyOf(items.values()),
                                List.of(),
                                Optional.empty())),
                List.of(round(code)),
                Map.of(
                        NonAnswer.DID_NOT_UNDERSTAND,
                        LocalisedText.swedish("Jag förstår inte frågan"),
                        NonAnswer.DOES_NOT_KNOW,
                        LocalisedText.swedish("Vet inte"),
                        NonAnswer.REFUSED,
                        LocalisedText.swedish("Vill inte svara"),
                        NonAnswer.SKIP,
                        LocalisedText.swedish("Hoppa över")),
                List.of(
                        new ResolvedDefinition("small", "1", "0".repeat(64), "{}"),
                        new ResolvedDefinition(code, "1", "1".repeat(64), "{}"),
                        new ResolvedDefinition("other", "1", "2".repeat(64), "{}")));
    }

    private static ItemForm fiveSteps() {
        return new ItemForm.SingleChoice("FIVE", options(5));
    }

    private static List<ResponseOption> options(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(code -> new ResponseOption(code, LocalisedText.swedish("Svar " + code)))
                .toList();
    }

    private Questions add(String id, ItemKind kind, ItemForm form, Optional<ShowIf> showIf) {
        ItemId itemId = id(id);
        items.put(
                itemId,
                new Item(
                        itemId,
                        "Block",
                        kind,
                        form,
                        LocalisedText.swedish("Fråga " + id),
                        false,
                        Optional.empty(),
                        false,
                        showIf));
        steps.add(new Step.Ask(itemId));
        return this;
    }
}
