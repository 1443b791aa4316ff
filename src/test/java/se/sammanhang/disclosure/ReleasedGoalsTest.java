package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goals as a steering group sees them. */
class ReleasedGoalsTest {

    private final TestProject project = new TestProject();

    @Test
    void nobody_and_too_few_look_alike() {
        project.enrolled("WOMAN", 30);
        Figure nobody = project.figure("goals-perceived");
        project.answer("WOMAN", 4, Map.of("C", 4));
        assertThat(project.figure("goals-perceived").rows())
                .isEqualTo(nobody.rows())
                .allMatch(FigureRow.Suppressed.class::isInstance);
        assertThat(nobody.title()).isEqualTo("Mål om vad de unga säger: siffrorna visas inte");
    }

    @Test
    void a_goal_has_its_share_target_and_verdict_in_words() {
        project.answer("WOMAN", 12, Map.of("C", 4));
        project.answer("WOMAN", 12, Map.of("C", 2));
        assertThat(everybody().mark())
                .isInstanceOfSatisfying(
                        Mark.Goal.class,
                        goal -> {
                            assertThat(goal.share().count()).isEqualTo(12);
                            assertThat(goal.share().base()).isEqualTo(24);
                            assertThat(goal.verdictText()).isEqualTo("kan inte avgöras");
                        });
        assertThat(project.figure("goals-perceived").title())
                .isEqualTo("Mål om vad de unga säger: 0 nådda, 0 inte nådda, 2 kan inte avgöras");
    }

    @Test
    void who_passed_the_question_by_does_not_count_as_better() {
        project.answer("WOMAN", 12, Map.of("C", 4));
        project.answer("WOMAN", 2, Map.of("C", 2));
        project.answer("WOMAN", 40, Map.of());
        assertThat(everybody().mark())
                .isInstanceOfSatisfying(
                        Mark.Goal.class,
                        goal -> {
                            assertThat(goal.share().base()).isEqualTo(54);
                            assertThat(goal.verdictText()).isEqualTo("inte nått");
                        });
        assertThat(project.figure("goals-perceived").notes())
                .anyMatch(note -> note.contains("också på dem som hoppade över frågan"));
    }

    @Test
    void a_goal_that_all_but_few_have_reached_is_not_told() {
        project.answer("WOMAN", 20, Map.of("C", 4));
        project.answer("WOMAN", 3, Map.of("C", 2));
        Figure goals = project.figure("goals-perceived");
        assertThat(goals.shown()).isEmpty();
        assertThat(goals.sentences()).isEmpty();
        assertThat(project.release().withheld())
                .anyMatch(row -> row.figure().equals("goals-perceived"));
    }

    @Test
    void a_release_has_no_tests_beside_its_goals() {
        project.answer("WOMAN", 12, Map.of("C", 4));
        project.answer("WOMAN", 12, Map.of("C", 2));
        assertThat(project.figure("goals").table().headers()).hasSize(3);
        assertThat(project.figure("goals-perceived").methods()).isEmpty();
    }

    /** The goal for everybody stands before that for women. */
    private FigureRow.Shown everybody() {
        return project.figure("goals-perceived").shown().getFirst();
    }
}
