package se.sammanhang.exchange.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.exchange.CsvText;
import se.sammanhang.exchange.RawDataCsv;
import se.sammanhang.exchange.RawDataCsv.MissingCode;
import se.sammanhang.exchange.analysis.Column.CellType;
import se.sammanhang.exchange.analysis.Column.Code;
import se.sammanhang.exchange.analysis.Column.Codes;
import se.sammanhang.exchange.analysis.Column.Note;
import se.sammanhang.exchange.analysis.Column.RoundCell;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.SurveyCatalogue;

/** The columns that differ by round: whether, when and how it was answered, items, scores. */
final class RoundColumns {

    private final EvaluationPlan plan;
    private final EvaluationData data;
    private final ColumnNames names;
    private final Language language;
    private final Wording words;
    private final List<Column.OfRound> columns = new ArrayList<>();
    private final Map<ItemId, String> items = new LinkedHashMap<>();
    private final Map<ScaleId, String> scores = new LinkedHashMap<>();

    RoundColumns(
            EvaluationPlan plan,
            EvaluationData data,
            ColumnNames names,
            Language language,
            Wording words) {
        this.plan = plan;
        this.data = data;
        this.names = names;
        this.language = language;
        this.words = words;
    }

    List<Column.OfRound> columns() {
        return List.copyOf(columns);
    }

    Map<ItemId, String> items() {
        return items;
    }

    Map<ScaleId, String> scores() {
        return scores;
    }

    private void add(Note note, RoundCell cell) {
        columns.add(new Column.OfRound(note, cell));
    }

    private static Optional<RoundAnswers> answers(Person person, RoundCode round) {
        return Optional.ofNullable(person.rounds().get(round));
    }

    /** Whether the round was answered, in which week, and in which mode, where the data say so. */
    void circumstances() {
        add(
                note("answered", CellType.YES_NO),
                (person, round, csv) -> csv.number(answers(person, round).isPresent() ? 1 : 0));
        Note week = note("week", CellType.WHOLE);
        if (somebody(answered -> answered.answeredOn().isPresent())) {
            add(
                    week,
                    (person, round, csv) ->
                            answers(person, round)
                                    .flatMap(RoundAnswers::answeredOn)
                                    .flatMap(day -> PersonColumns.weeksSinceStart(person, day))
                                    .ifPresentOrElse(csv::number, csv::empty));
        }
        Note mode = note("mode", CellType.TEXT);
        if (somebody(answered -> answered.mode().isPresent())) {
            add(
                    mode,
                    (person, round, csv) ->
                            answers(person, round)
                                    .flatMap(RoundAnswers::mode)
                                    .ifPresentOrElse(csv::text, csv::empty));
        }
    }

    private Note note(String name, CellType type) {
        return new Note(names.round(name), words.text("package.column." + name), type);
    }

    private boolean somebody(Predicate<RoundAnswers> holds) {
        return data.persons().stream()
                .anyMatch(person -> person.rounds().values().stream().anyMatch(holds));
    }

    /**
     * Items of the plan's scales and those it compares, as they were given; every gap is an empty
     * cell.
     */
    void itemsOfPlan() {
        for (ItemId item : planned()) {
            String name = names.round(item.value());
            items.put(item, name);
            add(
                    ofScales(item, name, item.value(), CellType.CODE, steps(item), List.of()),
                    (person, round, csv) ->
                            answers(person, round)
                                    .map(RoundAnswers::codes)
                                    .map(codes -> codes.get(item))
                                    .ifPresentOrElse(csv::number, csv::empty));
        }
    }

    /** Every item that was asked, with a code for each kind of no answer. */
    void itemsOfProject(ProjectRows rows, SurveyCatalogue catalogue) {
        Set<ItemId> all = rows.items();
        all.addAll(planned());
        List<Code> missing =
                Arrays.stream(MissingCode.values())
                        .map(
                                way ->
                                        new Code(
                                                String.valueOf(way.code()),
                                                words.text("codebook.missing." + way)))
                        .toList();
        for (ItemId item : all) {
            String name = names.round(item.value());
            items.put(item, name);
            Optional<Item> asked = catalogue.item(item);
            add(
                    ofScales(
                            item,
                            name,
                            asked.map(known -> known.wording().in(language)).orElse(item.value()),
                            asked.filter(known -> isSeveral(known.form())).isPresent()
                                    ? CellType.SEVERAL
                                    : CellType.CODE,
                            asked.map(known -> codes(known.form())).orElseGet(() -> steps(item)),
                            missing),
                    (person, round, csv) ->
                            rows.response(person, round)
                                    .ifPresentOrElse(
                                            response ->
                                                    given(
                                                            csv,
                                                            Optional.ofNullable(
                                                                    response.answers().get(item))),
                                            csv::empty));
        }
    }

