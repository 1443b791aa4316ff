package se.sammanhang.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * Pseudonymised raw data as CSV: wide (one line per enrolment), long (one line per answer) and the
 * codebook of both. Everybody is there, also those without an answer.
 */
public final class RawDataCsv {

    private static final String NOTHING = "";

    private RawDataCsv() {}

    /** One line per answer; state says whether it was given, skipped, refused and so on. */
    public static String longForm(ResearchData data) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(
                "person",
                "spell",
                "site",
                "gender",
                "ageBand",
                "round",
                "number",
                "daysSinceStart",
                "device",
                "reader",
                "staffPresent",
                "proxy",
                "item",
                "state",
                "code");
        Map<String, ResearchPerson> persons =
                data.persons().stream()
                        .collect(Collectors.toMap(RawDataCsv::key, person -> person));
        data.responses().stream()
                .sorted(
                        Comparator.comparing(
                                response ->
                                        response.researchId()
                                                + " "
                                                + response.spell()
                                                + " "
                                                + response.occurrence()))
                .forEach(
                        response -> {
                            ResearchPerson person =
                                    persons.get(response.researchId() + " " + response.spell());
                            if (person != null) {
                                new TreeMap<>(response.answers())
                                        .forEach(
                                                (item, answer) ->
                                                        csv.writeRecord(
                                                                line(
                                                                        person, response, item,
                                                                        answer)));
                            }
                        });
        return out.toString();
    }

    private static List<String> line(
            ResearchPerson person, ResearchResponse response, ItemId item, Answer answer) {
        return List.of(
                person.researchId().toString(),
                String.valueOf(person.spell()),
                person.site().value(),
                person.gender().name(),
                person.ageBand().name(),
                response.occurrence().round().value(),
                String.valueOf(response.occurrence().number()),
                String.valueOf(response.daysSinceStart()),
                response.mode().device().name(),
                response.mode().reader().name(),
                String.valueOf(response.mode().staffPresent()),
                String.valueOf(response.mode().proxy()),
                item.value(),
                state(answer),
                code(answer));
    }

    /** One line per enrolment; a column per item and round, and one per intervention. */
    public static String wideForm(ResearchData data) {
        TreeSet<String> answered = new TreeSet<>();
        Map<String, Map<String, String>> cells = new TreeMap<>();
        for (ResearchResponse response : data.responses()) {
            Map<String, String> row =
                    cells.computeIfAbsent(
                            response.researchId() + " " + response.spell(), _ -> new TreeMap<>());
            response.answers()
                    .forEach(
                            (item, answer) -> {
                                String column = round(response.occurrence()) + "_" + item;
                                answered.add(column);
                                row.put(column, code(answer));
                            });
        }
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "person",
                                "spell",
                                "site",
                                "gender",
                                "ageBand",
                                "inflow",
                                "startMonth",
                                "exitReason",
                                "exitWorks",
                                "exitStudies",
                                "exitByCutOff"));
        for (InterventionType type : InterventionType.values()) {
            header.add(type.name());
        }
        header.addAll(answered);
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(header);
        for (ResearchPerson person : data.persons()) {
            List<String> line = facts(person);
            Map<String, String> row = cells.getOrDefault(key(person), Map.of());
            answered.forEach(column -> line.add(row.getOrDefault(column, NOTHING)));
            csv.writeRecord(line);
        }
        return out.toString();
    }

    private static List<String> facts(ResearchPerson person) {
        List<String> line = new ArrayList<>();
        line.add(person.researchId().toString());
        line.add(String.valueOf(person.spell()));
        line.add(person.site().value());
        line.add(person.gender().name());
        line.add(person.ageBand().name());
        line.add(person.inflow().name());
        line.add(person.startMonth().toString());
        line.add(person.exit().map(exit -> exit.mainReason().code()).orElse(NOTHING));
        line.add(person.exit().map(exit -> flag(exit.works())).orElse(NOTHING));
        line.add(person.exit().map(exit -> flag(exit.studies())).orElse(NOTHING));
        line.add(person.exit().map(exit -> flag(exit.byCutOff())).orElse(NOTHING));
        for (InterventionType type : InterventionType.values()) {
            line.add(flag(person.interventions().stream().anyMatch(spell -> spell.type() == type)));
        }
        return line;
    }

    /** Every item: block, wording and the meaning of each code. */
    public static String codebook(SurveyCatalogue catalogue, Language language) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("item", "block", "instrument", "version", "wording", "codes");
        catalogue
                .instruments()
                .forEach(
                        instrument ->
                                instrument
                                        .items()
                                        .forEach(
                                                item ->
                                                        csv.writeRecord(
                                                                item.id().value(),
                                                                item.block(),
                                                                instrument.id().value(),
                                                                instrument.version(),
                                                                item.wording().in(language),
                                                                codes(item, language))));
        return out.toString();
    }

    private static String codes(Item item, Language language) {
        return switch (item.form()) {
            case ItemForm.SingleChoice(var _, var options) -> codes(options, language);
            case ItemForm.Ladder(var _, var options) -> codes(options, language);
            case ItemForm.MultipleChoice(var options, var _) -> codes(options, language);
            case ItemForm.ChoiceAmongChosen(var source) -> "= " + source;
            case ItemForm.OpenText _ -> NOTHING;
        };
    }

    private static String codes(List<ResponseOption> options, Language language) {
        return options.stream()
                .map(option -> option.code() + " = " + option.label().in(language))
                .collect(Collectors.joining("; "));
    }

    private static String key(ResearchPerson person) {
        return person.researchId() + " " + person.spell();
    }

    private static String round(Occurrence occurrence) {
        return occurrence.round().equals(Occurrence.THREE_MONTHLY)
                ? occurrence.round().value() + "." + occurrence.number()
                : occurrence.round().value();
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    private static String state(Answer answer) {
        return switch (answer) {
            case Answer.Given _, Answer.GivenSeveral _, Answer.GivenText _ -> "given";
            case Answer.Skipped _ -> "skipped";
            case Answer.Refused _ -> "refused";
            case Answer.DoesNotKnow _ -> "doesNotKnow";
            case Answer.DidNotUnderstand _ -> "didNotUnderstand";
        };
    }

    /** Own words never leave: the research rows do not hold them. */
    private static String code(Answer answer) {
        return switch (answer) {
            case Answer.Given(int code) -> String.valueOf(code);
            case Answer.GivenSeveral(var codes) ->
                    codes.stream().map(String::valueOf).collect(Collectors.joining(" "));
            case Answer.GivenText _,
                    Answer.Skipped _,
                    Answer.Refused _,
                    Answer.DoesNotKnow _,
                    Answer.DidNotUnderstand _ ->
                    NOTHING;
        };
    }
}
