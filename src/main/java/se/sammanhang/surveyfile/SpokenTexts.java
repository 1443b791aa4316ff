package se.sammanhang.surveyfile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sammanhang.instrument.AudioSegments;
import se.sammanhang.instrument.Instrument;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.SurveyCatalogue;

/** Every text that has to be read aloud, with the name of its audio segment. */
public final class SpokenTexts {

    private SpokenTexts() {}

    /**
     * @param name audio segment, as {@link AudioSegments} names it
     */
    public record Spoken(Language language, String name, String text) {

        /** Fingerprint of the text, so that audio of an older wording is found. */
        public String sha256() {
            return CanonicalJson.sha256(text);
        }
    }

    /** All segments in the languages that the item, option, way or stop point is written in. */
    public static List<Spoken> of(SurveyCatalogue catalogue) {
        Map<String, LocalisedText> segments = new LinkedHashMap<>();
        for (Instrument instrument : catalogue.instruments()) {
            instrument.items().forEach(item -> add(segments, item));
        }
        catalogue.ways().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(way -> segments.put(way.getKey().audioName(), way.getValue()));
        for (RoundDefinition round : catalogue.rounds()) {
            for (RoundDefinition.Step step : round.steps()) {
                if (step instanceof RoundDefinition.Step.StopPoint stop) {
                    segments.put(AudioSegments.stop(round.code()), stop.text());
                }
            }
        }
        List<Spoken> spoken = new ArrayList<>();
        catalogue
                .way(NonAnswer.SKIP)
                .languages()
                .forEach(
                        language ->
                                segments.forEach(
                                        (name, text) ->
                                                spoken.add(
                                                        new Spoken(
                                                                language,
                                                                name,
                                                                text.in(language)))));
        return List.copyOf(spoken);
    }

    private static void add(Map<String, LocalisedText> segments, Item item) {
        segments.put(AudioSegments.question(item.id()), item.wording());
        switch (item.form()) {
            case ItemForm.SingleChoice choice -> add(segments, item, choice.options());
            case ItemForm.MultipleChoice several -> add(segments, item, several.options());
            case ItemForm.Ladder ladder -> add(segments, item, ladder.options());
            case ItemForm.ChoiceAmongChosen _, ItemForm.OpenText _ -> {}
        }
    }

    private static void add(
            Map<String, LocalisedText> segments, Item item, List<ResponseOption> options) {
        for (ResponseOption option : options) {
            segments.put(
                    AudioSegments.option(item, option.code()),
                    item.form() instanceof ItemForm.Ladder ? withNumber(option) : option.label());
        }
    }

    /** On a ladder the number is seen beside the words, so it is heard before them. */
    private static LocalisedText withNumber(ResponseOption option) {
        String number = Integer.toString(option.code());
        Map<Language, String> spoken = new LinkedHashMap<>();
        option.label()
                .byLanguage()
                .forEach(
                        (language, label) ->
                                spoken.put(
                                        language,
                                        label.equals(number) ? number : number + ". " + label));
        return new LocalisedText(spoken);
    }

    /**
     * Prints one line a segment: language, name, SHA-256, text, with tabs between, for
     * src/conf/make-audio.
     *
     * @param arguments the survey folder
     */
    public static void main(String[] arguments) {
        SurveyCatalogue catalogue =
                switch (SurveyFolder.read(Path.of(arguments[0]))) {
                    case SurveyFolder.Result.Read read -> read.catalogue();
                    case SurveyFolder.Result.Refused refused ->
                            throw new SurveyFilesRefused(refused.problems());
                };
        StringBuilder lines = new StringBuilder();
        for (Spoken spoken : of(catalogue)) {
            lines.append(spoken.language())
                    .append('\t')
                    .append(spoken.name())
                    .append('\t')
                    .append(spoken.sha256())
                    .append('\t')
                    .append(spoken.text())
                    .append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
