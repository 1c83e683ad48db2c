package id.jmo.balance.web;

import id.jmo.balance.model.LedgerContradiction;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** A contradiction in the ledger is a server error: the caller has done nothing wrong. */
@Configuration(proxyBeanMethods = false)
class LedgerProblems {

    @Bean
    ProblemTranslation ledgerContradictions() {
        return failure -> failure instanceof LedgerContradiction
                ? Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "savings-contradiction")
                : null;
    }
}
