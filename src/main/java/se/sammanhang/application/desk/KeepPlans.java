package se.sammanhang.application.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.sammanhang.application.Actor;
import se.sammanhang.application.EvaluationPlans;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.RegistryStore;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.application.desk.PlanStore.SavedPlan;
import se.sammanhang.application.desk.PlanTexts.Checked;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.instrument.RoundCode;

/**
 * The evaluation plan of a project: written, checked, saved as drafts, and fixed before the answers
 * it is about are looked at.
 */
@Service
public class KeepPlans implements EvaluationPlans {

    private final PlanStore store;
    private final PlanTexts texts;
    private final RegistryStore registry;
    private final ResearchStore research;
    private final Clock clock;

    public KeepPlans(
            PlanStore store,
            PlanTexts texts,
            RegistryStore registry,
            ResearchStore research,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.registry = registry;
        this.research = research;
        this.clock = clock;
    }

    /** Saved plans, newest first. */
    public List<SavedPlan> plans(Actor evaluator) {
        evaluator.require(Role.EVALUATOR);
        return store.plans(evaluator);
    }

    /** The text the project is evaluated by now: the plan fixed last, else the standard one. */
    public String text(Actor evaluator) {
        return inForce(evaluator)
                .map(SavedPlan::text)
                .orElseGet(() -> texts.standard(evaluator.project()));
    }

    /** The plan fixed last; absent while the standard plan is in force. */
    public Optional<SavedPlan> inForce(Actor evaluator) {
        return plans(evaluator).stream()
                .filter(SavedPlan::isFixed)
                .max(Comparator.comparing(plan -> plan.fixing().orElseThrow().at()));
    }

    /** The plan in force, stamped with the day on which it was fixed. */
    @Override
    public EvaluationPlan of(Actor evaluator) {
        Optional<SavedPlan> fixed = inForce(evaluator);
        EvaluationPlan plan = readable(check(evaluator, text(evaluator)));
        return fixed.flatMap(SavedPlan::fixing)
                .map(fixing -> plan.fixedOn(LocalDate.ofInstant(fixing.at(), clock.getZone())))
                .orElse(plan);
    }

    /** A saved plan, for a look at what it would find. */
    public EvaluationPlan read(Actor evaluator, SavedPlan saved) {
        return readable(check(evaluator, saved.text()));
    }

    private static EvaluationPlan readable(Checked checked) {
        return checked.plan().orElseThrow(() -> new PlanDoesNotFit(checked.problems()));
    }

    /** What is wrong with a text, if anything. */
    public Checked check(Actor evaluator, String text) {
        evaluator.require(Role.EVALUATOR);
        return texts.check(evaluator.project(), registry.project(evaluator).cutOff(), text);
    }

    /** Whether the account may save and fix: the plan is that of all sites. */
    public boolean mayWrite(Actor evaluator) {
        return evaluator.role() == Role.EVALUATOR && evaluator.sites().isEmpty();
    }

    /** What became of a wish to save. */
    public sealed interface Saving {

        /** Saved as a draft. */
        record Saved(int version) implements Saving {}

        /** Nothing is saved: the text is that of the newest version. */
        record Unchanged(int version) implements Saving {}

        /** Nothing is saved; the text has problems. */
        record Refused(List<PlanTexts.Problem> problems) implements Saving {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Saves a text as a new draft, if nothing is wrong with it. */
    public Saving save(Actor evaluator, String text) {
        requireWholeProject(evaluator);
        Checked checked = check(evaluator, text);
        if (checked.plan().isEmpty()) {
            return new Saving.Refused(checked.problems());
        }
        String sha256 = Secret.of(text).sha256();
        return plans(evaluator).stream()
                .findFirst()
                .filter(newest -> newest.sha256().equals(sha256))
                .<Saving>map(newest -> new Saving.Unchanged(newest.version()))
                .orElseGet(
                        () ->
                                new Saving.Saved(
                                        store.save(evaluator, text, sha256, clock.instant())));
    }

    /** Responses to the plan's later rounds that have come in, by now. */
    public int laterAnswers(Actor evaluator, SavedPlan saved) {
        Set<RoundCode> later =
                readable(check(evaluator, saved.text())).rounds().stream()
                        .skip(1)
                        .collect(Collectors.toSet());
        return (int)
                research.load(evaluator, clock.instant()).responses().stream()
                        .filter(response -> later.contains(response.occurrence().round()))
                        .count();
    }

    /** Fixes a draft. What it rests on is kept with it: how many later answers had come in. */
    public void fix(Actor evaluator, int version) {
        requireWholeProject(evaluator);
        SavedPlan draft =
                plans(evaluator).stream()
                        .filter(plan -> plan.version() == version)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "version: wanted a saved one, got " + version));
        if (!draft.isFixed()) {
            store.fix(evaluator, version, laterAnswers(evaluator, draft), clock.instant());
        }
    }

    /** The plan is the whole project's; who sees some of its sites does not write it. */
    private void requireWholeProject(Actor evaluator) {
        if (!mayWrite(evaluator)) {
            throw new NotPermitted(evaluator.role());
        }
    }
}
