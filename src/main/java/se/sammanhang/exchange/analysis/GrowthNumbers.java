package se.sammanhang.exchange.analysis;

import se.sammanhang.evaluation.GenderGrowthFinding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.GrowthFinding;
import se.sammanhang.exchange.analysis.MainNumbers.Address;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.model.GroupGrowth;
import se.sammanhang.statistics.model.JointTest;
import se.sammanhang.statistics.model.MixedFit;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;

/** Growth among the numbers that the R script recomputes, where R has lmerTest. */
final class GrowthNumbers {

    private final MainNumbers numbers;

    GrowthNumbers(MainNumbers numbers) {
        this.numbers = numbers;
    }

    void growth(GrowthFinding finding) {
        RoundCode first = finding.rounds().getFirst().round();
        for (GrowthFinding.Step step : finding.steps()) {
            Address at = numbers.address(finding.scale(), first, step.round(), finding.group());
            effect(at, "growth", step.difference());
            at.put(
                    "growthSlopes",
                    finding.fit().map(fit -> fit.random() == MixedFit.Random.SLOPE ? 1.0 : 0.0));
        }
    }

    void genders(GenderGrowthFinding finding) {
        for (GenderGrowthFinding.Line line : finding.genders()) {
            RoundCode first = line.points().getFirst().round();
            Group group = Group.of(Group.GENDER, line.gender().level());
            finding.model(line).ifPresent(model -> growth(finding, first, group, model));
        }
        GenderGrowthFinding.Line any = finding.genders().getFirst();
        finding.growth()
                .then(GroupGrowth::interaction)
                .computed()
                .ifPresent(
                        (JointTest test) -> {
                            Address at =
                                    numbers.address(
                                            finding.scale(),
                                            any.points().getFirst().round(),
                                            any.points().getLast().round(),
                                            Group.OVERALL);
                            at.put("genderGrowthF", test.f());
                            at.put("genderGrowthTests", test.numerator());
                            at.put("genderGrowthFDf", test.denominator());
                            at.put("genderGrowthFP", test.p());
                        });
    }

    private void growth(
            GenderGrowthFinding finding, RoundCode first, Group group, GroupGrowth.Line model) {
        model.growth()
                .forEach(
                        (round, effect) ->
                                effect.computed()
                                        .ifPresent(
                                                found ->
                                                        effect(
                                                                numbers.address(
                                                                        finding.scale(),
                                                                        first,
                                                                        round,
                                                                        group),
                                                                "genderGrowth",
                                                                found)));
    }

    private static void effect(Address at, String name, FixedEffect effect) {
        at.put(name, effect.estimate());
        at.put(name + "Error", effect.inference().standardError());
        effect.inference().degreesOfFreedom().ifPresent(degrees -> at.put(name + "Df", degrees));
        at.put(name + "P", effect.inference().p());
        at.put(name + "Low", name + "High", effect.inference().interval());
    }
}
