package se.sammanhang.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.sammanhang.instrument.AnswerRules;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;

/**
 * The answers of the start beside those just sent, for the browser that has sent them. Every method
 * is one transaction.
 */
public interface ThenAndNowStore {

    /**
     * The round just sent, where this browser may compare it with the start; reads no answer. Empty
     * before sending, half an hour after it, once closed, in another browser, on a device of staff,
     * where staff read or somebody else answered, and where the start was not answered.
     */
    Optional<RoundCode> right(Secret cookie, Instant now);

    /** Single choices answered both times; none without the right. */
    List<Pair> pairs(Secret cookie, Instant now);

    /** Ends the right for good. */
    void close(Secret cookie, Instant now);

    /**
     * The option chosen at the start and the one chosen now, by their codes.
     *
     * @param askedThen the question as it was asked at the start; empty where that is not known
     * @param askedNow the question as it was asked in the round just sent
     */
    record Pair(
            ItemId item, int then, int now, Optional<Asked> askedThen, Optional<Asked> askedNow) {}

    /**
     * What makes two questions the same: their Swedish words, which the other languages are made
     * from, and the options with their codes.
     */
    record Asked(String question, List<Option> options) {
        public Asked {
            options = List.copyOf(options);
        }

        static Asked of(Item item) {
            return new Asked(
                    item.wording().in(Language.SWEDISH),
                    AnswerRules.listedOptions(item).stream()
                            .map(
                                    option ->
                                            new Option(
                                                    option.code(),
                                                    option.label().in(Language.SWEDISH)))
                            .toList());
        }
    }

    /** An option with its Swedish words. */
    record Option(int code, String label) {}
}
