package id.jmo.notification.config;

import id.jmo.notification.application.InvalidNotice;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a fault in the table of notices as one line at start, instead of a stack of failed beans. */
class InvalidNoticeAnalyzer extends AbstractFailureAnalyzer<InvalidNotice> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidNotice cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
