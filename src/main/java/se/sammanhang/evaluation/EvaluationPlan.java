package se.sammanhang.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.ConfidenceLevel;

/**
 * What is to be evaluated and how, written down before the answers are looked at. Its only stored
 * form is the YAML text; everything else here is read from that.
 *
 * @param stamp the stored text and when it was fixed
 * @param source where the data are and what their columns mean
 * @param rounds in the order of time
 * @param variables grouping variables, in the order of the plan, each level with its label
 * @param crossings groups of several variables at once, for example gender with intervention
 * @param seed for methods that draw at random
 * @param precision what is known of the scales beforehand
 * @param answers single items whose answers are told as they are
 * @param lastAmong rounds that count as the last answered one, in the order of time; empty where no
 *     contrast goes there
 * @param comparisons groupings whose groups are compared, each at most once; gender is compared
 *     unasked
 * @param items single items whose answers at two rounds are compared
 */
public record EvaluationPlan(
        Stamp stamp,
        LocalisedText title,
        DataSource source,
        List<RoundCode> rounds,
        List<PlannedScale> scales,
        List<Contrast> contrasts,
        List<Variable> variables,
        List<List<String>> crossings,
        List<Goal> goals,
        List<Family> families,
        ConfidenceLevel confidence,
        long seed,
        DisclosurePolicyName disclosure,
        Conventions conventions,
        MeasurementPrecision precision,
        List<AnswerQuestion> answers,
        List<RoundCode> lastAmong,
        List<PlannedComparison> comparisons,
        List<RepeatedItem> items) {

    public EvaluationPlan {
        rounds = List.copyOf(rounds);
        scales = List.copyOf(scales);
        contrasts = List.copyOf(contrasts);
        variables = List.copyOf(variables);
        crossings = crossings.stream().map(List::copyOf).toList();
        goals = List.copyOf(goals);
        families = List.copyOf(families);
        answers = List.copyOf(answers);
        lastAmong = List.copyOf(lastAmong);
        comparisons = List.copyOf(comparisons);
        items = List.copyOf(items);
    }

    /** A plan about scales alone. */
    public EvaluationPlan(
            Stamp stamp,
            LocalisedText title,
            DataSource source,
            List<RoundCode> rounds,
            List<PlannedScale> scales,
            List<Contrast> contrasts,
            List<Variable> variables,
            List<List<String>> crossings,
            List<Goal> goals,
            List<Family> families,
            ConfidenceLevel confidence,
            long seed,
            DisclosurePolicyName disclosure,
            Conventions conventions,
            MeasurementPrecision precision) {
        this(
                stamp,
                title,
                source,
                rounds,
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
                precision,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * The plan as it is stored.
     *
     * @param version the author's number for it
     * @param sha256 of the UTF-8 text, 64 hexadecimal digits
     * @param fixedAt day from which it may not change
     */
    public record Stamp(String text, String sha256, String version, Optional<LocalDate> fixedAt) {}

    /** Later round against earlier round. */
    public record Contrast(RoundCode from, RoundCode to) {

        /** Stands for the round that each person answered last; see {@link LastAnswered}. */
        public static final RoundCode LAST = new RoundCode("LAST");

        /** Whether the later round is the one that each person answered last. */
        public boolean isLast() {
            return to.equals(LAST);
        }
    }

    /**
     * A grouping variable.
     *
     * @param name address in results, for example gender
     * @param labels words for its levels; a level without one is shown as it is in the data
     */
    public record Variable(String name, Map<String, LocalisedText> labels) {
        public Variable {
            labels = Map.copyOf(labels);
        }

        private Variable withMissing(Map<String, LocalisedText> names) {
            Map<String, LocalisedText> all = new HashMap<>(names);
            all.putAll(labels);
            return new Variable(name, all);
        }

        public LocalisedText label(String level) {
            LocalisedText text = labels.get(level);
            return text == null ? LocalisedText.swedish(level) : text;
        }
    }

    /**
     * At least {@code targetShare} of a group, by one method.
     *
     * @param targetShare above 0 and below 1
     */
    public record Goal(String id, GoalMethod method, Group group, double targetShare) {
        public Goal {
            if (!(targetShare > 0 && targetShare < 1)) {
                throw new IllegalArgumentException(
                        "targetShare: wanted above 0 and below 1, got " + targetShare);
            }
        }

        /** At least so many of the matched persons rise. */
        public Goal(String id, ScaleId scale, Contrast contrast, Group group, double targetShare) {
            this(id, new GoalMethod.Paired(scale, contrast), group, targetShare);
        }
    }

    /**
     * Tests that answer one question and are adjusted together. What no family claims is
     * exploratory.
     *
     * @param contrasts empty for all
     * @param variables group variables it covers, "overall" for everybody
     */
    public record Family(
            String name,
            Adjustment adjustment,
            List<ScaleId> scales,
            List<Contrast> contrasts,
            List<String> variables) {
        public Family {
            scales = List.copyOf(scales);
            contrasts = List.copyOf(contrasts);
            variables = List.copyOf(variables);
        }

        boolean claims(Finding finding) {
            return claims(
                    finding.scale(), finding.from(), finding.to(), finding.group().variable());
        }

        /** A family that lists no contrasts claims all but the one to the last answered round. */
        boolean claims(ScaleId scale, RoundCode from, RoundCode to, String variable) {
            Contrast contrast = new Contrast(from, to);
            return scales.contains(scale)
                    && (contrasts.isEmpty() ? !contrast.isLast() : contrasts.contains(contrast))
                    && variables.contains(variable);
        }
    }

    /** Name of the family of everything that no planned family claims. */
    public static final String EXPLORATORY = "exploratory";

    /** The family of a plan that lists none: the main scales, everybody, intake to exit. */
    public static final String PRIMARY = "primary";

    /** Name of the family of all tests of intervention models that no planned family claims. */
    public static final String EXPLORATORY_INTERVENTIONS = "exploratory-interventions";

    /** Name of the family of everybody's later rounds that no planned family claims. */
    public static final String EXPLORATORY_GROWTH = "exploratory-growth";

    /** Name of the family of interventions' later rounds that no planned family claims. */
    public static final String EXPLORATORY_GROWTH_INTERVENTIONS =
            "exploratory-growth-interventions";

    /** Name of the family of whether genders grow alike, one test per scale. */
    public static final String EXPLORATORY_GROWTH_GENDER = "exploratory-growth-gender";

    /** Name of the family of all items that are compared at two rounds. */
    public static final String REPEATED_ITEMS = "repeated-items";

    /** What the name of the family of each comparison of groups begins with. */
    static final String COMPARISON = "comparison ";

    private static final Set<String> RESERVED =
            Set.of(
                    EXPLORATORY,
                    EXPLORATORY_INTERVENTIONS,
                    EXPLORATORY_GROWTH,
                    EXPLORATORY_GROWTH_INTERVENTIONS,
                    EXPLORATORY_GROWTH_GENDER,
                    REPEATED_ITEMS);

    /** Whether an evaluation gives this name itself, so that no planned family can have it. */
    public static boolean isReservedFamily(String name) {
        return RESERVED.contains(name) || name.startsWith(COMPARISON);
    }

    /** Which rules decide what may leave the project team. */
    public enum DisclosurePolicyName {
        /** Everything is shown: own data, read from a file. */
        NONE,
        /** The rules of the project the data come from. */
        PROJECT
    }

    /**
     * @param enrolment which of several enrolments counts
     * @param baselineWindowDays T0 answered later than this many days after the start is a late
     *     baseline, which is counted and said; absent for data without dates
     * @param minimumDose an intervention with a known dose below this does not count
     * @param lateBaselines what happens to persons with a late baseline
     */
    public record Conventions(
            EnrolmentRule enrolment,
            Optional<Integer> baselineWindowDays,
            Optional<Double> minimumDose,
            LateBaselines lateBaselines) {

        /** Late baselines apart. */
        public Conventions(
                EnrolmentRule enrolment,
                Optional<Integer> baselineWindowDays,
                Optional<Double> minimumDose) {
            this(enrolment, baselineWindowDays, minimumDose, LateBaselines.APART);
        }
    }

    /** What happens to persons whose first answer came after the baseline window. */
    public enum LateBaselines {
        /** Their change is computed apart: it does not span the whole time of the others. */
        APART,
        /** They count among the matched; how many they are is said. */
        INCLUDED
    }

    /** Which of several enrolments of a person counts. */
    public enum EnrolmentRule {
        FIRST_WITH_BOTH_ROUNDS,
        FIRST,
        LAST
    }

    /** Scale with this id. */
    public Optional<PlannedScale> scale(ScaleId id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /**
     * Order of the levels of a variable: bands of numbers as the plan lists them, and all others
     * after them, alike. To be followed by an order of words.
     */
    public Comparator<String> bandOrder(String variable) {
        List<String> bands =
                switch (source) {
                    case DataSource.Csv csv ->
                            csv.groups().stream()
                                    .filter(group -> group.variable().equals(variable))
                                    .flatMap(group -> group.bands().stream())
                                    .map(DataSource.Band::level)
                                    .toList();
                    case DataSource.Project _ -> List.of();
                };
        return Comparator.comparingInt(
                level -> bands.contains(level) ? bands.indexOf(level) : bands.size());
    }

    /** The same plan, fixed on a day. */
    public EvaluationPlan fixedOn(LocalDate day) {
        return with(
                new Stamp(stamp.text(), stamp.sha256(), stamp.version(), Optional.of(day)),
                variables);
    }

    /**
     * The same plan with words for the levels of a variable where it has none of its own, for
     * example the names of the project's sites. The stored text and its fingerprint stay.
     */
    public EvaluationPlan withLabels(String variable, Map<String, LocalisedText> names) {
        List<Variable> named =
                variables.stream()
                        .map(v -> v.name().equals(variable) ? v.withMissing(names) : v)
                        .toList();
        return with(stamp, named);
    }

    private EvaluationPlan with(Stamp otherStamp, List<Variable> otherVariables) {
        return new EvaluationPlan(
                otherStamp,
                title,
                source,
                rounds,
                scales,
                contrasts,
                otherVariables,
                crossings,
                goals,
                families,
                confidence,
                seed,
                disclosure,
                conventions,
                precision,
                answers,
                lastAmong,
                comparisons,
                items);
    }

    /** Words for a level; the level itself where the plan has none. */
    public LocalisedText label(Group.Part part) {
        return variables.stream()
                .filter(variable -> variable.name().equals(part.variable()))
                .findFirst()
                .map(variable -> variable.label(part.level()))
                .orElseGet(() -> LocalisedText.swedish(part.level()));
    }
}
