package se.sammanhang.application.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.sammanhang.application.InMemoryRegistry.NORTH;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.Actor;
import se.sammanhang.application.EvaluateProject;
import se.sammanhang.application.EvaluateProject.Analysed;
import se.sammanhang.application.InMemoryDesk;
import se.sammanhang.application.InMemoryRegistry;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.PlainReleaseContent;
import se.sammanhang.application.ReleasesInMemory;
import se.sammanhang.application.ResearchPersons;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResponseAddress;
import se.sammanhang.application.Role;
import se.sammanhang.application.desk.BackgroundEvaluations.Progress;
import se.sammanhang.application.desk.BackgroundEvaluations.Wish;
import se.sammanhang.evaluation.ExclusionReason;
import se.sammanhang.evaluation.Note;
import se.sammanhang.exchange.ProjectPlanFile;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.surveyfile.SurveyConfiguration;

class BackgroundEvaluationsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<ResearchPerson> people = new CopyOnWriteArrayList<>();
    private final Actor evaluator = actor(Role.EVALUATOR);
    private final InMemoryDesk desk = new InMemoryDesk();
    private final Research research = new Research();
    private final PlainReleaseContent content = new PlainReleaseContent();
    private final KeepPlans plans =
            new KeepPlans(
                    desk,
                    new ProjectPlanFile(SurveyConfiguration.builtIn()),
                    new InMemoryRegistry(),
                    research,
                    Clock.fixed(NOW, ZoneOffset.UTC));
    private final BackgroundEvaluations evaluations =
            new BackgroundEvaluations(
                    new EvaluateProject(
                            research,
                            new InMemoryRegistry(),
                            new ReleasesInMemory(),
                            desk,
                            desk,
                            plans,
                            content,
                            SurveyConfiguration.builtIn(),
                            Clock.fixed(NOW, ZoneOffset.UTC),
                            ""),
                    plans);

    @AfterEach
    void stop() {
        research.let.countDown();
        evaluations.stop();
    }

    @Test
    void the_same_state_is_worked_out_once() {
        research.let.countDown();
        Analysed first = done(evaluations.ask(evaluator));
        assertThat(done(evaluations.ask(evaluator))).isSameAs(first);
    }

    @Test
    void what_may_be_published_is_decided_for_those_who_ask_for_it() {
        research.let.countDown();
        Analysed found = done(evaluations.ask(evaluator));
        assertThat(content.worded()).isZero();
        Analysed toPublish = done(evaluations.askToPublish(evaluator));
        assertThat(content.worded()).isOne();
        assertThat(toPublish).isSameAs(found);
        assertThat(toPublish.release()).isPresent();
        assertThat(content.worded()).isOne();
    }

    @Test
    void changed_data_are_worked_out_again() {
        research.let.countDown();
        Analysed first = done(evaluations.ask(evaluator));
        people.add(person(1));
        Analysed second = done(evaluations.ask(evaluator));
        assertThat(second).isNotSameAs(first);
        assertThat(second.data().persons()).hasSize(1);
    }

    @Test
    void rows_are_read_once_for_one_evaluation() {
        research.let.countDown();
        done(evaluations.ask(evaluator));
        assertThat(research.reads).hasValue(1);
    }

    @Test
    void another_reason_for_leaving_a_response_out_or_another_note_is_worked_out_again() {
        research.let.countDown();
        Analysed first = done(evaluations.ask(evaluator));
        exclude(ExclusionReason.TRIAL);
        Analysed second = done(evaluations.ask(evaluator));
        assertThat(second).isNotSameAs(first);
        desk.lift(evaluator, desk.exclusions(evaluator).getFirst().id(), NOW);
        exclude(ExclusionReason.OTHER);
        Analysed third = done(evaluations.ask(evaluator));
        assertThat(third).isNotSameAs(second);
        desk.add(
                evaluator,
                new NoteStore.Draft(
                        NORTH,
                        LocalDate.of(2026, 3, 1),
                        new Note(
                                Note.Kind.INTERVIEW,
                                Note.SourceRole.COACH,
                                "Tid",
                                1,
                                Note.Consent.COUNT,
                                "")),
                NOW);
        Analysed fourth = done(evaluations.ask(evaluator));
        assertThat(fourth).isNotSameAs(third);
        assertThat(fourth.result().notes()).hasSize(1);
        assertThat(fourth.result().dataSha256()).isEqualTo(third.result().dataSha256());
        assertThat(done(evaluations.ask(evaluator))).isSameAs(fourth);
    }

    private void exclude(ExclusionReason reason) {
        desk.exclude(
                evaluator,
                new ResponseAddress(new UUID(0, 1), 1, Occurrence.first(Occurrence.INTAKE)),
                reason,
                "",
                NOW);
    }

    @Test
    void another_plan_and_other_sites_are_worked_out_apart() {
        research.let.countDown();
        Analysed first = done(evaluations.ask(evaluator));
        plans.save(evaluator, plans.text(evaluator).replace("seed: 1", "seed: 2"));
        Analysed draft =
                done(
                        evaluations.ask(
                                evaluator,
                                plans.read(evaluator, plans.plans(evaluator).getFirst())));
        assertThat(draft.result().plan().seed()).isEqualTo(2);
        assertThat(done(evaluations.ask(actor(Role.EVALUATOR, NORTH)))).isNotSameAs(first);
        assertThat(done(evaluations.ask(evaluator))).isSameAs(first);
    }

    @Test
    void one_after_the_other_and_who_waits_can_give_up() {
        Wish running = evaluations.ask(evaluator);
        Wish waiting = evaluations.ask(evaluator);
        assertThat(waiting.progress()).isEqualTo(new Progress.Waiting());
        waiting.cancel();
        research.let.countDown();
        done(running);
        assertThat(waiting.within(PATIENCE)).isEqualTo(new Progress.Cancelled());
    }

    @Test
    void what_runs_can_be_given_up_and_the_next_is_not_held_up() throws InterruptedException {
        Wish running = evaluations.ask(evaluator);
        research.begun.await();
        assertThat(running.progress()).isEqualTo(new Progress.Working());
        running.cancel();
        assertThat(running.progress()).isEqualTo(new Progress.Cancelled());
        research.let.countDown();
        done(evaluations.ask(evaluator));
        assertThat(running.progress()).isEqualTo(new Progress.Cancelled());
    }

    @Test
    void who_does_not_wait_longer_hears_how_far_it_has_come() {
        Wish wish = evaluations.ask(evaluator);
        assertThat(wish.within(Duration.ofMillis(20))).isNotInstanceOf(Progress.Done.class);
    }

    @Test
    void a_failure_is_told_and_the_next_attempt_may_succeed() {
        research.let.countDown();
        research.broken = true;
        assertThat(evaluations.ask(evaluator).within(PATIENCE))
                .isInstanceOfSatisfying(
                        Progress.Failed.class,
                        failed -> assertThat(failed.cause()).hasMessage("no database"));
        research.broken = false;
        done(evaluations.ask(evaluator));
    }

    @Test
    void nobody_but_an_evaluator_asks() {
        assertThatThrownBy(() -> evaluations.ask(actor(Role.COACH)))
                .isInstanceOf(NotPermitted.class);
    }

    private static Analysed done(Wish wish) {
        Progress progress = wish.within(PATIENCE);
        assertThat(progress).isInstanceOf(Progress.Done.class);
        return ((Progress.Done) progress).analysed();
    }

    private static ResearchPerson person(int number) {
        return ResearchPersons.woman(number, 1);
    }

    /** Rows that come when the test lets them. */
    private final class Research implements ResearchStore {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch let = new CountDownLatch(1);
        private final AtomicInteger reads = new AtomicInteger();
        private volatile boolean broken;

        @Override
        public ResearchData load(Actor actor, Instant now) {
            reads.incrementAndGet();
            begun.countDown();
            try {
                let.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            if (broken) {
                throw new IllegalStateException("no database");
            }
            return new ResearchData(people, List.of());
        }
    }
}
