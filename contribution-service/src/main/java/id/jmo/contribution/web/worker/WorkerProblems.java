package id.jmo.contribution.web.worker;

import id.jmo.contribution.application.worker.BillWorker.NotBilled;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What is not billed, to the caller. */
@Component
class WorkerProblems implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof NotBilled refused ? problem(refused.fault()) : null;
    }

    private static Problem problem(NotBilled.Fault fault) {
        return switch (fault) {
            case UNKNOWN -> Problem.of(HttpStatus.NOT_FOUND, "independent-worker-not-found");
            case NOT_OFFERED -> months("not-offered");
            case TOO_FAR_AHEAD -> months("too-far-ahead");
        };
    }

    private static Problem months(String code) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "months-not-billed").fault("months", code);
    }
}
