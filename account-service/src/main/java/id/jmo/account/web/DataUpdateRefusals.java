package id.jmo.account.web;

import id.jmo.account.model.dataupdate.BankAccountRefusal;
import id.jmo.account.model.dataupdate.DataUpdateRefusal;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a refusal is to who updates their data. */
@Component
class DataUpdateRefusals implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return switch (failure) {
            case DataUpdateRefusal refusal -> problem(refusal.reason());
            case BankAccountRefusal refusal ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bank-account-refused")
                        .fault("account.accountNumber", fault(refusal.reason()));
            default -> null;
        };
    }

    private static String fault(BankAccountRefusal.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> "account-unknown";
            case CLOSED -> "account-closed";
            case DORMANT -> "account-dormant";
            case ANOTHERS -> "account-anothers";
            case NOT_PAYABLE -> "account-not-payable";
        };
    }

    private static Problem problem(DataUpdateRefusal.Reason reason) {
        return switch (reason) {
            case NONE_OPEN -> Problem.of(HttpStatus.NOT_FOUND, "data-update-not-found");
            case STEP_NOT_REACHED -> Problem.of(HttpStatus.CONFLICT, "data-update-step-not-reached");
            case CLOSED -> Problem.of(HttpStatus.CONFLICT, "data-update-closed");
            case SELFIE_UNKNOWN -> Problem.of(HttpStatus.CONFLICT, "selfie-not-judged");
            case SELFIE_NOT_MATCHED -> selfie("selfie-not-matched");
            case SELFIE_TOO_OLD -> selfie("selfie-too-old");
            case SELFIE_USED -> selfie("selfie-used");
            case TOO_MANY_CHANGES -> Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-changes");
            case BANK_ACCOUNT_BEING_CHECKED -> Problem.of(HttpStatus.CONFLICT, "bank-account-being-checked");
            case TOO_MANY_BANK_ACCOUNTS -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-bank-accounts");
            case EMAIL_TAKEN -> Problem.of(HttpStatus.CONFLICT, "contact-taken").fault("email", "email-taken");
            case PHONE_TAKEN -> Problem.of(HttpStatus.CONFLICT, "contact-taken").fault("phone", "phone-taken");
            case LOGIN_UNAVAILABLE -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "login-unavailable");
        };
    }

    private static Problem selfie(String fault) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "selfie-refused").fault("verificationId", fault);
    }
}
