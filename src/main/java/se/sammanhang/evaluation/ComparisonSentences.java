package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.evaluation.ComparisonFinding.Arm;
import se.sammanhang.evaluation.ComparisonFinding.Difference;
import se.sammanhang.evaluation.ComparisonFinding.Equivalences;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Group.Part;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.GroupDifference;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.Inference;

/**
 * Says in plain words how change differs between groups. A difference is told as one only when its
 * p is small after the family; whatever else is "cannot be told", with how large it could be. Never
 * that one group changed and another did not: that is no difference between them.
 */
public final class ComparisonSentences {

    private final ComparisonFinding finding;
    private final Names names;
    private final ConfidenceLevel level;

    private ComparisonSentences(ComparisonFinding finding, Names names, ConfidenceLevel level) {
        this.finding = finding;
        this.names = names;
        this.level = level;
    }

    /**
     * What things are called.
     *
     * @param first a group where its name begins a sentence
     * @param within a group within a sentence
     */
    public record Names(
            LocalisedText scale,
            Function<Part, LocalisedText> first,
            Function<Part, LocalisedText> within) {}

    /** What can be told of a difference. */
    public enum Direction {
        /** Surely more upwards. */
        UP,
        /** Surely more downwards. */
        DOWN,
        /** It cannot be told. */
        OPEN
    }

    /** With the plan's own words. */
    public static List<Sentence> of(ComparisonFinding finding, EvaluationPlan plan) {
        return of(
                finding,
                plan,
                new Names(
                        plan.scale(finding.scale()).orElseThrow().name(),
                        plan::label,
                        plan::label));
    }

    /** In reading order: base, each pair, equal start, who is not in it, that it says no why. */
    public static List<Sentence> of(ComparisonFinding finding, EvaluationPlan plan, Names names) {
        return ScoreUnit.said(
                new ComparisonSentences(finding, names, plan.confidence()).all(),
                plan.scale(finding.scale()));
    }

    /** What can be told of the difference of change. */
    public static Direction ofChange(Difference difference, EvaluationPlan plan) {
        return ofChange(difference, plan.confidence());
    }

    private static Direction ofChange(Difference difference, ConfidenceLevel level) {
        return told(
                difference.change().map(GroupDifference::difference),
                difference.adjusted().change(),
                level);
    }

    private static Direction told(
            Estimate<Double> estimate, Optional<AdjustedP> p, ConfidenceLevel level) {
        Optional<Double> found = estimate.computed();
        if (found.isEmpty() || p.isEmpty() || Clarity.of(true, p, level) != Clarity.CLEAR) {
            return Direction.OPEN;
        }
        return found.get() > 0 ? Direction.UP : Direction.DOWN;
    }

    private List<Sentence> all() {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(base());
        finding.missingReference()
                .map(missing -> new Part(finding.variable(), missing))
                .map(names.within())
                .map(name -> new Told().text("reference", name))
                .map(ComparisonPhrases.NO_REFERENCE::with)
                .ifPresent(sentences::add);
        List<Difference> large =
                finding.differences().stream().filter(Difference::isLarge).toList();
        sentences.addAll(pairs(large));
        sentences.addAll(equivalence(large));
        if (!large.isEmpty()) {
            finding.tests()
                    .equalSlopes()
                    .computed()
                    .map(
                            test ->
                                    Clarity.isBelow(test.p(), level)
                                            ? ComparisonPhrases.SLOPES_DIFFER
                                            : ComparisonPhrases.SLOPES_OPEN)
                    .ifPresent(phrase -> sentences.add(phrase.with(new Told())));
        }
        sentences.addAll(notCompared());
        if (!large.isEmpty()) {
            sentences.add(ComparisonPhrases.NOT_WHY.with(new Told()));
        }
        return sentences;
    }

    private Sentence base() {
        return (finding.comparesAny() ? ComparisonPhrases.BASE : ComparisonPhrases.BASE_OF_NONE)
                .with(
                        new Told()
                                .text("scale", names.scale())
                                .count("n", finding.base())
                                .count("N", finding.known())
                                .count("least", ComparisonFinding.FEWEST)
                                .round("from", finding.from())
                                .round("to", finding.to()));
    }

