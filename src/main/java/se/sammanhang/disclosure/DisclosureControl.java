package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Figures in reading order: who answered, change, targets, exits.
     *
     * @param wordings languages wanted, with their texts
     */
    public static Disclosed disclose(
            Findings findings, DisclosurePolicy policy, Map<Language, Wording> wordings) {
        List<Figure> figures = new ArrayList<>();
        wordings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        entry ->
                                figures.addAll(
                                        figures(
                                                findings,
                                                policy,
                                                new Words(entry.getKey(), entry.getValue()))));
        return switch (policy) {
            case DisclosurePolicy.Threshold _ -> new Release(figures, policy.name());
            case DisclosurePolicy.None() -> new Internal(figures);
        };
    }

    private static List<Figure> figures(Findings findings, DisclosurePolicy policy, Words words) {
        RegisterFigures register =
                new RegisterFigures(policy, words, findings.result().plan().confidence());
        List<Figure> figures = new ArrayList<>();
        findings.flow().ifPresent(flow -> figures.add(register.flow(flow)));
        figures.addAll(new ChangeFigures(findings.result(), policy, words).all());
        findings.register()
                .ifPresent(
                        facts -> {
                            facts.targets().ifPresent(t -> figures.add(register.targets(t)));
                            facts.atCutOff()
                                    .ifPresent(
                                            atCutOff -> {
                                                figures.add(
                                                        register.workOrStudy(
                                                                atCutOff, facts.atEnd()));
                                                figures.add(register.exitsAtCutOff(atCutOff));
                                            });
                            figures.add(register.exitsOfAll(facts.atEnd()));
                        });
        return figures;
    }
}
