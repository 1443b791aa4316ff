package se.sammanhang.application.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.sammanhang.application.InMemoryRegistry.NORTH;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.Actor;
import se.sammanhang.application.InMemoryDesk;
import se.sammanhang.application.InMemoryRegistry;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.Role;
import se.sammanhang.application.desk.KeepPlans.Saving;
import se.sammanhang.application.desk.PlanStore.SavedPlan;
import se.sammanhang.exchange.ProjectPlanFile;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Language;
import se.sammanhang.surveyfile.SurveyConfiguration;

class KeepPlansTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private final InMemoryDesk store = new InMemoryDesk();
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final List<ResearchResponse> answered = new ArrayList<>();
    private final TickingClock clock = new TickingClock();
    private final PlanTexts texts = new ProjectPlanFile(SurveyConfiguration.builtIn());
    private final Actor evaluator = actor(Role.EVALUATOR);
    private final KeepPlans plans =
            new KeepPlans(
                    store, texts, registry, (_, _) -> new ResearchData(List.of(), answered), clock);

    @Test
    void without_a_fixed_plan_the_standard_one_is_in_force() {
        assertThat(plans.inForce(evaluator)).isEmpty();
        assertThat(plans.text(evaluator)).isEqualTo(texts.standard(evaluator.project()));
        assertThat(plans.of(evaluator).stamp().fixedAt()).isEmpty();
    }

    @Test
    void a_refused_text_keeps_nothing_and_every_problem_is_told_with_its_place() {
        String wrong = seeded(7).replace("- use: health", "- use: helth").replace("T0, TX]", "T0]");
        Saving saving = plans.save(evaluator, wrong);
        assertThat(saving).isInstanceOf(Saving.Refused.class);
        assertThat(((Saving.Refused) saving).problems())
                .hasSizeGreaterThan(1)
                .allSatisfy(problem -> assertThat(problem.line()).isPositive())
                .anySatisfy(problem -> assertThat(problem.text()).contains("helth"));
        assertThat(plans.plans(evaluator)).isEmpty();
    }

    @Test
    void a_plan_of_another_project_is_refused() {
        String other = seeded(7).replace("project: \"test\"", "project: \"annat\"");
        assertThat(plans.save(evaluator, other)).isInstanceOf(Saving.Refused.class);
    }

    @Test
    void an_unchanged_text_makes_no_version() {
        assertThat(plans.save(evaluator, seeded(7))).isEqualTo(new Saving.Saved(1));
        assertThat(plans.save(evaluator, seeded(7))).isEqualTo(new Saving.Unchanged(1));
        assertThat(plans.save(evaluator, seeded(8))).isEqualTo(new Saving.Saved(2));
        assertThat(plans.plans(evaluator)).extracting(SavedPlan::version).containsExactly(2, 1);
    }

    @Test
    void a_draft_is_not_in_force() {
        plans.save(evaluator, seeded(7));
        assertThat(plans.of(evaluator).seed()).isEqualTo(1);
        assertThat(plans.read(evaluator, plans.plans(evaluator).getFirst()).seed()).isEqualTo(7);
    }

    @Test
    void a_fixed_plan_is_in_force_from_its_day() {
        plans.save(evaluator, seeded(7));
        plans.fix(evaluator, 1);
        assertThat(plans.of(evaluator).seed()).isEqualTo(7);
        assertThat(plans.of(evaluator).stamp().fixedAt()).contains(LocalDate.of(2026, 3, 2));
        assertThat(plans.inForce(evaluator)).map(SavedPlan::version).contains(1);
    }

    @Test
    void the_plan_fixed_last_is_in_force_also_when_it_was_saved_earlier() {
        plans.save(evaluator, seeded(7));
        plans.save(evaluator, seeded(8));
        plans.fix(evaluator, 2);
        plans.fix(evaluator, 1);
        assertThat(plans.inForce(evaluator)).map(SavedPlan::version).contains(1);
    }

    @Test
    void fixing_twice_changes_nothing() {
        plans.save(evaluator, seeded(7));
        plans.fix(evaluator, 1);
        List<SavedPlan> once = plans.plans(evaluator);
        plans.fix(evaluator, 1);
        assertThat(plans.plans(evaluator)).isEqualTo(once);
    }

    @Test
    void a_version_that_was_never_saved_cannot_be_fixed() {
        assertThatThrownBy(() -> plans.fix(evaluator, 3)).hasMessageContaining("got 3");
    }

    @Test
    void later_answers_that_have_come_in_are_kept_with_the_fixing() {
        answered.add(response(1, Occurrence.INTAKE));
        answered.add(response(1, Occurrence.EXIT));
        answered.add(response(2, Occurrence.EXIT));
        plans.save(evaluator, seeded(7));
        assertThat(plans.laterAnswers(evaluator, plans.plans(evaluator).getFirst())).isEqualTo(2);
        plans.fix(evaluator, 1);
        assertThat(plans.inForce(evaluator).orElseThrow().fixing().orElseThrow().laterAnswers())
                .isEqualTo(2);
    }

    @Test
    void an_evaluator_of_some_sites_reads_and_does_not_write() {
        Actor limited = actor(Role.EVALUATOR, NORTH);
        assertThat(plans.mayWrite(limited)).isFalse();
        assertThat(plans.mayWrite(evaluator)).isTrue();
        assertThat(plans.text(limited)).isNotBlank();
        assertThatThrownBy(() -> plans.save(limited, seeded(7))).isInstanceOf(NotPermitted.class);
        plans.save(evaluator, seeded(7));
        assertThatThrownBy(() -> plans.fix(limited, 1)).isInstanceOf(NotPermitted.class);
        assertThat(plans.inForce(evaluator)).isEmpty();
    }

    @Test
    void nobody_but_an_evaluator_reads_plans() {
        assertThat(plans.mayWrite(actor(Role.COORDINATOR))).isFalse();
        assertThatThrownBy(() -> plans.plans(actor(Role.COORDINATOR)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_fixed_plan_that_no_longer_fits_is_told_and_not_replaced_by_the_standard_one() {
        store.save(evaluator, "version: 1", "x", MONDAY);
        store.fix(evaluator, 1, 0, MONDAY);
        assertThatThrownBy(() -> plans.of(evaluator))
                .isInstanceOfSatisfying(
                        PlanDoesNotFit.class, fault -> assertThat(fault.problems()).isNotEmpty());
    }

    @Test
    void a_goal_at_the_cut_off_fits_as_long_as_the_project_has_one() {
        String text =
                seeded(7)
                        + "\ngoals:\n  - {id: g, method: status, outcome: work, base: enrolled,"
                        + " at: cutOff, share: 0.5}\n";
        assertThat(plans.save(evaluator, text)).isInstanceOf(Saving.Refused.class);
        registry.cutOff(LocalDate.of(2026, 11, 30));
        assertThat(plans.save(evaluator, text)).isEqualTo(new Saving.Saved(1));
    }

    private String seeded(int seed) {
        return texts.standard(evaluator.project()).replace("seed: 1", "seed: " + seed);
    }

    private static ResearchResponse response(int person, se.sammanhang.instrument.RoundCode round) {
        return new ResearchResponse(
                new UUID(0, person),
                1,
                Occurrence.first(round),
                0,
                Mode.ALONE_ON_OWN_DEVICE,
                Language.SWEDISH,
                Map.of());
    }

    /** A minute passes whenever somebody looks. */
    private static final class TickingClock extends Clock {
        private Instant now = MONDAY;

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofMinutes(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
