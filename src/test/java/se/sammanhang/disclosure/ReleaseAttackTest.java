package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.attack.Attacker;
import se.sammanhang.attack.SyntheticProject;
import se.sammanhang.attack.World;
import se.sammanhang.disclosure.cells.Cell;
import se.sammanhang.disclosure.cells.LinkedCells;
import se.sammanhang.disclosure.cells.Rules;
import se.sammanhang.disclosure.cells.Weakened;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.LastAnswered;
import se.sammanhang.evaluation.PersonCells;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;
import tools.jackson.databind.json.JsonMapper;

/** Chains of releases of made-up projects against a reader who adds, subtracts and bounds. */
class ReleaseAttackTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Language, Wording> SWEDISH =
            Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH));
    private static final int RELEASES = 3;
    private static final DisclosurePolicy.Threshold POLICY = new DisclosurePolicy.Threshold(5);

    @Test
    void twenty_projects_give_nobody_away() {
        Outcome outcome = attack(1, 20, Rules.of(5));
        assertThat(outcome.leaks()).isEmpty();
        assertThat(outcome.counts()).as("counts shown").isGreaterThan(20 * 60);
        assertThat(outcome.again()).as("releases with a figure shown again").isPositive();
        assertThat(outcome.kinds())
                .as("figures with rows")
                .contains(
                        "goals",
                        "goals-perceived",
                        "goals-status",
                        "perceived-TX",
                        "perceived-gender-TX",
                        "knowledge-TX",
                        "helped-H-TX",
                        "answers-P-TX");
    }

    @ParameterizedTest
    @ValueSource(longs = {1010, 1040, 1050, 1058, 1140})
    void projects_that_once_gave_somebody_away_from_one_release_to_the_next_do_not(long seed) {
        assertThat(attack(seed, 1, Rules.of(5)).leaks()).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "sammanhang.soak", matches = "true")
    void two_hundred_projects_give_nobody_away() {
        assertThat(attack(1000, 200, Rules.of(5)).leaks()).isEmpty();
    }

    @Test
    void hiding_what_is_below_five_and_nothing_else_gives_people_away() {
        assertThat(attack(1, 3, Weakened.naive()).leaks()).hasSizeGreaterThan(50);
    }

    @Test
    void without_the_complement_rule_people_are_given_away() {
        assertThat(attack(1, 4, Weakened.withoutComplement()).leaks()).isNotEmpty();
    }

    @Test
    void without_the_secondary_rule_people_are_given_away() {
        assertThat(attack(1, 4, Weakened.withoutSecondary()).leaks()).isNotEmpty();
    }

    @Test
    void without_the_time_rule_people_are_given_away() {
        assertThat(attack(1, 4, Weakened.withoutTime()).leaks()).isNotEmpty();
    }

    @Test
    void each_cell_has_a_token_for_each_of_its_persons() {
        for (long seed = 1; seed <= 10; seed++) {
            SyntheticProject project = new SyntheticProject(seed);
            EvaluationPlan plan = project.plan();
            LinkedCells cells = ReleaseCells.of(findings(project), POLICY).linked();
            PersonTokens tokens =
                    new PersonTokens(
                            PersonCells.of(plan, project.data()), plan.contrasts().getFirst());
            assertThat(cells.cells()).hasSizeGreaterThan(300);
            for (Cell cell : cells.cells()) {
                assertThat(tokens.of(cell))
                        .as(cell.name())
                        .hasSize(cells.count(cell).orElseThrow());
            }
        }
    }

    @Test
    void a_second_release_with_one_more_answer_changes_no_cell() {
        SyntheticProject project = new SyntheticProject(7);
        Release first = released(project, Rules.of(5), ReleaseHistory.NONE);
        project.oneMoreAnswer();
        Release second =
                released(
                        project,
                        Rules.of(5),
                        new ReleaseHistory(1, List.of(first.basis()), first.figures()));
        assertThat(second.figures())
                .extracting(Figure::rows)
                .isEqualTo(first.figures().stream().map(Figure::rows).toList());
        assertThat(second.figures())
                .filteredOn(figure -> figure.id().equals("flow"))
                .singleElement()
                .satisfies(
                        figure ->
                                assertThat(figure.notes())
                                        .anyMatch(
                                                note ->
                                                        note.startsWith(
                                                                "Oförändrat sedan utgåva 1")));
        Release fresh = released(project, Rules.of(5), ReleaseHistory.NONE);
        assertThat(fresh.figures())
                .extracting(Figure::rows)
                .as("without the first release it would have changed")
                .isNotEqualTo(first.figures().stream().map(Figure::rows).toList());
    }

    @Test
    void a_release_names_for_evaluators_what_it_leaves_out_and_why() {
        Release release = released(new SyntheticProject(1), Rules.of(5), ReleaseHistory.NONE);
        assertThat(release.withheld())
                .extracting(Withheld::why)
                .contains(Withheld.Why.TOO_FEW, Withheld.Why.PROTECTS_ANOTHER);
        assertThat(release.withheld())
                .filteredOn(row -> row.figure().equals("change-health"))
                .allMatch(
                        row ->
                                release.figures().stream()
                                        .filter(figure -> figure.id().equals(row.figure()))
                                        .flatMap(figure -> figure.shown().stream())
                                        .noneMatch(
                                                shown ->
                                                        shown.section().equals("Kön")
                                                                && shown.label()
                                                                        .equals(row.row())));
    }

    private record Outcome(Set<String> leaks, int counts, int again, Set<String> kinds) {}

    private static Outcome attack(long seed, int projects, Rules rules) {
        Set<String> leaks = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        int counts = 0;
        int again = 0;
        for (long one = seed; one < seed + projects; one++) {
            SyntheticProject project = new SyntheticProject(one);
            World world = SyntheticProject.world();
            Attacker attacker = new Attacker(world);
            Map<Integer, List<int[]>> persons = new TreeMap<>();
            List<ReleaseHistory.Basis> earlier = new ArrayList<>();
            List<Figure> figures = List.of();
            for (int number = 1; number <= RELEASES; number++) {
                persons.put(number, project.truth(world));
                Release release =
                        released(project, rules, new ReleaseHistory(number - 1, earlier, figures));
                attacker.reads(number, JSON.writeValueAsString(release.figures()));
                earlier.add(release.basis());
                figures = release.figures();
                figures.stream()
                        .filter(figure -> !figure.shown().isEmpty())
                        .forEach(figure -> kinds.add(figure.id()));
                again +=
                        release.basis().versions().values().stream().anyMatch(isBefore(number))
                                ? 1
                                : 0;
                project.grow();
            }
            for (String leak : attacker.attack(persons)) {
                leaks.add("project " + one + ", " + leak);
            }
            counts += attacker.counts();
        }
        return new Outcome(leaks, counts, again, kinds);
    }

    private static Predicate<Integer> isBefore(int release) {
        return version -> version < release;
    }

    private static Release released(SyntheticProject project, Rules rules, ReleaseHistory history) {
        return DisclosureControl.release(
                findings(project),
                POLICY,
                rules,
                SWEDISH,
                history,
                PersonCells.of(project.plan(), project.data()));
    }

    private static DisclosureControl.Findings findings(SyntheticProject project) {
        EvaluationPlan plan = project.plan();
        EvaluationData data = project.data();
        EvaluationResult result = Evaluation.of(plan, data, "test");
        return new DisclosureControl.Findings(
                result,
                Optional.of(
                        ResponseFlow.of(LastAnswered.in(plan, data), plan.contrasts().getFirst())),
                result.register()
                        .map(
                                register ->
                                        new DisclosureControl.Register(
                                                register.targets(),
                                                register.atCutOff(),
                                                register.atEnd())));
    }
}
