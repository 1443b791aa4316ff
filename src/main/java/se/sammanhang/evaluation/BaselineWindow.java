package se.sammanhang.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.RoundCode;

/** Whether the first round was answered in time after the start of the enrolment. */
final class BaselineWindow {

    private BaselineWindow() {}

    /** Never where the plan has no window, a day is not known, or another round is the earlier. */
    static boolean isLate(EvaluationPlan plan, Contrast contrast, Person person) {
        Optional<Integer> window = plan.conventions().baselineWindowDays();
        RoundCode baseline = contrast.from();
        if (window.isEmpty() || !baseline.equals(plan.rounds().getFirst())) {
            return false;
        }
        RoundAnswers answers = person.rounds().get(baseline);
        Optional<LocalDate> last = person.enrolledOn().map(start -> start.plusDays(window.get()));
        return last.isPresent()
                && answers != null
                && answers.answeredOn().filter(day -> day.isAfter(last.get())).isPresent();
    }

    /** Late, and the plan keeps such persons out of the change. */
    static boolean isApart(EvaluationPlan plan, Contrast contrast, Person person) {
        return switch (plan.conventions().lateBaselines()) {
            case APART -> isLate(plan, contrast, person);
            case INCLUDED -> false;
        };
    }
}
