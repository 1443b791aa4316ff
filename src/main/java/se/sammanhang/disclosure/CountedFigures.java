package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.Circumstances;
import se.sammanhang.evaluation.CountedPersons;
import se.sammanhang.evaluation.CountedPersons.Condition;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.reliability.Reliability;

/**
 * Who is counted where: one table per contrast, a column per scale, a row per condition, each row a
 * part of the one above, with the chapters that count those persons.
 */
final class CountedFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Circumstances found;
    private final Words words;
    private final CellText cells;

    CountedFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.found = result.circumstances();
        this.words = words;
        this.cells = new CellText(words);
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (Contrast contrast : plan.contrasts()) {
            List<CountedPersons> scales =
                    found.counted().stream()
                            .filter(one -> one.from().equals(contrast.from()))
                            .filter(one -> one.to().equals(contrast.to()))
                            .toList();
            if (!scales.isEmpty() && result.known() > 0) {
                figures.add(figure(contrast, scales));
            }
        }
        return figures;
    }

    /** One contrast. */
    private Figure figure(Contrast contrast, List<CountedPersons> scales) {
        CountedPersons first = scales.getFirst();
        String id =
                plan.contrasts().size() == 1
                        ? "counted"
                        : "counted-" + contrast.from() + "-" + contrast.to();
        Draft draft =
                Draft.table(id, words)
                        .title(
                                words.text(
                                        "figure.counted.title",
                                        name(first.scale()),
                                        words.numbers()
                                                .ofBase(
                                                        first.after(Condition.MATCHED),
                                                        result.known()),
                                        words.round(contrast.from()),
                                        words.round(contrast.to())))
                        .subtitle(words.text("figure.counted.subtitle"))
                        .sayText(words.text("figure.counted.sentence"));
        List<String> columns = new ArrayList<>();
        columns.add(words.text("figure.counted.header.who"));
        scales.forEach(one -> columns.add(name(one.scale())));
        columns.add(words.text("figure.counted.header.where"));
        draft.columns(columns.toArray(String[]::new));
        for (CountedPersons.Step step : first.steps()) {
            line(
                    draft,
                    scales,
                    condition(step.condition(), contrast),
                    one -> Optional.of(one.after(step.condition())),
                    where(step.condition(), first));
        }
        late(draft, scales);
        parts(draft, scales, contrast);
        answeredAll(draft, scales, contrast);
        scales.stream().flatMap(one -> rule(one).stream()).forEach(draft::note);
        return draft.build();
    }

    private void line(
            Draft draft,
            List<CountedPersons> scales,
            String label,
            Function<CountedPersons, Optional<Integer>> persons,
            String where) {
        List<Cell> line = new ArrayList<>();
        for (CountedPersons one : scales) {
            line.add(
                    persons.apply(one)
                            .map(n -> cells.ofBase(n, result.known()))
                            .orElseGet(() -> Cell.words(words.text("figure.none"))));
        }
        line.add(Cell.words(where));
        draft.line(label, line);
    }

    private String condition(Condition condition, Contrast contrast) {
        RoundCode round =
                switch (condition) {
                    case KNOWN, ANSWERED_FROM, SCORED_FROM, IN_TIME -> contrast.from();
                    case ANSWERED_TO, MATCHED -> contrast.to();
                };
        return words.text(
                "figure.counted." + condition.code(),
                words.round(round),
                words.numbers().count(plan.conventions().baselineWindowDays().orElse(0)));
    }

    /** The chapters that count exactly these persons. */
    private String where(Condition condition, CountedPersons counted) {
        boolean apart =
                counted.steps().stream().anyMatch(step -> step.condition() == Condition.IN_TIME);
        return switch (condition) {
            case KNOWN -> words.text("figure.counted.everywhere");
            case ANSWERED_FROM -> chapter(ChapterName.WHO_ANSWERED);
            case SCORED_FROM ->
                    apart
                            ? chapter(ChapterName.LEVELS)
                            : chapter(ChapterName.LEVELS) + "; " + whoStarted();
            case IN_TIME -> whoStarted();
            case ANSWERED_TO -> "";
            case MATCHED -> words.text("figure.counted.change", chapter(ChapterName.CHANGE));
        };
    }

    private String whoStarted() {
        return words.text("figure.counted.started", chapter(ChapterName.WHO_WAS_LOST));
    }

    private String chapter(ChapterName name) {
        return words.text("figure.chapter." + name.code());
    }

    /** Those told apart have a line of their own in the chapter of change. */
    private void late(Draft draft, List<CountedPersons> scales) {
        Function<CountedPersons, Optional<Integer>> late =
                one -> overall(one).map(Finding::lateBaselines);
        boolean apart =
                plan.conventions().lateBaselines() == EvaluationPlan.LateBaselines.APART
                        && scales.stream().anyMatch(one -> late.apply(one).orElse(0) > 0);
        if (apart) {
            line(
                    draft,
                    scales,
                    words.text("figure.counted.late"),
                    late,
                    words.text("figure.counted.apart", chapter(ChapterName.CHANGE)));
        }
    }

    private Optional<Finding> overall(CountedPersons one) {
        return result.finding(one.scale(), one.from(), one.to(), Group.OVERALL);
    }

    /** Those of the change who are in a comparison or in the models of interventions. */
    private void parts(Draft draft, List<CountedPersons> scales, Contrast contrast) {
        List<String> variables =
                found.comparisons().stream().map(one -> one.variable()).distinct().toList();
        for (String variable : variables) {
            line(
                    draft,
                    scales,
                    words.text("figure.counted.compared", words.variable(variable)),
                    one ->
                            found.comparisons().stream()
                                    .filter(all -> all.variable().equals(variable))
                                    .filter(all -> all.scale().equals(one.scale()))
                                    .filter(all -> isOf(contrast, all.from(), all.to()))
                                    .findFirst()
                                    .map(all -> all.used()),
                    chapter(ChapterName.COMPARISONS));
        }
        if (!found.interventions().isEmpty()) {
            line(
                    draft,
                    scales,
                    words.text("figure.counted.modelled", words.variable(Group.GENDER)),
                    one ->
                            found.interventions().stream()
                                    .filter(all -> all.scale().equals(one.scale()))
                                    .filter(all -> isOf(contrast, all.from(), all.to()))
                                    .findFirst()
                                    .map(all -> all.used()),
                    chapter(ChapterName.INTERVENTIONS));
        }
    }

    private static boolean isOf(Contrast contrast, RoundCode from, RoundCode to) {
        return contrast.equals(new Contrast(from, to));
    }

    /** Those who answered every item, at each end: what alpha rests on. */
    private void answeredAll(Draft draft, List<CountedPersons> scales, Contrast contrast) {
        for (RoundCode round : Arrays.asList(contrast.from(), contrast.to())) {
            Function<CountedPersons, Optional<Integer>> complete =
                    one ->
                            found.reliability().stream()
                                    .filter(all -> all.scale().equals(one.scale()))
                                    .filter(all -> all.round().equals(round))
                                    .findFirst()
                                    .flatMap(all -> all.reliability().computed())
                                    .map((Reliability all) -> all.n());
            if (scales.stream().anyMatch(one -> complete.apply(one).isPresent())) {
                line(
                        draft,
                        scales,
                        words.text("figure.counted.complete", words.round(round)),
                        complete,
                        chapter(ChapterName.MEASUREMENT));
            }
        }
    }

    /** How many items a score takes; a ready-made score takes none. */
    private Optional<String> rule(CountedPersons one) {
        return plan.scale(one.scale())
                .filter(PlannedScale.FromItems.class::isInstance)
                .map(scale -> ((PlannedScale.FromItems) scale).definition())
                .filter(definition -> definition.items().size() > 1)
                .map(
                        definition ->
                                words.text(
                                        "figure.counted.rule",
                                        name(one.scale()),
                                        words.numbers().count(definition.minimumAnswered()),
                                        words.numbers().count(definition.items().size())));
    }

    private String name(ScaleId id) {
        return plan.scale(id)
                .map(scale -> scale.name().in(words.language()))
                .orElseGet(id::toString);
    }
}