    private static void given(CsvText csv, Optional<Answer> answer) {
        answer.ifPresentOrElse(
                known -> RawDataCsv.value(csv, known),
                () -> csv.number(MissingCode.NOT_ASKED.code()));
    }

    private static boolean isSeveral(ItemForm form) {
        return switch (form) {
            case ItemForm.MultipleChoice _ -> true;
            case ItemForm.SingleChoice _,
                    ItemForm.Ladder _,
                    ItemForm.ChoiceAmongChosen _,
                    ItemForm.OpenText _ ->
                    false;
        };
    }

    private Codes codes(ItemForm form) {
        return switch (form) {
            case ItemForm.SingleChoice(var _, var options) -> codes(options);
            case ItemForm.Ladder(var _, var options) -> codes(options);
            case ItemForm.MultipleChoice(var options, var most) ->
                    new Codes(words.text("codebook.several", most), codes(options).list());
            case ItemForm.ChoiceAmongChosen(var source) ->
                    new Codes(words.text("codebook.amongChosen", source), List.of());
            case ItemForm.OpenText _ -> new Codes(words.text("codebook.ownWords"), List.of());
        };
    }

    private Codes codes(List<ResponseOption> options) {
        return Codes.of(
                options.stream()
                        .map(
                                option ->
                                        new Code(
                                                String.valueOf(option.code()),
                                                option.label().in(language))));
    }

    /** Scores that came ready-made. */
    void readyScores() {
        for (PlannedScale scale : plan.scales()) {
            if (scale instanceof PlannedScale.ReadyScore ready) {
                String name = names.round(ready.id().value());
                scores.put(ready.id(), name);
                add(
                        new Note(
                                name,
                                words.text(
                                        "package.column.score",
                                        ready.name().in(language)
                                                + ready.unit()
                                                        .map(unit -> ", " + unit.in(language))
                                                        .orElse("")),
                                CellType.DECIMAL,
                                ready.range()
                                        .map(range -> range.low() + "-" + range.high())
                                        .map(range -> new Codes(range, List.of()))
                                        .orElse(Codes.NONE),
                                List.of(),
                                ready.id().value(),
                                ""),
                        (person, round, csv) ->
                                answers(person, round)
                                        .map(RoundAnswers::scores)
                                        .map(points -> points.get(ready.id()))
                                        .ifPresentOrElse(csv::number, csv::empty));
            }
        }
    }

    private List<ScaleDefinition> keys() {
        return plan.scales().stream()
                .flatMap(
                        scale ->
                                switch (scale) {
                                    case PlannedScale.FromItems(ScaleDefinition key) ->
                                            Stream.of(key);
                                    case PlannedScale.ReadyScore _ -> Stream.empty();
                                })
                .toList();
    }

    private Set<ItemId> planned() {
        Set<ItemId> planned = new LinkedHashSet<>();
        keys().forEach(key -> planned.addAll(key.items()));
        plan.items().forEach(item -> planned.add(item.item()));
        return planned;
    }

    private Note ofScales(
            ItemId item,
            String name,
            String label,
            CellType type,
            Codes codes,
            List<Code> missing) {
        List<ScaleDefinition> of =
                keys().stream().filter(key -> key.items().contains(item)).toList();
        return new Note(
                name,
                label,
                type,
                codes,
                missing,
                ids(of),
                ids(of.stream().filter(key -> key.reverseKeyed().contains(item)).toList()));
    }

    private static String ids(List<ScaleDefinition> keys) {
        return keys.stream().map(key -> key.id().value()).collect(Collectors.joining(" "));
    }

    private Codes steps(ItemId item) {
        return keys().stream()
                .filter(key -> key.items().contains(item))
                .findFirst()
                .map(key -> steps(IntStream.rangeClosed(key.lowestStep(), key.highestStep())))
                .or(
                        () ->
                                plan.items().stream()
                                        .filter(repeated -> repeated.item().equals(item))
                                        .findFirst()
                                        .map(
                                                repeated ->
                                                        steps(
                                                                repeated.options().stream()
                                                                        .mapToInt(
                                                                                ResponseOption
                                                                                        ::code))))
                .orElse(Codes.NONE);
    }

    private static Codes steps(IntStream steps) {
        return Codes.of(steps.mapToObj(step -> new Code(String.valueOf(step), "")));
    }
}
