package se.sammanhang.application;

import java.io.IOException;
import java.nio.file.Path;
import se.sammanhang.evaluation.EvaluationResult;

/** Writes the readable part of an evaluation beside its results.json: report.html and charts. */
public interface EvaluationReportWriter {

    /** Writes into an existing directory, under the plan's disclosure policy. */
    void write(EvaluationResult result, Path directory) throws IOException;
}
