package se.sammanhang.surveyfile;

/**
 * One fault in the survey files.
 *
 * @param file name relative to the folder, with forward slashes
 * @param line counted from 1; 0 when the fault is that something is absent altogether
 * @param path place inside the file, for example items[3].form
 * @param wanted what would have been right
 * @param got what stands there
 */
public record DefinitionProblem(
        ProblemCode code, String file, int line, String path, String wanted, String got) {

    /** One line for the author of the file. */
    public String sentence() {
        return "%s %s:%d %s: %s Wanted %s, got %s."
                .formatted(code, file, line, path, code.advice(), wanted, got);
    }
}
