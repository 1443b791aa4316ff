package se.sammanhang.instrument;

import java.util.List;
import java.util.Optional;
import se.sammanhang.instrument.Answer.DidNotUnderstand;
import se.sammanhang.instrument.Answer.DoesNotKnow;
import se.sammanhang.instrument.Answer.Given;
import se.sammanhang.instrument.Answer.GivenSeveral;
import se.sammanhang.instrument.Answer.GivenText;
import se.sammanhang.instrument.Answer.Refused;
import se.sammanhang.instrument.Answer.Skipped;
import se.sammanhang.instrument.ItemForm.ChoiceAmongChosen;
import se.sammanhang.instrument.ItemForm.Ladder;
import se.sammanhang.instrument.ItemForm.MultipleChoice;
import se.sammanhang.instrument.ItemForm.OpenText;
import se.sammanhang.instrument.ItemForm.SingleChoice;

/** Says whether an answer is legal for an item. What is not legal is never stored. */
public final class AnswerRules {

    private AnswerRules() {}

    /** What an answer can be wrong about. */
    public enum Broken {
        /** The code, or this way of not answering, is not offered by the item. */
        NOT_OFFERED,
        /** More options than the item permits. */
        TOO_MANY,
        /** More characters than the item permits. */
        TOO_LONG,
        /** An answer of another form, for example words where an option is asked for. */
        WRONG_FORM,
        /** The item is not on this person's way through the round. */
        NOT_ASKED
    }

    /**
     * The rule that the answer breaks, if any.
     *
     * @param options what the item offers this person; for a choice among chosen, the chosen ones
     */
    public static Optional<Broken> broken(Item item, List<ResponseOption> options, Answer answer) {
        return switch (answer) {
            case Given(int code) -> givenOne(item, options, code);
            case GivenSeveral several -> givenSeveral(item, options, several);
            case GivenText(String text) -> givenText(item, text);
            case Skipped() -> way(item, NonAnswer.SKIP);
            case Refused() -> way(item, NonAnswer.REFUSED);
            case DoesNotKnow() -> way(item, NonAnswer.DOES_NOT_KNOW);
            case DidNotUnderstand() -> way(item, NonAnswer.DID_NOT_UNDERSTAND);
        };
    }

    /** The options that the item lists by itself. Empty for own words and choice among chosen. */
    public static List<ResponseOption> listedOptions(Item item) {
        return switch (item.form()) {
            case SingleChoice single -> single.options();
            case Ladder ladder -> ladder.options();
            case MultipleChoice multiple -> multiple.options();
            case ChoiceAmongChosen(ItemId _) -> List.of();
            case OpenText(int _) -> List.of();
        };
    }

    private static Optional<Broken> givenOne(Item item, List<ResponseOption> options, int code) {
        return switch (item.form()) {
            case SingleChoice _, Ladder _, ChoiceAmongChosen _ -> offered(offers(options, code));
            case MultipleChoice _, OpenText _ -> Optional.of(Broken.WRONG_FORM);
        };
    }

    private static Optional<Broken> givenSeveral(
            Item item, List<ResponseOption> options, GivenSeveral several) {
        return switch (item.form()) {
            case MultipleChoice multiple ->
                    several.codes().size() > multiple.maximum()
                            ? Optional.of(Broken.TOO_MANY)
                            : offered(
                                    several.codes().stream()
                                            .allMatch(code -> offers(options, code)));
            case SingleChoice _, Ladder _, ChoiceAmongChosen _, OpenText _ ->
                    Optional.of(Broken.WRONG_FORM);
        };
    }

    private static Optional<Broken> givenText(Item item, String text) {
        return switch (item.form()) {
            case OpenText(int maximumLength) ->
                    text.length() > maximumLength ? Optional.of(Broken.TOO_LONG) : Optional.empty();
            case SingleChoice _, Ladder _, MultipleChoice _, ChoiceAmongChosen _ ->
                    Optional.of(Broken.WRONG_FORM);
        };
    }

    private static boolean offers(List<ResponseOption> options, int code) {
        return options.stream().anyMatch(option -> option.code() == code);
    }

    private static Optional<Broken> way(Item item, NonAnswer way) {
        return offered(NonAnswer.offeredFor(item.kind()).contains(way));
    }

    private static Optional<Broken> offered(boolean offered) {
        return offered ? Optional.empty() : Optional.of(Broken.NOT_OFFERED);
    }
}
