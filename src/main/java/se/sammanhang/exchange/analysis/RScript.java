package se.sammanhang.exchange.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sammanhang.evaluation.ComparisonFinding;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Family;
import se.sammanhang.evaluation.EvaluationPlan.Goal;
import se.sammanhang.evaluation.EvaluationPlan.LateBaselines;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.evaluation.GoalMethod;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.PlannedComparison;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.RepeatedItem;
import se.sammanhang.exchange.CsvText;
import se.sammanhang.exchange.RawDataCsv.MissingCode;
import se.sammanhang.exchange.analysis.Columns.OfIntervention;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.ScaleDefinition;

/**
 * The R script of the package: the plan as R lists, then {@code analysis/recompute.R}, which is the
 * same for every project. Base R, and lmerTest for growth where it is installed. The same plan and
 * columns give the same bytes.
 */
final class RScript {

    private static final String BODY = "/analysis/recompute.R";
    private static final String INDENT = "  ";

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Columns columns;
    private final MissingCodes missing;

    /** Whether negative codes in the data stand for no answer. */
    enum MissingCodes {
        /** An empty cell is the only gap. */
        NONE,
        /** Each kind of no answer has its code. */
        BY_KIND
    }

    private RScript(EvaluationResult result, Columns columns, MissingCodes missing) {
        this.result = result;
        this.plan = result.plan();
        this.columns = columns;
        this.missing = missing;
    }

    static String write(EvaluationResult result, Columns columns, MissingCodes missing) {
        return new RScript(result, columns, missing).head() + resource(BODY);
    }

