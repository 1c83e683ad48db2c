package id.jmo.platform.personaldata;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a missing or faulty key as one line at start, instead of a stack of failed beans. */
class PersonalDataKeyFaultAnalyzer extends AbstractFailureAnalyzer<PersonalDataKeyFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PersonalDataKeyFault cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
