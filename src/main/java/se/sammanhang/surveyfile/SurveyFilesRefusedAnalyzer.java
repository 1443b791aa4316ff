package se.sammanhang.surveyfile;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the problems of the survey files as plain lines instead of a stack trace. */
public class SurveyFilesRefusedAnalyzer extends AbstractFailureAnalyzer<SurveyFilesRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SurveyFilesRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the files named above; surveys/README.md describes the format.",
                cause);
    }
}
