package id.jmo.account.web;

import id.jmo.account.application.worker.RegisterWorker.NotTaken;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a registration that is not taken is to the caller. */
@Component
class WorkerProblems implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof NotTaken notTaken ? problem(notTaken.fault()) : null;
    }

    private static Problem problem(NotTaken.Fault fault) {
        return switch (fault) {
            case NOT_BORN -> age("in-the-future");
            case TOO_YOUNG -> age("too-young");
            case TOO_OLD -> age("too-old");
            case TOO_MANY -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "paid-workers-too-many");
        };
    }

    private static Problem age(String code) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "worker-age").fault("birthDate", code);
    }
}
