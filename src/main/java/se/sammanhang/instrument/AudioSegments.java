package se.sammanhang.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names of the audio segments of an item: audio/{language}/{name}.mp3. Pure: whether a file exists
 * is another question.
 */
public final class AudioSegments {

    private AudioSegments() {}

    /**
     * Segments in reading order: question, each option, each way out. Where the options are those
     * chosen earlier, they are added by {@link #of(Item, List)}.
     */
    public static List<String> of(Item item) {
        return of(item, codes(item.form()));
    }

    /** Segments in reading order when only the options with {@code codes} are offered. */
    public static List<String> of(Item item, List<Integer> codes) {
        List<String> names = new ArrayList<>();
        names.add(question(item.id()));
        codes.forEach(code -> names.add(option(item, code)));
        NonAnswer.offeredFor(item.kind()).forEach(way -> names.add(way.audioName()));
        return List.copyOf(names);
    }

    public static String question(ItemId item) {
        return "item-" + item;
    }

    /**
     * Options of a shared response scale are spoken once; a list of its own belongs to its item.
     */
    public static String option(Item item, int code) {
        String list =
                switch (item.form()) {
                    case ItemForm.SingleChoice choice -> choice.responseScale();
                    case ItemForm.Ladder ladder -> ladder.responseScale();
                    case ItemForm.MultipleChoice _ -> item.id().value();
                    case ItemForm.ChoiceAmongChosen among -> among.source().value();
                    case ItemForm.OpenText _ ->
                            throw new IllegalArgumentException(
                                    "item: wanted one with options, got " + item.id());
                };
        return "option-" + list + "-" + code;
    }

    /** Segment of the stop point of a round, for example stop-TX. */
    public static String stop(RoundCode round) {
        return "stop-" + round;
    }

    private static List<Integer> codes(ItemForm form) {
        Stream<ResponseOption> options =
                switch (form) {
                    case ItemForm.SingleChoice choice -> choice.options().stream();
                    case ItemForm.Ladder ladder -> ladder.options().stream();
                    case ItemForm.MultipleChoice several -> several.options().stream();
                    case ItemForm.ChoiceAmongChosen _, ItemForm.OpenText _ -> Stream.empty();
                };
        return options.map(ResponseOption::code).toList();
    }
}
