package id.jmo.account.web;

import id.jmo.account.application.bankaccountcheck.CheckBankAccount;
import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether a bank account is in the member's own name, before money is claimed to it. */
@RestController
@RequestMapping("/api/v1/members/me/bank-account-checks")
@ForRole(Role.MEMBER)
@Tag(name = "Bank account checks")
class BankAccountChecksController {

    private final CheckBankAccount checks;

    BankAccountChecksController(CheckBankAccount checks) {
        this.checks = checks;
    }

    /**
     * Asks the bank whether an account is in the member's own name. The answer comes within seconds: read the check again. A
     * member may ask five times a day, and of one account may be asked five times a day. Nothing depends on it: money is sent
     * only after the bank has been asked anew.
     */
    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-bank-account-checks")
    BankAccountCheckView checkBankAccount(
            @CurrentMember MemberId me,
            IdempotencyKey key,
            @Valid @RequestBody DataUpdateRequests.AccountRequest request) {
        return BankAccountCheckView.of(checks.begin(new InquiryId(key.derivedId()), me, request.account()));
    }

    /** Reads what the bank has answered, for a day. */
    @GetMapping("/{checkId}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "bank-account-check-not-found")
    BankAccountCheckView readBankAccountCheck(@CurrentMember MemberId me, @PathVariable InquiryId checkId) {
        return BankAccountCheckView.of(checks.read(checkId, me));
    }
}
