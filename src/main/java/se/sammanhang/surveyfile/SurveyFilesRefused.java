package se.sammanhang.surveyfile;

import java.util.List;
import java.util.stream.Collectors;

/** The survey files are faulty, so the application does not start. */
public class SurveyFilesRefused extends RuntimeException {

    private final transient List<DefinitionProblem> problems;

    public SurveyFilesRefused(List<DefinitionProblem> problems) {
        super(
                problems.stream()
                        .map(problem -> "  " + problem.sentence())
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "The survey files have %d problem(s):\n"
                                                .formatted(problems.size()),
                                        "\n")));
        this.problems = List.copyOf(problems);
    }

    public List<DefinitionProblem> problems() {
        return problems;
    }
}
