package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.disclosure.cells.Rules;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.ExitFinding;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.evaluation.TargetFinding;
import se.sammanhang.instrument.Language;

/** Turns raw findings into what may be seen under a policy, in every language asked for. */
public final class DisclosureControl {

    private DisclosureControl() {}

    /**
     * Raw findings, in reading order. What a project or file does not have is absent.
     *
     * @param flow who answered
     * @param register what the register says
     */
    public record Findings(
            EvaluationResult result, Optional<ResponseFlow> flow, Optional<Register> register) {}

    /** What the register says. Exits at the cut-off are absent where no cut-off is set. */
    public record Register(
            Optional<TargetFinding> targets, Optional<ExitFinding> atCutOff, ExitFinding atEnd) {}

    /**
     * What may be seen under the policy: figures of who answered, change, targets and exits under a
     * threshold, every finding in its chapter without one.
     *
     * @param wordings languages wanted, with their texts
     */
    public static Disclosed disclose(
            Findings findings, DisclosurePolicy policy, Map<Language, Wording> wordings) {
        return switch (policy) {
            case DisclosurePolicy.Threshold threshold ->
                    release(findings, threshold, Rules.of(threshold.minimumCount()), wordings);
            case DisclosurePolicy.None() -> internal(findings, wordings);
        };
    }

    /**
     * A release by rules of its own, for tests.
     *
     * @param rules by which it is decided what is safe
     */
    static Release release(
            Findings findings,
            DisclosurePolicy.Threshold policy,
            Rules rules,
            Map<Language, Wording> wordings) {
        ShownRows shown = ReleaseCells.shown(findings, policy, rules);
        return new Release(
                inEach(wordings, words -> releasable(findings, policy, shown, words)),
                policy.name());
    }

    /**
     * Every finding in its chapter, whatever the plan says of release: for the project team alone.
     *
     * @param wordings languages wanted, with their texts
     */
    public static Internal internal(Findings findings, Map<Language, Wording> wordings) {
        return new Internal(inEach(wordings, words -> new Chapters(findings, words).all()));
    }

    private static <T> List<T> inEach(
            Map<Language, Wording> wordings, Function<Words, List<T>> made) {
        return wordings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> made.apply(new Words(entry.getKey(), entry.getValue())))
                .flatMap(List::stream)
                .toList();
    }

    /** The order and number of these figures are part of what is stored with a release. */
    private static List<Figure> releasable(
            Findings findings, DisclosurePolicy policy, ShownRows shown, Words words) {
        RegisterFigures register =
                new RegisterFigures(policy, shown, words, findings.result().plan().confidence());
        List<Figure> figures = new ArrayList<>();
        findings.flow().ifPresent(flow -> figures.add(register.flow(flow)));
        figures.addAll(new ChangeFigures(findings.result(), policy, shown, words).all());
        findings.register().ifPresent(facts -> figures.addAll(register.all(facts)));
        return figures;
    }
}
