package se.sammanhang.persistence;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.sammanhang.instrument.Answer;

/**
 * An answer as it lies in columns.
 *
 * @param codes several codes as a PostgreSQL array literal, for example {1,3}
 */
record AnswerColumns(
        String state, @Nullable Integer code, @Nullable String codes, @Nullable String words) {

    static AnswerColumns of(Answer answer) {
        return switch (answer) {
            case Answer.Given given -> new AnswerColumns("GIVEN", given.code(), null, null);
            case Answer.GivenSeveral several ->
                    new AnswerColumns("GIVEN_SEVERAL", null, literal(several.codes()), null);
            case Answer.GivenText text -> new AnswerColumns("GIVEN_TEXT", null, null, text.text());
            case Answer.Skipped() -> state("SKIPPED");
            case Answer.Refused() -> state("REFUSED");
            case Answer.DoesNotKnow() -> state("DOES_NOT_KNOW");
            case Answer.DidNotUnderstand() -> state("DID_NOT_UNDERSTAND");
        };
    }

    /**
     * @param codes the chosen codes; for a single choice the one
     */
    static Answer answer(String state, Integer[] codes, @Nullable String words) {
        return switch (state) {
            case "GIVEN" -> new Answer.Given(codes[0]);
            case "GIVEN_SEVERAL" -> new Answer.GivenSeveral(new TreeSet<>(Arrays.asList(codes)));
            case "GIVEN_TEXT" -> new Answer.GivenText(words == null ? "" : words);
            case "SKIPPED" -> new Answer.Skipped();
            case "REFUSED" -> new Answer.Refused();
            case "DOES_NOT_KNOW" -> new Answer.DoesNotKnow();
            case "DID_NOT_UNDERSTAND" -> new Answer.DidNotUnderstand();
            default ->
                    throw new IllegalArgumentException("state: wanted a known one, got " + state);
        };
    }

    private static AnswerColumns state(String name) {
        return new AnswerColumns(name, null, null, null);
    }

    private static String literal(SortedSet<Integer> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
