package se.sammanhang.surveyfile;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects every fault, so that an author sees all of them at once. */
final class Problems {

    private final Set<DefinitionProblem> found = new LinkedHashSet<>();
    private boolean partsAreMissing;

    void add(ProblemCode code, Place at, String wanted, String got) {
        found.add(new DefinitionProblem(code, at.file(), at.line(), at.path(), wanted, got));
    }

    /**
     * A fault that hides a whole part, so that references to it would be reported as unknown though
     * the author wrote them correctly.
     */
    void addHiding(ProblemCode code, Place at, String wanted, String got) {
        add(code, at, wanted, got);
        partsAreMissing = true;
    }

    boolean partsAreMissing() {
        return partsAreMissing;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<DefinitionProblem> sorted() {
        return found.stream()
                .sorted(
                        Comparator.comparing(DefinitionProblem::file)
                                .thenComparingInt(DefinitionProblem::line)
                                .thenComparing(DefinitionProblem::code))
                .toList();
    }
}
