package se.sammanhang.persistence;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import se.sammanhang.persistence.embedded.DatabaseNotUsable;

/** Turns a database that cannot be used into one line instead of a stack trace. */
final class DatabaseNotUsableAnalyzer extends AbstractFailureAnalyzer<DatabaseNotUsable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseNotUsable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
