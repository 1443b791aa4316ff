package se.sammanhang.application.desk;

import java.util.List;
import java.util.Optional;
import se.sammanhang.application.desk.PlanTexts.Problem;
import se.sammanhang.evaluation.table.TableQuestion;

/** The stored form of a question. */
public interface TableTexts {

    /** The same question always gives the same text. */
    String write(TableQuestion question);

    Read read(String text);

    /**
     * @param question present only when nothing is wrong
     * @param problems all of them, in the order of the text
     */
    record Read(Optional<TableQuestion> question, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }
}
