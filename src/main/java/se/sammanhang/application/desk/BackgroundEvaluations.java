package se.sammanhang.application.desk;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.sammanhang.application.Actor;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.application.EvaluationPlans;
import se.sammanhang.application.Role;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.SiteId;

/**
 * Evaluations worked out away from the page that asks, one at a time, and kept while neither plan,
 * answers, reasons for leaving some out, notes nor project change.
 */
@Service
public class BackgroundEvaluations {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundEvaluations.class);
    private static final int KEPT = 8;

    private final EvaluateProject evaluation;
    private final EvaluationPlans plans;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    work -> Thread.ofPlatform().name("evaluation").daemon().unstarted(work));
    private final Map<Key, Analysed> done =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Analysed> eldest) {
                    return size() > KEPT;
                }
            };

    public BackgroundEvaluations(EvaluateProject evaluation, EvaluationPlans plans) {
        this.evaluation = evaluation;
        this.plans = plans;
    }

    private record Key(
            ProjectId project,
            Set<SiteId> sites,
            EvaluationPlan.Stamp plan,
            EvaluateProject.State state) {}

    /** How far a wish has come. */
    public sealed interface Progress {

        /** Behind others in the queue. */
        record Waiting() implements Progress {}

        record Working() implements Progress {}

        record Done(Analysed analysed) implements Progress {}

        /** It was given up. */
        record Cancelled() implements Progress {}

        /** It broke; the log says how. */
        record Failed(RuntimeException cause) implements Progress {}
    }

    /** One wish. */
    public static final class Wish {
        private final AtomicReference<Progress> progress =
                new AtomicReference<>(new Progress.Waiting());
        private final AtomicReference<Future<?>> work = new AtomicReference<>();

        private Wish() {}

        public Progress progress() {
            return progress.get();
        }

        /** Waits a little for the end, and says how far it has come by then. */
        public Progress within(Duration patience) {
            Future<?> running = work.get();
            if (running != null) {
                try {
                    running.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException | CancellationException | ExecutionException notDone) {
                    LOG.trace("An evaluation is not at hand yet", notDone);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            return progress();
        }

        /** Gives it up: what waits is not begun, what runs stops at its next step. */
        public void cancel() {
            progress.updateAndGet(
                    now -> now instanceof Progress.Done ? now : new Progress.Cancelled());
            Future<?> running = work.get();
            if (running != null) {
                running.cancel(true);
            }
        }

        private void becomes(Progress next) {
            progress.updateAndGet(now -> now instanceof Progress.Cancelled ? now : next);
        }
    }

    /** Asks for the findings by the plan in force. */
    public Wish ask(Actor evaluator) {
        return ask(evaluator, plans.of(evaluator));
    }

    /** Asks for the findings by the plan in force, and for what of them may be published. */
    public Wish askToPublish(Actor evaluator) {
        return ask(evaluator, plans.of(evaluator), Analysed::shown);
    }

    /** Asks for the findings by any plan of the project. */
    public Wish ask(Actor evaluator, EvaluationPlan plan) {
        return ask(evaluator, plan, _ -> {});
    }

    private Wish ask(Actor evaluator, EvaluationPlan plan, Consumer<Analysed> more) {
        evaluator.require(Role.EVALUATOR);
        Wish wish = new Wish();
        wish.work.set(worker.submit(() -> work(wish, evaluator, plan, more)));
        return wish;
    }

    private void work(Wish wish, Actor evaluator, EvaluationPlan plan, Consumer<Analysed> more) {
        try {
            wish.becomes(new Progress.Working());
            EvaluateProject.Read read = evaluation.read(evaluator);
            Key key = new Key(evaluator.project(), evaluator.sites(), plan.stamp(), read.state());
            Analysed analysed = done.get(key);
            if (analysed == null) {
                analysed = evaluation.analyse(evaluator, plan, read);
                if (Thread.interrupted()) {
                    return;
                }
                analysed.result().circumstances();
                done.put(key, analysed);
            }
            more.accept(analysed);
            wish.becomes(new Progress.Done(analysed));
        } catch (RuntimeException broken) {
            LOG.warn("An evaluation of {} broke", evaluator.project(), broken);
            wish.becomes(new Progress.Failed(broken));
        } catch (Error broken) {
            wish.becomes(new Progress.Failed(new IllegalStateException(broken)));
            throw broken;
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
