package id.jmo.account.web;

import id.jmo.account.model.bankaccountcheck.BankAccountCheckRefusal;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a refusal is to who asks whose a bank account is. */
@Component
class BankAccountCheckRefusals implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof BankAccountCheckRefusal refusal ? problem(refusal) : null;
    }

    private static Problem problem(BankAccountCheckRefusal refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN -> Problem.of(HttpStatus.NOT_FOUND, "bank-account-check-not-found");
            case TOO_MANY -> {
                Problem problem = Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-bank-account-checks");
                yield refusal.retryAfter().map(problem::retryAfter).orElse(problem);
            }
        };
    }
}
