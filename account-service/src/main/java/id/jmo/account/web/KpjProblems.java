package id.jmo.account.web;

import id.jmo.account.application.kpj.KeepKpjs;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a KPJ that cannot be the member's is to the caller. */
@Component
class KpjProblems implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof KeepKpjs.NotYours
                ? Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "kpj-not-yours").fault("kpj", "kpj-not-yours")
                : null;
    }
}
