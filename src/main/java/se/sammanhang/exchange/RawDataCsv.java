package se.sammanhang.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;

/**
 * Pseudonymised raw data as CSV, wide (a row per enrolment) and long (a row per answer); {@link
 * Codebook} describes them. Six kinds of no answer keep six codes; an empty cell means that the
 * round was not answered at all. Times are whole weeks since the start. The wide form can be read
 * back by {@code evaluate}.
 */
public final class RawDataCsv {

    /** Codes for what is no answer; below every code that can be given. */
    public enum MissingCode {
        SKIPPED(-91),
        REFUSED(-92),
        DOES_NOT_KNOW(-93),
        DID_NOT_UNDERSTAND(-94),
        NOT_ASKED(-95);

        private final int code;

        MissingCode(int code) {
            this.code = code;
        }

        /** Number in the files. */
        public int code() {
            return code;
        }

        /** Smallest of the numbers. */
        public static int lowest() {
            return Arrays.stream(values()).mapToInt(MissingCode::code).min().orElseThrow();
        }

        /** Largest of the numbers. */
        public static int highest() {
            return Arrays.stream(values()).mapToInt(MissingCode::code).max().orElseThrow();
        }
    }

    private static final int DAYS_A_WEEK = 7;

    private RawDataCsv() {}

    /** A row per enrolment, also of those who answered nothing; a column per round and item. */
    public static String wideForm(ResearchData data) {
        Map<String, TreeSet<ItemId>> columns = new TreeMap<>();
        Map<String, Map<String, ResearchResponse>> responses = new TreeMap<>();
        for (ResearchResponse response : data.responses()) {
            String round = round(response.occurrence());
            columns.computeIfAbsent(round, _ -> new TreeSet<>())
                    .addAll(response.answers().keySet());
            responses
                    .computeIfAbsent(
                            key(response.researchId(), response.spell()), _ -> new TreeMap<>())
                    .put(round, response);
        }
        CsvText csv = new CsvText();
        header(csv, "person", "spell", "site", "gender", "ageBand", "inflow", "startMonth");
        header(csv, "exitReason", "exitWorks", "exitStudies", "exitByCutOff");
        for (InterventionType type : InterventionType.values()) {
            csv.text(type.name());
        }
        columns.forEach(
                (round, items) -> {
                    csv.text(round + "_mode").text(round + "_weeksSinceStart");
                    items.forEach(item -> csv.text(round + "_" + item));
                });
        csv.endRow();
        for (ResearchPerson person : data.persons()) {
            facts(csv, person);
            Map<String, ResearchResponse> answered =
                    responses.getOrDefault(key(person.researchId(), person.spell()), Map.of());
            columns.forEach((round, items) -> answers(csv, answered.get(round), items));
            csv.endRow();
        }
        return csv.written();
    }

    private static void answers(
            CsvText csv,
            @org.jspecify.annotations.Nullable ResearchResponse response,
            java.util.SortedSet<ItemId> items) {
        if (response == null) {
            csv.empty().empty();
            items.forEach(_ -> csv.empty());
            return;
        }
        csv.text(mode(response)).number(weeks(response));
        for (ItemId item : items) {
            Answer answer = response.answers().get(item);
            if (answer == null) {
                csv.number(MissingCode.NOT_ASKED.code);
            } else {
                value(csv, answer);
            }
        }
    }

    private static void facts(CsvText csv, ResearchPerson person) {
        csv.text(person.researchId().toString())
                .number(person.spell())
                .text(person.site().value())
                .text(person.gender().name())
                .text(person.ageBand().name())
                .text(person.inflow().name())
                .text(person.startMonth().toString());
        person.exit()
                .ifPresentOrElse(
                        exit ->
                                csv.text(exit.mainReason().code())
                                        .number(exit.works() ? 1 : 0)
                                        .number(exit.studies() ? 1 : 0)
                                        .number(exit.byCutOff() ? 1 : 0),
                        () -> csv.empty().empty().empty().empty());
        for (InterventionType type : InterventionType.values()) {
            boolean took = person.interventions().stream().anyMatch(spell -> spell.type() == type);
            csv.number(took ? 1 : 0);
        }
    }

