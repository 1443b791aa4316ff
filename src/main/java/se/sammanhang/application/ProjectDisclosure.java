package se.sammanhang.application;

import java.util.List;
import se.sammanhang.disclosure.Disclosed;
import se.sammanhang.disclosure.DisclosureControl;
import se.sammanhang.disclosure.DisclosurePolicy;
import se.sammanhang.disclosure.ReleaseHistory;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Later;
import se.sammanhang.evaluation.PersonCells;

/** What of a project's findings may be shown, decided when somebody asks. */
final class ProjectDisclosure {

    private final ReleaseStore releases;
    private final ReleaseContent content;

    ProjectDisclosure(ReleaseStore releases, ReleaseContent content) {
        this.releases = releases;
        this.content = content;
    }

    /** Under the project's rules, what may be shown beside all that earlier releases have shown. */
    Later<Disclosed> of(
            Actor evaluator,
            DisclosureControl.Findings findings,
            EvaluationPlan plan,
            EvaluationData data) {
        return switch (policy(plan)) {
            case DisclosurePolicy.Threshold threshold -> {
                // read now: whoever asks later may have no database
                ReleaseHistory history = history(evaluator);
                yield new Later<>(
                        () ->
                                DisclosureControl.release(
                                        findings,
                                        threshold,
                                        content.wordings(),
                                        history,
                                        PersonCells.of(plan, data)));
            }
            case DisclosurePolicy.None none ->
                    new Later<>(
                            () -> DisclosureControl.disclose(findings, none, content.wordings()));
        };
    }

    /** Releases are of the whole project: figures of some sites have no history. */
    private ReleaseHistory history(Actor evaluator) {
        List<ReleaseStore.Release> all = releases.releases(evaluator);
        if (all.isEmpty() || !evaluator.sites().isEmpty()) {
            return ReleaseHistory.NONE;
        }
        return new ReleaseHistory(
                all.getFirst().version(),
                releases.bases(evaluator).stream()
                        .map(ReleaseStore.Basis::text)
                        .map(content::basis)
                        .toList(),
                releases.content(evaluator, all.getFirst().id())
                        .map(content::figures)
                        .orElse(List.of()));
    }

    private static DisclosurePolicy policy(EvaluationPlan plan) {
        return switch (plan.disclosure()) {
            case NONE -> new DisclosurePolicy.None();
            case PROJECT -> DisclosurePolicy.standard();
        };
    }
}
