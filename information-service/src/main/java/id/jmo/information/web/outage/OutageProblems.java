package id.jmo.information.web.outage;

import id.jmo.information.model.outage.OutageRefusal;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a refusal is to the operator. */
@Component
class OutageProblems implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof OutageRefusal refusal
                ? switch (refusal.reason()) {
                    case UNKNOWN -> Problem.of(HttpStatus.NOT_FOUND, "outage-not-found");
                    case NOT_ALLOWED_NOW -> Problem.of(HttpStatus.CONFLICT, "outage-not-open");
                }
                : null;
    }
}
