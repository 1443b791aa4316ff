package se.sammanhang.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.instrument.Instrument;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * Description of the raw data files as CSV, in one language: a row per item with where it is from,
 * its wording, its codes and the codes for no answer. Names of blocks are those of the survey
 * files.
 */
public final class Codebook {

    private static final List<String> COLUMNS =
            List.of("name", "block", "instrument", "version", "label", "codes", "missingCodes");

    private final Language language;
    private final Wording words;

    private Codebook(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    /**
     * @param words texts of {@code language}
     */
    public static String write(SurveyCatalogue catalogue, Language language, Wording words) {
        return new Codebook(language, words).rows(catalogue);
    }

    private String rows(SurveyCatalogue catalogue) {
        CsvText csv = new CsvText();
        COLUMNS.forEach(column -> csv.text(words.text("codebook." + column)));
        csv.endRow();
        String missing =
                Arrays.stream(RawDataCsv.MissingCode.values())
                        .map(way -> way.code() + " = " + words.text("codebook.missing." + way))
                        .collect(Collectors.joining("; "));
        for (Instrument instrument : catalogue.instruments()) {
            for (Item item : instrument.items()) {
                csv.text(item.id().value())
                        .text(item.block())
                        .text(instrument.id().value())
                        .text(instrument.version())
                        .text(item.wording().in(language))
                        .text(
                                item.toldToStaff()
                                        ? words.text("codebook.toldToStaff")
                                        : codes(item.form()))
                        .text(missing);
                csv.endRow();
            }
        }
        return csv.written();
    }

    private String codes(ItemForm form) {
        return switch (form) {
            case ItemForm.SingleChoice(var _, var options) -> codes(options);
            case ItemForm.Ladder(var _, var options) -> codes(options);
            case ItemForm.MultipleChoice(var options, var most) ->
                    words.text("codebook.several", most) + " " + codes(options);
            case ItemForm.ChoiceAmongChosen(var source) ->
                    words.text("codebook.amongChosen", source);
            case ItemForm.OpenText _ -> words.text("codebook.ownWords");
        };
    }

    private String codes(List<ResponseOption> options) {
        return options.stream()
                .map(option -> option.code() + " = " + option.label().in(language))
                .collect(Collectors.joining("; "));
    }
}
