package se.sammanhang.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Conventions;
import se.sammanhang.evaluation.EvaluationPlan.DisclosurePolicyName;
import se.sammanhang.evaluation.EvaluationPlan.EnrolmentRule;
import se.sammanhang.evaluation.EvaluationPlan.LateBaselines;
import se.sammanhang.evaluation.EvaluationPlan.Stamp;
import se.sammanhang.evaluation.EvaluationPlan.Variable;
import se.sammanhang.evaluation.MeasurementPrecision;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.exchange.GoalReader.CutOff;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.statistics.ConfidenceLevel;

/**
 * Reads an evaluation plan from its YAML text. The format is in {@code
 * src/docs/schema/evaluation-plan.schema.json}, with worked examples in {@code src/docs/examples}.
 */
public final class PlanReader {

    private static final int MOST_PAIRS = 1_000_000;

    private final Function<ScaleId, Optional<ScaleDefinition>> knownScales;
    private final Optional<Supplier<SurveyCatalogue>> surveys;
    private final CutOff cutOff;

    private PlanReader(
            Function<ScaleId, Optional<ScaleDefinition>> knownScales,
            Optional<Supplier<SurveyCatalogue>> surveys,
            CutOff cutOff) {
        this.knownScales = knownScales;
        this.surveys = surveys;
        this.cutOff = cutOff;
    }

    /**
     * @param knownScales the scales that {@code use:} can name
     */
    public PlanReader(Function<ScaleId, Optional<ScaleDefinition>> knownScales) {
        this(knownScales, Optional.empty(), CutOff.POSSIBLE);
    }

    /**
     * A reader that also checks plans for a project against the survey files.
     *
     * @param surveys asked only when a plan needs them
     */
    public static PlanReader against(Supplier<SurveyCatalogue> surveys) {
        return new PlanReader(id -> surveys.get().scale(id), Optional.of(surveys), CutOff.POSSIBLE);
    }

    /** The same reader for plans of a project that has no cut-off. */
    public PlanReader withoutCutOff() {
        return new PlanReader(knownScales, surveys, CutOff.NONE);
    }

    private List<String> scaleNames() {
        return surveys.stream()
                .flatMap(known -> known.get().instruments().stream())
                .flatMap(instrument -> instrument.scales().stream())
                .map(scale -> scale.id().value())
                .toList();
    }

    /** Reads the file; one that cannot be read is a problem, not an exception. */
    public PlanReading read(Path file) {
        Problems problems = new Problems(file.toString());
        return YamlText.read(file, "plan", problems)
                .map(text -> read(file.toString(), text))
                .orElseGet(() -> new PlanReading(Optional.empty(), problems.inOrder(), List.of()));
    }

    /**
     * Reads the text.
     *
     * @param name of the file, for the problems
     */
    public PlanReading read(String name, String text) {
        Problems problems = new Problems(name);
        List<String> faultyColumns = new ArrayList<>();
        Optional<EvaluationPlan> plan =
                YamlText.mapping(text, "plan", problems)
                        .flatMap(root -> plan(root, text, faultyColumns, problems));
        return new PlanReading(plan, problems.inOrder(), faultyColumns);
    }

