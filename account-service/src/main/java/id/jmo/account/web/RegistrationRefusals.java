package id.jmo.account.web;

import id.jmo.account.application.registration.WeakPassword;
import id.jmo.account.model.onetimecode.CodeNotRight;
import id.jmo.account.model.onetimecode.CodeRefusal;
import id.jmo.account.model.onetimecode.OneTimeCode;
import id.jmo.account.model.registration.RegistrationRefusal;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a refusal is to who registers an account or enters a code. */
@Component
class RegistrationRefusals implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return switch (failure) {
            case RegistrationRefusal refusal -> problem(refusal.reason());
            case CodeNotRight refusal -> codeRefused(refusal.result());
            case CodeRefusal refusal ->
                Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-codes").retryAfter(refusal.retryAfter());
            case WeakPassword weak -> problem(weak);
            default -> null;
        };
    }

    private static Problem problem(RegistrationRefusal.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> Problem.of(HttpStatus.NOT_FOUND, "registration-not-found");
            case STEP_NOT_REACHED -> Problem.of(HttpStatus.CONFLICT, "registration-step-not-reached");
            case CLOSED -> Problem.of(HttpStatus.CONFLICT, "registration-closed");
            case NIK_REQUIRED ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "identity-number-missing")
                        .fault("nik", "nik-required");
            case PASSPORT_REQUIRED ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "identity-number-missing")
                        .fault("passport", "passport-required");
            case UNDER_AGE ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "date-impossible").fault("birthDate", "under-age");
            case BIRTH_IN_THE_FUTURE ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "date-impossible").fault("birthDate", "in-the-future");
            case TERMS_OUTDATED ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "terms-outdated").fault("version", "terms-version");
        };
    }

    private static Problem codeRefused(OneTimeCode.Result result) {
        String fault = switch (result) {
            case WRONG -> "code-wrong";
            case EXPIRED -> "code-expired";
            case USED -> "code-used";
            case EXHAUSTED -> "code-exhausted";
            case RIGHT -> throw new IllegalStateException("A right code is not refused");
        };
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "code-refused").fault("code", fault);
    }

    private static Problem problem(WeakPassword weak) {
        Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "password-weak");
        weak.faults().stream().sorted().forEach(fault -> problem.fault("password", code(fault)));
        return problem;
    }

    private static String code(WeakPassword.Fault fault) {
        return switch (fault) {
            case TOO_SHORT -> "password-too-short";
            case TOO_LONG -> "password-too-long";
            case LEAKED -> "password-leaked";
            case GUESSABLE -> "password-guessable";
        };
    }
}
