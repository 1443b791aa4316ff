package se.sammanhang.application.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.programme.ProjectId;

/** What a plan's text says, and what is wrong with it. */
public interface PlanTexts {

    /** The text every project starts from. */
    String standard(ProjectId project);

    /**
     * Reads a text as a plan for a project.
     *
     * @param cutOff of the project; without one no goal can be judged there
     */
    Checked check(ProjectId project, Optional<LocalDate> cutOff, String text);

    /**
     * @param plan present only when nothing is wrong
     * @param problems all of them, in the order of the text
     */
    record Checked(Optional<EvaluationPlan> plan, List<Problem> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param line from 1; 0 where the text as a whole is meant
     * @param column from 1; 0 where the line is meant
     * @param text what is wrong and what to do
     */
    record Problem(int line, int column, String text) {}
}
