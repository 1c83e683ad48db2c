package id.jmo.claim.web;

import id.jmo.claim.application.SubmitClaim.Outcome;
import id.jmo.claim.model.eligibility.Tick;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.ClaimId;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about claims. The texts are in {@code messages/problems_*.properties}. */
final class ClaimProblems {

    static final String CLAIM_NOT_FOUND = "claim-not-found";

    private ClaimProblems() {}

    static Problem claimNotFound() {
        return Problem.of(HttpStatus.NOT_FOUND, CLAIM_NOT_FOUND);
    }

    /** Passing: the facts of a new member arrive within moments. */
    static Problem memberUnknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "membership-not-found").retryAfter(Duration.ofSeconds(5));
    }

    static Problem alreadyOpen(ClaimId open) {
        return Problem.of(HttpStatus.CONFLICT, "claim-already-open")
                .with("openClaimId", open.toString())
                .with("openClaim", ClaimViews.PATH + open);
    }

    static Problem verificationUsed() {
        return Problem.of(HttpStatus.CONFLICT, "verification-already-used");
    }

    /** Whoever names no account relies on the one on record. */
    static Problem payoutAccountMissing() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "payout-account-missing")
                .fault("payout", "account-not-on-record");
    }

    /** Names every unsatisfied condition, not only the first. */
    static Problem notEligible(Outcome.Refused refused) {
        Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "claim-not-eligible");
        for (Tick tick : refused.eligibility().unsatisfied()) {
            tick.details().forEach(problem::with);
            problem.fault(tick.condition().property(), tick.reason().code());
        }
        refused.causeFault().ifPresent(fault -> problem.fault("cause", fault.code()));
        return problem;
    }

    static Problem cancellationTooLate() {
        return Problem.of(HttpStatus.CONFLICT, "claim-not-cancellable");
    }

    static Problem nothingToCorrect() {
        return Problem.of(HttpStatus.CONFLICT, "claim-not-returned");
    }

    static Problem notInReview() {
        return Problem.of(HttpStatus.CONFLICT, "claim-not-in-review");
    }

    static Problem secondOfficerMustDiffer() {
        return Problem.of(HttpStatus.CONFLICT, "second-officer-must-differ");
    }

    static Problem officersOwnClaim() {
        return Problem.of(HttpStatus.FORBIDDEN, "own-claim-not-decidable");
    }
}
