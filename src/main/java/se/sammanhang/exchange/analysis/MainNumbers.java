package se.sammanhang.exchange.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.ChangeMethods;
import se.sammanhang.evaluation.ComparisonFinding;
import se.sammanhang.evaluation.ComparisonFinding.Arm;
import se.sammanhang.evaluation.ComparisonFinding.Difference;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.GoalFinding;
import se.sammanhang.evaluation.GoalMethod;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.ReliabilityFinding;
import se.sammanhang.evaluation.WaveFinding;
import se.sammanhang.exchange.CsvText;
import se.sammanhang.statistics.CliffsDelta;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.GroupDifference;
import se.sammanhang.statistics.HodgesLehmann;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.MannWhitney;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedChange.TTest;
import se.sammanhang.statistics.PairedEffects;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.SignedRank;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.FTest;
import se.sammanhang.statistics.model.Inference;
import se.sammanhang.statistics.reliability.Reliability;

/**
 * The numbers of results.json that the R script recomputes, one a line under an address that needs
 * no JSON: scale, rounds, group, measure. What cannot be computed has no line. The measures are
 * named as in {@code analysis/recompute.R}.
 */
final class MainNumbers {

    /**
     * Most changes whose pairwise averages the script lists; beyond, the typical change is left.
     */
    static final int MOST_LISTED = 3000;

    private final CsvText csv;

    private MainNumbers(CsvText csv) {
        this.csv = csv;
    }

    static void write(EvaluationResult result, CsvText csv) {
        for (String header :
                new String[] {"scale", "from", "to", "variable", "level", "measure", "value"}) {
            csv.text(header);
        }
        csv.endRow();
        MainNumbers numbers = new MainNumbers(csv);
        result.findings().forEach(numbers::finding);
        result.waves().forEach(numbers::wave);
        result.circumstances().reliability().forEach(numbers::reliability);
        result.circumstances().comparisons().forEach(numbers::comparison);
        result.goals().forEach(numbers::goal);
        ItemNumbers items = new ItemNumbers(numbers);
        result.circumstances().repeated().forEach(items::item);
        GrowthNumbers growth = new GrowthNumbers(numbers);
        result.circumstances().growth().forEach(growth::growth);
        result.circumstances().genderGrowth().forEach(growth::genders);
    }

    Address address(Object scale, Object from, Object to, Group group) {
        return new Address(scale, from, to, group);
    }

    /** Where a number belongs. */
    final class Address {
        private final String scale;
        private final String from;
        private final String to;
        private final Group group;

        private Address(Object scale, Object from, Object to, Group group) {
            this.scale = scale.toString();
            this.from = from.toString();
            this.to = to.toString();
            this.group = group;
        }

        private CsvText line(String measure) {
            return csv.text(scale)
                    .text(from)
                    .text(to)
                    .text(group.variable())
                    .text(level())
                    .text(measure);
        }

        /** Made of the levels as they stand in the data files, where formulas are disarmed. */
        private String level() {
            return group.isOverall()
                    ? group.level()
                    : group.parts().stream()
                            .map(part -> CsvText.safe(part.level()))
                            .collect(Collectors.joining(" x "));
        }

        void put(String measure, double value) {
            line(measure).number(value).endRow();
        }

        void put(String measure, Estimate<Double> value) {
            value.computed().ifPresent(number -> put(measure, number));
        }

        void put(String measure, String word) {
            line(measure).text(word).endRow();
        }

        void put(String low, String high, Interval interval) {
            put(low, interval.low());
            put(high, interval.high());
        }

        void describe(Estimate<Summary> values, String name) {
            values.computed()
                    .ifPresent(
                            summary -> {
                                put("mean" + name, summary.mean());
                                put("sd" + name, summary.sd());
                            });
        }
    }

