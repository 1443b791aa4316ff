package se.sammanhang.surveyfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.instrument.InstrumentId;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ItemKind;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.Norm;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.ScoreMetric;
import se.sammanhang.instrument.ShowIf;

/** What the files say, each thing with its place, before it is checked against the rest. */
final class Draft {

    private Draft() {}

    /** A name of an item that may or may not exist. */
    record Reference(Place at, ItemId item) {}

    record Code(Place at, int code) {}

    record Amount(Place at, int value) {}

    record ResponseScale(Place at, String id, List<Code> steps) {}

    record Item(
            Place at,
            ItemId id,
            String block,
            ItemKind kind,
            Form form,
            boolean toldToStaff,
            Optional<Reference> sharesWords,
            boolean optional,
            Optional<Condition> showIf) {}

    record Condition(Place at, ShowIf rule) {}

    sealed interface Form {
        record Choice(Place at, String responseScale) implements Form {}

        record Ladder(Place at, String responseScale) implements Form {}

        record OwnChoice(Place at, List<Code> codes) implements Form {}

        record Several(Place at, List<Code> codes, Amount maximum) implements Form {}

        record AmongChosen(Place at, ItemId source) implements Form {}

        record Text(Amount maximumLength) implements Form {}

        /** The form could not be read, which has been reported. */
        record Unreadable() implements Form {}

        /** Numbered steps of which only the ends are worded, in words of the item's own. */
        record EndAnchored(Place at, int lowest, int highest) implements Form {}
    }

    record Scale(
            Place at,
            ScaleId id,
            List<Reference> items,
            List<Reference> reversed,
            Amount minimumAnswered,
            ScoreMetric metric,
            Polarity polarity,
            Amount increaseAtLeast,
            boolean confirmedKey,
            List<Scale> subscales,
            List<Norm> norms) {}

    record Instrument(
            Place at,
            InstrumentId id,
            String version,
            boolean licensed,
            List<Item> items,
            List<Scale> scales) {

        Optional<Item> item(ItemId wanted) {
            return items.stream().filter(item -> item.id().equals(wanted)).findFirst();
        }
    }

    /** Empty item: the stop point. */
    record Step(Place at, Optional<ItemId> item) {}

    record Round(
            Place at,
            RoundCode code,
            String version,
            boolean replaces,
            List<Reference> core,
            List<Step> steps) {}

    record Words(Place at, String text) {}

    /**
     * The words of one file, by a key such as item/sammanhang-bank/H1.
     *
     * @param machineMade whether the file says that a machine has translated it
     * @param sections places of the instruments and rounds that the file speaks about, by id
     */
    record Texts(
            Place at,
            Language language,
            String version,
            boolean machineMade,
            Map<String, Words> words,
            Map<String, Place> sections) {}
}