    /** One pair is told in full; of several what differs, and the open ones all at once. */
    private List<Sentence> pairs(List<Difference> large) {
        boolean alone = large.size() == 1;
        List<Difference> open = large.stream().filter(this::isWide).toList();
        boolean listed = open.size() > 1;
        List<Sentence> told = new ArrayList<>();
        List<Sentence> others = new ArrayList<>();
        boolean sameForAll = large.size() > 1;
        for (Difference difference : large) {
            boolean inList = listed && isWide(difference);
            if (!inList) {
                told.add(pair(difference));
            }
            Optional<Sentence> start =
                    finding.allStartedAlike() ? Optional.empty() : atEqualStart(difference);
            boolean other = start.filter(ComparisonSentences::saysOther).isPresent();
            start.filter(_ -> alone || other).ifPresent((inList ? others : told)::add);
            sameForAll &= start.isPresent() && !other;
        }
        if (listed) {
            told.add(ComparisonPhrases.OPEN_LIST.with(new Told().text("pairs", list(open))));
        }
        told.addAll(others);
        if (sameForAll) {
            told.add(ComparisonPhrases.START_ALL.with(new Told()));
        }
        if (finding.allStartedAlike() && !large.isEmpty()) {
            told.add(
                    ComparisonPhrases.START_ALIKE.with(
                            new Told().count("n", finding.used()).round("from", finding.from())));
        }
        return told;
    }

    /** Whether its interval says nothing of the direction. */
    private boolean isWide(Difference difference) {
        return isOpen(difference)
                && difference
                        .change()
                        .computed()
                        .filter(test -> test.interval().contains(0))
                        .isPresent();
    }

    private static boolean saysOther(Sentence sentence) {
        return sentence.id().equals(ComparisonPhrases.START_OTHER.id());
    }

    private Told named(Difference difference) {
        return new Told()
                .text("group", names.first().apply(difference.group()))
                .text("against", names.within().apply(difference.against()))
                .count("n", difference.n())
                .count("nAgainst", difference.nAgainst());
    }

    private Sentence pair(Difference difference) {
        return switch (difference.change()) {
            case Estimate.NotComputable<GroupDifference> _ ->
                    ComparisonPhrases.ALL_EQUAL.with(
                            named(difference)
                                    .signed(
                                            "difference",
                                            difference.means().computed().orElse(0.0)));
            case Estimate.Computed<GroupDifference>(GroupDifference test) -> pair(difference, test);
        };
    }

    private Sentence pair(Difference difference, GroupDifference test) {
        Interval interval = test.interval();
        Told told = named(difference);
        return switch (ofChange(difference, level)) {
            case UP ->
                    ComparisonPhrases.UP.with(
                            told.number("difference", test.difference()).interval(interval));
            case DOWN ->
                    ComparisonPhrases.DOWN.with(
                            told.number("difference", -test.difference())
                                    .number("low", -interval.high())
                                    .number("high", -interval.low()));
            case OPEN ->
                    interval.contains(0)
                            ? ComparisonPhrases.OPEN.with(
                                    told.number("down", -interval.low())
                                            .number("up", interval.high()))
                            : ComparisonPhrases.OPEN_OF_SEVERAL.with(
                                    told.signed("difference", test.difference())
                                            .interval(interval)
                                            .count(
                                                    "tests",
                                                    difference
                                                            .adjusted()
                                                            .change()
                                                            .map(AdjustedP::tests)
                                                            .orElse(1)));
        };
    }

    /** The same pair at equal start, and whether that tells the same. */
    private Optional<Sentence> atEqualStart(Difference difference) {
        if (difference.change().computed().isEmpty()) {
            return Optional.empty();
        }
        return difference
                .atEqualStart()
                .computed()
                .flatMap(
                        found ->
                                found.robust()
                                        .computed()
                                        .map(sure -> start(difference, found, sure)));
    }