    private void finding(Finding finding) {
        Address at = new Address(finding.scale(), finding.from(), finding.to(), finding.group());
        at.put("N", finding.known());
        at.put("n", finding.matched());
        at.put("lateBaselines", finding.lateBaselines());
        at.put("couldNotImprove", finding.couldNotImprove().map(Integer::doubleValue));
        at.describe(finding.before(), "Before");
        at.describe(finding.after(), "After");
        finding.change().computed().ifPresent(change -> change(at, change));
        finding.adjustedP().map(AdjustedP::value).ifPresent(p -> at.put("adjustedP", p));
        finding.shares()
                .computed()
                .ifPresent(
                        shares -> {
                            share(at, "increase", shares.increase());
                            share(at, "same", shares.same());
                            share(at, "decrease", shares.decrease());
                        });
        methods(at, finding.methods());
    }

    private static void change(Address at, PairedChange change) {
        at.put("meanChange", change.mean());
        at.put("sdChange", change.sd());
        change.test()
                .computed()
                .ifPresent(
                        (TTest test) -> {
                            at.put("standardError", test.standardError());
                            at.put("t", test.t());
                            at.put("df", test.degreesOfFreedom());
                            at.put("p", test.p());
                            at.put("low", "high", test.interval());
                        });
    }

    private static void share(Address at, String part, Share share) {
        at.put(part, share.count());
        at.put(part + "Share", share.proportion());
        at.put(part + "Low", part + "High", share.interval());
    }

    private static void methods(Address at, ChangeMethods methods) {
        methods.differences()
                .computed()
                .ifPresent(
                        (Summary changes) -> {
                            at.put("medianChange", changes.median());
                            at.put("q1Change", changes.firstQuartile());
                            at.put("q3Change", changes.thirdQuartile());
                        });
        methods.effects()
                .computed()
                .ifPresent(
                        (PairedEffects effects) -> {
                            at.put("dz", effects.dz().value());
                            at.put("dav", effects.dav().value());
                            at.put("davLow", "davHigh", effects.dav().interval());
                        });
        at.put("gz", methods.correctable().map(PairedEffects::gz));
        at.put("gav", methods.correctable().map(PairedEffects::gav));
        at.put("correlation", methods.correlation());
        methods.signedRank().computed().ifPresent(ranks -> ranks(at, ranks));
        methods.adjustedRank().map(AdjustedP::value).ifPresent(p -> at.put("adjustedRankP", p));
        methods.typical()
                .computed()
                .filter(typical -> typical.n() <= MOST_LISTED)
                .ifPresent(typical -> typical(at, typical));
        methods.late()
                .computed()
                .ifPresent(
                        (PairedChange late) -> {
                            at.put("lateN", late.n());
                            at.put("lateMeanChange", late.mean());
                            at.put("lateP", late.test().map(TTest::p));
                        });
    }

    private static void ranks(Address at, SignedRank ranks) {
        at.put("positiveRanks", ranks.positiveRanks());
        at.put("negativeRanks", ranks.negativeRanks());
        at.put("positive", ranks.positive());
        at.put("negative", ranks.negative());
        at.put("zeros", ranks.zeros());
        at.put("rankP", ranks.p());
        at.put("signP", ranks.signTest());
    }

    private static void typical(Address at, HodgesLehmann typical) {
        at.put("typical", typical.estimate());
        typical.interval()
                .computed()
                .ifPresent((Interval interval) -> at.put("typicalLow", "typicalHigh", interval));
    }

    private void wave(WaveFinding wave) {
        Address at = new Address(wave.scale(), wave.round(), "", wave.group());
        at.put("N", wave.known());
        at.put("n", wave.scored());
        at.describe(wave.scores(), "");
    }

    private void reliability(ReliabilityFinding finding) {
        Address at = new Address(finding.scale(), finding.round(), "", Group.OVERALL);
        finding.reliability()
                .computed()
                .ifPresent(
                        (Reliability reliability) -> {
                            at.put("alphaN", reliability.n());
                            at.put("alpha", reliability.alpha());
                            at.put("alphaLow", "alphaHigh", reliability.interval());
                        });
    }

