package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.disclosure.cells.Rules;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.ExitFinding;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.PersonCells.Contribution;
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
     * What may be seen under the policy: figures of who answered, goals, change, answers, targets
     * and exits under a threshold, every finding in its chapter without one.
     *
     * @param wordings languages wanted, with their texts
     */
    public static Disclosed disclose(
            Findings findings, DisclosurePolicy policy, Map<Language, Wording> wordings) {
        return switch (policy) {
            case DisclosurePolicy.Threshold threshold ->
                    release(findings, threshold, wordings, ReleaseHistory.NONE, List.of());
            case DisclosurePolicy.None() -> internal(findings, wordings);
        };
    }

    /**
     * A release beside what earlier ones have shown.
     *
     * @param persons who stands behind the findings, one for each person known
     */
    public static Release release(
            Findings findings,
            DisclosurePolicy.Threshold policy,
            Map<Language, Wording> wordings,
            ReleaseHistory history,
            List<Contribution> persons) {
        return release(
                findings, policy, Rules.of(policy.minimumCount()), wordings, history, persons);
    }

    static Release release(
            Findings findings,
            DisclosurePolicy.Threshold policy,
            Rules rules,
            Map<Language, Wording> wordings,
            ReleaseHistory history,
            List<Contribution> persons) {
        ShownRows.Decided shown = ReleaseCells.decided(findings, policy, rules, history, persons);
        Findings told = toldAlone(findings, shown);
        return new Release(
                inEach(
                        wordings,
                        words ->
                                releasable(told, policy, shown, words).stream()
                                        .map(figure -> asItWas(figure, shown, history, words))
                                        .toList()),
                policy.name(),
                inEach(wordings, words -> WithheldRows.of(findings, policy, shown, words)),
                shown.made().basis());
    }

    /**
     * Whether a change is clear goes by its p among the changes that are shown: among all of them
     * it would tell something of those that are withheld.
     */
    private static Findings toldAlone(Findings findings, ShownRows shown) {
        EvaluationResult result = findings.result();
        return new Findings(
                result.adjustedAmong(finding -> isTold(result.plan(), finding, shown)),
                findings.flow(),
                findings.register());
    }

    /** Also in a figure that is shown again as it was: its tests are made as well. */
    private static boolean isTold(EvaluationPlan plan, Finding finding, ShownRows shown) {
        String figure =
                ChangeFigures.idOf(
                        "change",
                        plan,
                        finding.scale(),
                        new Contrast(finding.from(), finding.to()));
        return shown.isAgain(figure) || shown.shows(figure, finding.group());
    }

    /** The earlier version of a figure in which too few changed, with a word that it is that. */
    private static Figure asItWas(
            Figure figure, ShownRows.Decided shown, ReleaseHistory history, Words words) {
        Integer version = shown.made().again().get(figure.id());
        if (version == null) {
            return figure;
        }
        String note = words.text("figure.note.unchanged", words.numbers().count(version));
        return history.figures().stream()
                .filter(earlier -> earlier.id().equals(figure.id()))
                .filter(earlier -> earlier.language().equals(figure.language()))
                .findFirst()
                .map(earlier -> earlier.notes().contains(note) ? earlier : earlier.withNote(note))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "history: wanted figure "
                                                + figure.id()
                                                + " of the newest release"));
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
        figures.addAll(new GoalFigures(findings.result(), policy, shown, words).all());
        figures.addAll(new ChangeFigures(findings.result(), policy, shown, words).all());
        figures.addAll(new ReleasedAnswers(findings.result(), policy, shown, words).all());
        findings.register().ifPresent(facts -> figures.addAll(register.all(facts)));
        return figures;
    }
}
