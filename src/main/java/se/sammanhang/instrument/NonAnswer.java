package se.sammanhang.instrument;

import java.util.List;
import java.util.Locale;

/** A way out of an item that is not an answer to it. Its words are part of the survey texts. */
public enum NonAnswer {
    DID_NOT_UNDERSTAND("didNotUnderstand"),
    DOES_NOT_KNOW("doesNotKnow"),
    REFUSED("refused"),
    SKIP("skip");

    private final String key;

    NonAnswer(String key) {
        this.key = key;
    }

    /** Key in the text files. */
    public String key() {
        return key;
    }

    /** What is stored when somebody takes this way. */
    public Answer answer() {
        return switch (this) {
            case DID_NOT_UNDERSTAND -> new Answer.DidNotUnderstand();
            case DOES_NOT_KNOW -> new Answer.DoesNotKnow();
            case REFUSED -> new Answer.Refused();
            case SKIP -> new Answer.Skipped();
        };
    }

    /** Name of the audio segment, for example way-did-not-understand. */
    public String audioName() {
        return "way-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The ways that an item of this kind offers, in reading order. Skipping is always among them.
     * "Don't know" is offered on facts only: elsewhere the least informed would leave the score.
     */
    public static List<NonAnswer> offeredFor(ItemKind kind) {
        return switch (kind) {
            case STATEMENT -> List.of(DID_NOT_UNDERSTAND, REFUSED, SKIP);
            case FACT -> List.of(DOES_NOT_KNOW, REFUSED, SKIP);
            case PLAIN -> List.of(SKIP);
        };
    }
}