    private void comparison(ComparisonFinding finding) {
        Address all = address(finding, Group.OVERALL);
        String by = "by " + finding.variable() + " ";
        all.put(by + "n", finding.used());
        all.put(by + "withoutGroup", finding.withoutGroup());
        all.put(by + "equalChangeP", finding.tests().change().map(FTest::p));
        all.put(by + "equalStartP", finding.tests().atEqualStart().map(FTest::p));
        all.put(by + "equalSlopesP", finding.tests().equalSlopes().map(FTest::p));
        for (Arm arm : finding.arms()) {
            Address at = address(finding, new Group(List.of(arm.group())));
            arm.adjustedMean()
                    .then(Coefficient::robust)
                    .computed()
                    .ifPresent(
                            (Inference sure) ->
                                    at.put("adjustedMeanLow", "adjustedMeanHigh", sure.interval()));
            at.put("adjustedMean", arm.adjustedMean().map(Coefficient::estimate));
        }
        for (Difference difference : finding.differences()) {
            difference(address(finding, new Group(List.of(difference.group()))), difference);
        }
    }

    private Address address(ComparisonFinding finding, Group group) {
        return new Address(finding.scale(), finding.from(), finding.to(), group);
    }

    private static void difference(Address at, Difference difference) {
        String against = "against " + CsvText.safe(difference.against().level()) + " ";
        at.put(against + "welch", difference.means());
        difference
                .change()
                .computed()
                .ifPresent(
                        (GroupDifference test) -> {
                            at.put(against + "welchError", test.standardError());
                            at.put(against + "welchDf", test.degreesOfFreedom());
                            at.put(against + "welchP", test.p());
                            at.put(against + "welchLow", against + "welchHigh", test.interval());
                        });
        difference
                .atEqualStart()
                .computed()
                .ifPresent(found -> robust(at, against + "equalStart", found));
        at.put(against + "rankP", difference.ranks().map(MannWhitney::p));
        at.put(against + "dominance", difference.dominance().map(CliffsDelta::value));
        var adjusted = difference.adjusted();
        adjusted.change().ifPresent(p -> at.put(against + "adjustedWelchP", p.value()));
        adjusted.atEqualStart().ifPresent(p -> at.put(against + "adjustedStartP", p.value()));
        adjusted.ranks().ifPresent(p -> at.put(against + "adjustedRankP", p.value()));
    }

    /** Estimate with the error, p and interval of HC3. */
    private static void robust(Address at, String name, Coefficient found) {
        at.put(name, found.estimate());
        found.robust()
                .computed()
                .ifPresent(
                        (Inference sure) -> {
                            at.put(name + "Error", sure.standardError());
                            at.put(name + "P", sure.p());
                            at.put(name + "Low", name + "High", sure.interval());
                        });
    }

    /** Goals of paired scores: the others are shares that stand in the data as they are. */
    private void goal(GoalFinding finding) {
        if (finding.goal().method() instanceof GoalMethod.Paired paired) {
            goal(finding, paired);
        }
    }

    private void goal(GoalFinding finding, GoalMethod.Paired paired) {
        var goal = finding.goal();
        Address at =
                new Address(
                        paired.scale(),
                        paired.contrast().from(),
                        paired.contrast().to(),
                        goal.group());
        Function<String, String> named = measure -> "goal " + goal.id() + " " + measure;
        at.put(named.apply("n"), finding.matched());
        at.put(named.apply("N"), finding.known());
        Optional<Share> observed = finding.observed().computed();
        observed.ifPresent(share -> at.put(named.apply("count"), share.count()));
        at.put(named.apply("atLeastP"), finding.pAtLeast());
        at.put(named.apply("atMostP"), finding.pAtMost());
        at.put(named.apply("meanRiseP"), finding.meanRise());
        at.put(named.apply("rankRiseP"), finding.rankRise());
        at.put(named.apply("verdict"), finding.verdict().code());
    }
}
