package id.jmo.balance.web;

import id.jmo.balance.model.LedgerContradiction;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A contradiction in the ledger is a server error: the caller has done nothing wrong. */
@Component
class LedgerProblems implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof LedgerContradiction
                ? Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "savings-contradiction")
                : null;
    }
}
