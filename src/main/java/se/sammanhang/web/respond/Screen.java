package se.sammanhang.web.respond;

import java.util.Set;
import se.sammanhang.application.AnswerSurvey.View;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.application.ThenAndNow;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;

/** What one browser is shown, worked out from the state of the response and the step asked for. */
sealed interface Screen {

    /** A question. */
    record Question(SurveyForm form, Item item) implements Screen {}

    /** A screen between the questions and the receipt. */
    sealed interface Resting extends Screen {
        SurveyForm form();
    }

    /** The most important part is answered. */
    record Stop(SurveyForm form, Place place, LocalisedText text) implements Resting {}

    /** Everything has been asked. */
    record End(SurveyForm form) implements Resting {}

    /** The answers, to look through. */
    record Check(SurveyForm form) implements Resting {}

    /** Nothing more can be answered here. */
    sealed interface Over extends Screen {}

    /**
     * The answers have arrived.
     *
     * @param offers whether the picture of then and now can be opened from here
     */
    record Receipt(
            Language language, boolean synthetic, String code, boolean handedOver, boolean offers)
            implements Over {
        Receipt offering() {
            return new Receipt(language, synthetic, code, handedOver, true);
        }
    }

    /** The answers of the start and of now, opened from the receipt. */
    record Picture(Language language, boolean synthetic, ThenAndNow answers) implements Over {}

    /** Another browser goes on with it. */
    record TakenOver(Language language) implements Over {}

    /** No cookie, or none that is known. */
    record Closed(Language language) implements Over {}

    /** The language of the words on it. */
    default Language language() {
        return switch (this) {
            case Question(SurveyForm form, Item _) -> form.language();
            case Resting resting -> resting.form().language();
            case Receipt receipt -> receipt.language();
            case Picture picture -> picture.language();
            case TakenOver(Language language) -> language;
            case Closed(Language language) -> language;
        };
    }

    /** Languages to go on in; none where nothing more can be answered. */
    default Set<Language> languages() {
        return switch (this) {
            case Question(SurveyForm form, Item _) -> form.languages();
            case Resting resting -> resting.form().languages();
            case Over _ -> Set.of();
        };
    }

    /** Whether it must be marked as a demonstration. */
    default boolean synthetic() {
        return switch (this) {
            case Question(SurveyForm form, Item _) -> form.synthetic();
            case Resting resting -> resting.form().synthetic();
            case Receipt receipt -> receipt.synthetic();
            case Picture picture -> picture.synthetic();
            case TakenOver _, Closed _ -> false;
        };
    }

    /** Whether the device can be given back from here before the answers are sent. */
    default boolean canBeGivenBack() {
        return switch (this) {
            case Question(SurveyForm form, Item _) -> form.mode().handedOver();
            case Resting resting -> resting.form().mode().handedOver();
            case Over _ -> false;
        };
    }

    /**
     * @param otherwise the language when none is known
     */
    static Screen of(View view, String step, Language otherwise) {
        return switch (view) {
            case View.Unknown() -> new Closed(otherwise);
            case View.TakenOver(Language language) -> new TakenOver(language);
            case View.Received received ->
                    new Receipt(
                            received.language(),
                            received.synthetic(),
                            received.receipt(),
                            received.handedOver(),
                            false);
            case View.Asking(SurveyForm form) ->
                    step.equals(Step.CHECK) ? new Check(form) : of(form, Step.place(form, step));
        };
    }

    static Screen of(SurveyForm form, Place place) {
        return switch (place) {
            case Place.AtQuestion(Item item) -> new Question(form, item);
            case Place.AtStop(LocalisedText text) -> new Stop(form, place, text);
            case Place.AtEnd() -> new End(form);
        };
    }
}
