package id.jmo.complaint.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a fault in the catalogue as one line at start, instead of a stack of failed beans. */
class InvalidCatalogueAnalyzer extends AbstractFailureAnalyzer<InvalidCatalogue> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidCatalogue cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