    /** A row per answer, with the state it is in. */
    public static String longForm(ResearchData data) {
        Map<String, ResearchPerson> persons =
                data.persons().stream()
                        .collect(
                                Collectors.toMap(
                                        person -> key(person.researchId(), person.spell()),
                                        Function.identity()));
        CsvText csv = new CsvText();
        header(csv, "person", "spell", "site", "gender", "ageBand", "round", "weeksSinceStart");
        header(csv, "mode", "language", "item", "state", "code");
        csv.endRow();
        List<ResearchResponse> inOrder =
                data.responses().stream()
                        .sorted(
                                Comparator.comparing(
                                                (ResearchResponse r) ->
                                                        key(r.researchId(), r.spell()))
                                        .thenComparing(r -> round(r.occurrence())))
                        .toList();
        for (ResearchResponse response : inOrder) {
            ResearchPerson person = persons.get(key(response.researchId(), response.spell()));
            if (person != null) {
                new TreeMap<>(response.answers())
                        .forEach((item, answer) -> line(csv, person, response, item, answer));
            }
        }
        return csv.written();
    }

    private static void line(
            CsvText csv,
            ResearchPerson person,
            ResearchResponse response,
            ItemId item,
            Answer answer) {
        csv.text(person.researchId().toString())
                .number(person.spell())
                .text(person.site().value())
                .text(person.gender().name())
                .text(person.ageBand().name())
                .text(round(response.occurrence()))
                .number(weeks(response))
                .text(mode(response))
                .text(response.language().code())
                .text(item.value())
                .text(state(answer));
        value(csv, answer);
        csv.endRow();
    }

    /** Adds the cell of one answer: its code, several codes, or the code for no answer. */
    public static void value(CsvText csv, Answer answer) {
        switch (answer) {
            case Answer.Given(int code) -> csv.number(code);
            case Answer.GivenSeveral(var codes) ->
                    csv.text(codes.stream().map(Object::toString).collect(Collectors.joining(" ")));
            case Answer.GivenText _ -> csv.empty();
            case Answer.Skipped() -> csv.number(MissingCode.SKIPPED.code);
            case Answer.Refused() -> csv.number(MissingCode.REFUSED.code);
            case Answer.DoesNotKnow() -> csv.number(MissingCode.DOES_NOT_KNOW.code);
            case Answer.DidNotUnderstand() -> csv.number(MissingCode.DID_NOT_UNDERSTAND.code);
        }
    }

    private static String state(Answer answer) {
        return switch (answer) {
            case Answer.Given _, Answer.GivenSeveral _, Answer.GivenText _ -> "GIVEN";
            case Answer.Skipped() -> MissingCode.SKIPPED.name();
            case Answer.Refused() -> MissingCode.REFUSED.name();
            case Answer.DoesNotKnow() -> MissingCode.DOES_NOT_KNOW.name();
            case Answer.DidNotUnderstand() -> MissingCode.DID_NOT_UNDERSTAND.name();
        };
    }

    /** Whole weeks since the start: the day itself could point at a person. */
    private static int weeks(ResearchResponse response) {
        return Math.floorDiv(response.daysSinceStart(), DAYS_A_WEEK);
    }

    private static String mode(ResearchResponse response) {
        return response.mode().device()
                + "/"
                + response.mode().reader()
                + (response.mode().staffPresent() ? "/STAFF_PRESENT" : "")
                + (response.mode().proxy() ? "/PROXY" : "");
    }

    private static String round(Occurrence occurrence) {
        return occurrence.round().equals(Occurrence.THREE_MONTHLY)
                ? occurrence.round().value() + "." + occurrence.number()
                : occurrence.round().value();
    }

    private static String key(java.util.UUID person, int spell) {
        return person + " " + spell;
    }

    private static void header(CsvText csv, String... names) {
        for (String name : names) {
            csv.text(name);
        }
    }
}