    private Optional<EvaluationPlan> plan(
            YamlMap root, String text, List<String> faultyColumns, Problems problems) {
        Stamp stamp =
                new Stamp(
                        text,
                        Fingerprint.sha256(text.getBytes(StandardCharsets.UTF_8)),
                        root.required("version").orElse("?"),
                        root.day("fixedAt"));
        Optional<LocalisedText> title = root.localised("title");
        Declared declared = new Declared();
        Map<String, LocalisedText> names = new LinkedHashMap<>();
        Map<String, String> rounds = rounds(root, declared, names, problems);
        List<RoundCode> codes =
                rounds.keySet().stream()
                        .map(code -> new RoundCode(code, Optional.ofNullable(names.get(code))))
                        .toList();
        ScalePlanReader scaleReader =
                new ScalePlanReader(problems, declared, rounds, knownScales, this::scaleNames);
        List<PlannedScale> scales = scales(root, scaleReader, problems);
        SourceReader sourceReader = new SourceReader(problems, rounds);
        Optional<DataSource> source = sourceReader.read(root, scaleReader.scoreColumns);
        source.ifPresent(from -> faultyColumns.addAll(scaleReader.faultyColumns(from, codes)));
        List<Variable> variables = variables(root, sourceReader.variables());
        QuestionReader questions =
                new QuestionReader(problems, declared, codes, scales, sourceReader.variables());
        var contrasts = questions.contrasts(root);
        var crossings = questions.crossings(root);
        var families = questions.families(root, contrasts, crossings);
        var comparisons =
                new ComparisonReader(problems, declared, scales, sourceReader.variables(), source)
                        .comparisons(root);
        ConfidenceLevel confidence = confidence(root, problems);
        AnswerQuestionReader items =
                new AnswerQuestionReader(problems, declared, codes, scales, source, surveys);
        var answers = items.answers(root);
        var repeated =
                new RepeatedItemReader(problems, declared, questions, items, scales, source)
                        .items(root, contrasts);
        var goals = new GoalReader(problems, questions, items, source, cutOff).goals(root);
        long seed = root.whole("seed").orElse(1L);
        DisclosurePolicyName disclosure = disclosure(root, source, problems);
        Conventions conventions = conventions(root, problems);
        Optional<Integer> pairs = expectedPairs(root, problems);
        root.close();
        checkAgainstSurveys(source, new ProjectPlan(root, codes, scales), problems);
        return source.map(
                where ->
                        new EvaluationPlan(
                                stamp,
                                title.orElseGet(() -> titleOf(where)),
                                where,
                                codes,
                                scales,
                                contrasts,
                                variables,
                                crossings,
                                goals,
                                families,
                                confidence,
                                seed,
                                disclosure,
                                conventions,
                                new MeasurementPrecision(scaleReader.precision, pairs),
                                answers,
                                questions.lastAmong(),
                                comparisons,
                                repeated));
    }

    /** What the evaluation is called when the plan does not say. */
    private static LocalisedText titleOf(DataSource source) {
        String name =
                switch (source) {
                    case DataSource.Csv csv -> csv.file();
                    case DataSource.Project project -> project.project().value();
                };
        return LocalisedText.of(
                "Utvärdering av " + name, "Evaluation of " + name, "Evaluering af " + name);
    }