    private Sentence start(Difference difference, Coefficient found, Inference sure) {
        Direction change = ofChange(difference, level);
        Direction start =
                told(Estimate.of(found.estimate()), difference.adjusted().atEqualStart(), level);
        return (start == change ? ComparisonPhrases.START_SAME : ComparisonPhrases.START_OTHER)
                .with(
                        named(difference)
                                .signed("difference", found.estimate())
                                .interval(sure.interval()));
    }

    /** That a sure difference is not surely small goes without saying. */
    private List<Sentence> equivalence(List<Difference> large) {
        List<Sentence> sentences = new ArrayList<>();
        List<Difference> open = new ArrayList<>();
        for (Difference difference : large) {
            switch (difference.smallness(level)) {
                case SMALL ->
                        sentences.add(
                                ComparisonPhrases.SMALL.with(
                                        within(named(difference), difference)));
                case OPEN -> {
                    if (isOpen(difference)) {
                        open.add(difference);
                    }
                }
                case NOT_ASKED -> {}
            }
        }
        if (open.size() == 1) {
            Difference one = open.getFirst();
            sentences.add(ComparisonPhrases.NOT_SMALL.with(within(named(one), one)));
        } else if (!open.isEmpty()) {
            sentences.add(
                    ComparisonPhrases.NOT_SMALL_LIST.with(
                            within(new Told().text("pairs", list(open)), open.getFirst())));
        }
        return sentences;
    }

    /** A bound below a tenth is not rounded away. */
    private static Told within(Told told, Difference difference) {
        double bound = difference.equivalence().map(Equivalences::within).orElseThrow();
        return Math.abs(bound * 10 - Math.rint(bound * 10)) < 1e-9
                ? told.number("within", bound)
                : told.ratio("within", bound);
    }

    private boolean isOpen(Difference difference) {
        return ofChange(difference, level) == Direction.OPEN;
    }

    /** Groups that are too small, or too many, and persons without a group. */
    private List<Sentence> notCompared() {
        List<Sentence> sentences = new ArrayList<>();
        List<Arm> small = finding.arms().stream().filter(arm -> !arm.isLarge()).toList();
        if (finding.arms().size() - small.size() < 2) {
            sentences.add(
                    ComparisonPhrases.TOO_FEW_GROUPS.with(
                            new Told().count("least", ComparisonFinding.FEWEST)));
        } else if (finding.hasTooManyArms()) {
            sentences.add(
                    ComparisonPhrases.TOO_MANY.with(
                            new Told()
                                    .count("groups", finding.arms().size())
                                    .count("most", ComparisonFinding.MOST_PAIRED)));
        }
        if (!small.isEmpty()) {
            sentences.add(
                    ComparisonPhrases.TOO_SMALL.with(
                            new Told()
                                    .count("least", ComparisonFinding.FEWEST)
                                    .text("names", listed(small, this::named))));
        }
        if (finding.withoutGroup() > 0) {
            sentences.add(
                    ComparisonPhrases.WITHOUT_GROUP.with(
                            new Told().count("count", finding.withoutGroup())));
        }
        return sentences;
    }

    /** "b compared with a (5 against 6 persons); c compared with a (7 against 6 persons)". */
    private LocalisedText list(List<Difference> pairs) {
        return listed(
                pairs,
                pair ->
                        SentenceText.filled(
                                new SentenceText.Template(
                                        "{group} jämfört med {against} ({n} mot {nAgainst} personer)",
                                        "{group} compared with {against} ({n} against {nAgainst} persons)",
                                        "{group} sammenlignet med {against} ({n} mod {nAgainst}"
                                                + " personer)"),
                                named(pair)
                                        .text("group", names.within().apply(pair.group()))
                                        .words()));
    }

    /** "other (2)". */
    private LocalisedText named(Arm arm) {
        return SentenceText.filled(
                new SentenceText.Template("{arm} ({n})", "{arm} ({n})", "{arm} ({n})"),
                new Told()
                        .text("arm", names.within().apply(arm.group()))
                        .count("n", arm.matched())
                        .words());
    }

    private static <T> LocalisedText listed(List<T> things, Function<T, LocalisedText> name) {
        return LocalisedText.joined(things.stream().map(name).toList(), "; ");
    }
}
