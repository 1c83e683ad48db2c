package id.jmo.platform.personaldata;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a missing or faulty key at start in one line instead of a stack trace. */
class PersonalDataKeyFaultAnalyzer extends AbstractFailureAnalyzer<PersonalDataKeyFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PersonalDataKeyFault cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