    private static ConfidenceLevel confidence(YamlMap root, Problems problems) {
        Optional<Double> level = root.number("confidence");
        if (level.filter(share -> !(share > 0.5 && share < 1)).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    root.at("confidence"),
                    "confidence wants a number above 0.5 and below 1, for example 0.95, got "
                            + level.get());
            return ConfidenceLevel.NINETY_FIVE;
        }
        return level.map(ConfidenceLevel::new).orElse(ConfidenceLevel.NINETY_FIVE);
    }

    private static Optional<Integer> expectedPairs(YamlMap root, Problems problems) {
        Optional<Long> pairs = root.whole("expectedPairs");
        if (pairs.filter(n -> n < 2 || n > MOST_PAIRS).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    root.at("expectedPairs"),
                    "expectedPairs wants 2 to " + MOST_PAIRS + " persons with both rounds");
            return Optional.empty();
        }
        return pairs.map(Math::toIntExact);
    }

    private record ProjectPlan(YamlMap root, List<RoundCode> rounds, List<PlannedScale> scales) {}

    private void checkAgainstSurveys(
            Optional<DataSource> source, ProjectPlan plan, Problems problems) {
        if (source.filter(DataSource.Project.class::isInstance).isPresent()
                && surveys.isPresent()) {
            ProjectPlanChecks checks =
                    new ProjectPlanChecks(plan.root(), surveys.get().get(), problems);
            checks.rounds(plan.rounds());
            checks.scales(plan.scales());
        }
    }

    /**
     * Round code to what the data call it, in the order of time.
     *
     * @param names takes the names that the plan gives
     */
    private static Map<String, String> rounds(
            YamlMap root, Declared declared, Map<String, LocalisedText> names, Problems problems) {
        Map<String, String> rounds = new LinkedHashMap<>();
        if (!root.has("rounds")) {
            root.missing("rounds");
        }
        for (Node node : root.list("rounds")) {
            Optional<String> code;
            Optional<String> text;
            if (node instanceof ScalarNode scalar) {
                code = Optional.of(scalar.getValue());
                text = code;
            } else {
                Optional<YamlMap> map = root.asMap(node, "rounds");
                code = map.flatMap(round -> round.required("code"));
                text = map.flatMap(round -> round.text("as")).or(() -> Optional.empty());
                Optional<LocalisedText> name = map.flatMap(round -> round.localised("name"));
                Optional<String> named = code;
                name.ifPresent(said -> named.ifPresent(one -> names.put(one, said)));
                map.ifPresent(YamlMap::close);
            }
            Optional<String> inData = text;
            code.ifPresent(declared::round);
            code.flatMap(value -> problems.guarded(node, () -> new RoundCode(value)))
                    .ifPresent(
                            round -> {
                                if (rounds.put(round.value(), inData.orElse(round.value()))
                                        != null) {
                                    problems.add(
                                            Code.DUPLICATE_KEY,
                                            node,
                                            "round " + round + " is listed twice; keep one");
                                }
                            });
        }
        return rounds;
    }

    private static List<PlannedScale> scales(
            YamlMap root, ScalePlanReader reader, Problems problems) {
        if (!root.has("scales")) {
            root.missing("scales");
        }
        List<PlannedScale> scales = new ArrayList<>();
        for (YamlMap entry : root.maps("scales")) {
            reader.read(entry)
                    .ifPresent(
                            scale -> {
                                if (scales.stream().anyMatch(s -> s.id().equals(scale.id()))) {
                                    problems.add(
                                            Code.DUPLICATE_KEY,
                                            entry.at(),
                                            "scale " + scale.id() + " is here twice; keep one");
                                } else {
                                    scales.add(scale);
                                }
                            });
        }
        return scales;
    }

    private static List<Variable> variables(YamlMap root, List<String> names) {
        Map<String, Map<String, LocalisedText>> labels = new LinkedHashMap<>();
        Optional<YamlMap> map = root.map("labels");
        if (map.isPresent()) {
            for (String name : names) {
                Optional<YamlMap> levels = map.get().map(name);
                Map<String, LocalisedText> words = new LinkedHashMap<>();
                levels.ifPresent(
                        known ->
                                known.keys()
                                        .forEach(
                                                level ->
                                                        known.localised(level)
                                                                .ifPresent(
                                                                        text ->
                                                                                words.put(
                                                                                        level,
                                                                                        text))));
                labels.put(name, words);
            }
            map.get().close();
        }
        return names.stream()
                .map(name -> new Variable(name, labels.getOrDefault(name, Map.of())))
                .toList();
    }

    private static DisclosurePolicyName disclosure(
            YamlMap root, Optional<DataSource> source, Problems problems) {
        boolean ofProject = source.filter(DataSource.Project.class::isInstance).isPresent();
        String text = root.text("disclosure").orElse(ofProject ? "project" : "none");
        return switch (text) {
            case "none" -> DisclosurePolicyName.NONE;
            case "project" -> {
                if (source.isPresent() && !ofProject) {
                    problems.add(
                            Code.BAD_VALUE,
                            root.at("disclosure"),
                            "disclosure: project wants data of a project; a CSV file has no rules"
                                    + " of its own");
                }
                yield DisclosurePolicyName.PROJECT;
            }
            default -> {
                problems.add(
                        Code.BAD_VALUE,
                        root.at("disclosure"),
                        "disclosure wants none or project, got \"" + text + "\"");
                yield DisclosurePolicyName.PROJECT;
            }
        };
    }

    private static Conventions conventions(YamlMap root, Problems problems) {
        Optional<YamlMap> map = root.map("conventions");
        if (map.isEmpty()) {
            return new Conventions(
                    EnrolmentRule.FIRST_WITH_BOTH_ROUNDS, Optional.empty(), Optional.empty());
        }
        YamlMap conventions = map.get();
        String enrolment = conventions.text("enrolment").orElse("firstWithBothRounds");
        EnrolmentRule rule =
                switch (enrolment) {
                    case "firstWithBothRounds" -> EnrolmentRule.FIRST_WITH_BOTH_ROUNDS;
                    case "first" -> EnrolmentRule.FIRST;
                    case "last" -> EnrolmentRule.LAST;
                    default -> {
                        problems.add(
                                Code.BAD_VALUE,
                                conventions.at("enrolment"),
                                "enrolment wants firstWithBothRounds, first or last, got \""
                                        + enrolment
                                        + "\"");
                        yield EnrolmentRule.FIRST_WITH_BOTH_ROUNDS;
                    }
                };
        Optional<Integer> window = conventions.whole("baselineWindowDays").map(Math::toIntExact);
        Optional<Double> dose = conventions.number("minimumDose");
        String late = conventions.text("lateBaselines").orElse("apart");
        LateBaselines lateBaselines =
                late.equals("included") ? LateBaselines.INCLUDED : LateBaselines.APART;
        if (!late.equals("included") && !late.equals("apart")) {
            problems.add(
                    Code.BAD_VALUE,
                    conventions.at("lateBaselines"),
                    "lateBaselines wants apart or included, got \"" + late + "\"");
        }
        conventions.close();
        return new Conventions(rule, window, dose, lateBaselines);
    }
}