    /** The part of a script that is the same for every project. */
    static String resource(String name) {
        try (InputStream in = RScript.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String head() {
        return """
        # Recomputes the main numbers of an evaluation from data-wide.csv, in base R (growth with lmerTest,
        # where that is installed), and compares them with those of results.json. Run in this folder: Rscript recompute.R
        # Writes recomputed.csv; ends with status 1 when a number differs by more than 1e-9.
        #
        %s
        # plan %s
        # data %s
        # made by Sammanhang %s

        plan <- list(
          confidence = %s,
          rounds = %s,
          # persons with a late baseline are kept apart; the column that says who they are
          late_apart = %s,
          late = %s,
          # column of the round that each person answered last: round "LAST" of a contrast
          last = %s,
          # codes for "no answer"; the codebook says which is which
          missing = %s,
          # changes up to which the typical change (Hodges-Lehmann) is recomputed
          most_listed = %d,
          scales = %s,
          contrasts = %s,
          # grouping variables, and their columns in the data; interventions have columns of their own
          variables = %s,
          columns = %s,
          # levels of those of whom the grouping is not known: they are described, never tested
          nobody = %s,
          interventions = %s,
          crossings = %s,
          # groups whose changes are compared; whoever has a level of "nobody" is in none of them
          comparisons = %s,
          # genders whose growth is compared where enough have answered
          genders = %s,
          goals = %s,
          # the same question at two rounds; without yes the spread of the answers is compared
          items = %s,
          # p values that are adjusted together; those of no family are exploratory
          families = %s)

        """
                .formatted(
                        RText.comment(plan.title().in(Language.ENGLISH)),
                        plan.stamp().sha256(),
                        result.dataSha256(),
                        result.codeVersion(),
                        RText.number(plan.confidence().value()),
                        RText.strings(plan.rounds().stream().map(Object::toString).toList()),
                        RText.logical(plan.conventions().lateBaselines() == LateBaselines.APART),
                        columns.late().map(RText::string).orElse("NULL"),
                        columns.last().map(RText::string).orElse("NULL"),
                        missingCodes(),
                        MainNumbers.MOST_LISTED,
                        RText.list(plan.scales().stream().map(this::scale), INDENT),
                        RText.list(plan.contrasts().stream().map(RScript::contrast), INDENT),
                        RText.strings(
                                plan.variables().stream()
                                        .map(EvaluationPlan.Variable::name)
                                        .toList()),
                        RText.vector(
                                columns.groups().entrySet().stream()
                                        .map(
                                                group ->
                                                        RText.named(
                                                                group.getKey(),
                                                                RText.string(group.getValue())))),
                        RText.list(
                                columns.groups().keySet().stream()
                                        .map(variable -> RText.named(variable, nobody(variable))),
                                INDENT),
                        RText.list(
                                columns.interventions().entrySet().stream()
                                        .map(RScript::intervention),
                                INDENT),
                        RText.list(plan.crossings().stream().map(RText::strings), INDENT),
                        RText.list(comparisons(), INDENT),
                        RText.strings(genders()),
                        RText.list(
                                plan.goals().stream().flatMap(goal -> goal(goal).stream()), INDENT),
                        RText.list(plan.items().stream().map(this::item), INDENT),
                        RText.list(plan.families().stream().map(RScript::family), INDENT));
    }

    private String missingCodes() {
        return switch (missing) {
            case NONE -> "numeric(0)";
            case BY_KIND ->
                    RText.vector(
                            Stream.of(MissingCode.values()).map(way -> RText.number(way.code())));
        };
    }

    private String scale(PlannedScale scale) {
        return switch (scale) {
            case PlannedScale.FromItems(ScaleDefinition key) ->
                    """
                    list(id = %s, kind = "items", metric = %s,
                          items = %s,
                          reverse = %s,
                          steps = c(%d, %d), minimum = %d, increase = %d,
                          lower_is_better = %s)"""
                            .formatted(
                                    RText.string(key.id().value()),
                                    RText.string(metric(key)),
                                    RText.strings(key.items().stream().map(this::item).toList()),
                                    RText.strings(
                                            key.items().stream()
                                                    .filter(key.reverseKeyed()::contains)
                                                    .map(this::item)
                                                    .toList()),
                                    key.lowestStep(),
                                    key.highestStep(),
                                    key.minimumAnswered(),
                                    key.increaseAtLeast(),
                                    lowerIsBetter(scale));
            case PlannedScale.ReadyScore ready ->
                    """
                    list(id = %s, kind = "score", column = %s, range = %s, increase = %s,
                          lower_is_better = %s)"""
                            .formatted(
                                    RText.string(ready.id().value()),
                                    RText.string(columns.scores().getOrDefault(ready.id(), "")),
                                    ready.range()
                                            .map(
                                                    range ->
                                                            RText.vector(
                                                                    Stream.of(
                                                                            RText.number(
                                                                                    range.low()),
                                                                            RText.number(
                                                                                    range.high()))))
                                            .orElse("NULL"),
                                    RText.number(ready.increaseAtLeast().orElse(0.0)),
                                    lowerIsBetter(scale));
        };
    }

    private static String lowerIsBetter(PlannedScale scale) {
        return scale.polarity() == Polarity.LOWER_IS_BETTER ? "TRUE" : "FALSE";
    }

    private String item(ItemId item) {
        return columns.items().getOrDefault(item, item.value());
    }

    private static String metric(ScaleDefinition key) {
        return switch (key.metric()) {
            case SUM -> "sum";
            case POINTS_0_TO_100 -> "points0to100";
            case STEP -> "step";
        };
    }

    private static String contrast(Contrast contrast) {
        return "c(from = %s, to = %s)"
                .formatted(
                        RText.string(contrast.from().value()), RText.string(contrast.to().value()));
    }

    private static String address(Contrast contrast) {
        return contrast.from() + " " + contrast.to();
    }

    /** Names as they stand in the files, where a text that begins like a formula is disarmed. */
    private static String intervention(Map.Entry<String, OfIntervention> intervention) {
        OfIntervention columns = intervention.getValue();
        return RText.named(
                CsvText.safe(intervention.getKey()),
                RText.vector(
                        Stream.concat(
                                Stream.of(
                                        RText.named("had", RText.string(columns.had())),
                                        RText.named("weeks", RText.string(columns.weeks()))),
                                columns.counts().entrySet().stream()
                                        .map(
                                                counts ->
                                                        RText.named(
                                                                address(counts.getKey()),
                                                                RText.string(
                                                                        counts.getValue()))))));
    }

    /** Goals of paired scores: the others are shares that stand in the data as they are. */
    private static Optional<String> goal(Goal goal) {
        return goal.method() instanceof GoalMethod.Paired paired
                ? Optional.of(goal(goal, paired))
                : Optional.empty();
    }

    private static String goal(Goal goal, GoalMethod.Paired paired) {
        return "list(id = %s, scale = %s, from = %s, to = %s, counts = %s, target = %s, parts = list(%s))"
                .formatted(
                        RText.string(goal.id()),
                        RText.string(paired.scale().value()),
                        RText.string(paired.contrast().from().value()),
                        RText.string(paired.contrast().to().value()),
                        RText.string(paired.direction().code()),
                        RText.number(goal.targetShare()),
                        goal.group().parts().stream()
                                .map(RScript::part)
                                .collect(Collectors.joining(", ")));
    }

    private static String part(Group.Part part) {
        return RText.vector(
                Stream.of(RText.string(part.variable()), RText.string(CsvText.safe(part.level()))));
    }

    /** Each grouping with its levels in the order in which they are compared. */
    private Stream<String> comparisons() {
        Map<String, List<ComparisonFinding>> byVariable =
                result.circumstances().comparisons().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ComparisonFinding::variable,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byVariable.values().stream().map(RScript::comparison);
    }

    /** Known genders in the order of the findings; none where growth is not followed by gender. */
    private List<String> genders() {
        return result.circumstances().genderGrowth().stream()
                .limit(1)
                .flatMap(finding -> finding.genders().stream())
                .filter(line -> !line.ofNobody())
                .map(line -> CsvText.safe(line.gender().level()))
                .toList();
    }

    private static String comparison(List<ComparisonFinding> findings) {
        ComparisonFinding first = findings.getFirst();
        return """
                list(by = %s, scales = %s,
                      levels = %s, nobody = %s, against_first = %s)"""
                .formatted(
                        RText.string(first.variable()),
                        RText.strings(
                                findings.stream().map(f -> f.scale().value()).distinct().toList()),
                        RText.strings(
                                first.arms().stream()
                                        .map(arm -> CsvText.safe(arm.group().level()))
                                        .toList()),
                        nobody(first.variable()),
                        RText.logical(first.reference().isPresent()));
    }

    private static String nobody(String variable) {
        return RText.strings(PlannedComparison.levelsOfNobody(variable).stream().sorted().toList());
    }

    private String item(RepeatedItem item) {
        return "list(id = %s, column = %s, from = %s, to = %s, codes = %s, yes = %s)"
                .formatted(
                        RText.string(item.item().value()),
                        RText.string(item(item.item())),
                        RText.string(item.contrast().from().value()),
                        RText.string(item.contrast().to().value()),
                        codes(item.options()),
                        codes(item.yesOptions()));
    }

    private static String codes(List<ResponseOption> options) {
        return options.isEmpty()
                ? "numeric(0)"
                : RText.vector(options.stream().map(option -> RText.number(option.code())));
    }

    private static String family(Family family) {
        return "list(name = %s, method = %s, scales = %s, contrasts = %s, variables = %s)"
                .formatted(
                        RText.string(family.name()),
                        RText.string(family.adjustment() == Adjustment.HOLM ? "holm" : "BH"),
                        RText.strings(family.scales().stream().map(Object::toString).toList()),
                        RText.strings(family.contrasts().stream().map(RScript::address).toList()),
                        RText.strings(family.variables()));
    }
}
