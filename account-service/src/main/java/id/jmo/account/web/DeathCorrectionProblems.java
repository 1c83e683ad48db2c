package id.jmo.account.web;

import id.jmo.account.model.DeathCorrectionRefusal;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the refusal of a correction is to the officer. */
@Component
class DeathCorrectionProblems implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof DeathCorrectionRefusal refusal ? problem(refusal.reason()) : null;
    }

    private static Problem problem(DeathCorrectionRefusal.Reason reason) {
        return switch (reason) {
            case NO_DEATH_RECORDED -> Problem.of(HttpStatus.CONFLICT, "no-death-recorded");
            case PROPOSED_ALREADY -> Problem.of(HttpStatus.CONFLICT, "death-correction-proposed");
            case NOTHING_PROPOSED -> Problem.of(HttpStatus.NOT_FOUND, "death-correction-not-found");
            case SECOND_OFFICER_NEEDED -> Problem.of(HttpStatus.CONFLICT, "second-officer-must-differ");
        };
    }
}
