package id.jmo.claim.web;

import id.jmo.claim.application.CancelClaim;
import id.jmo.claim.application.CorrectPayoutAccount;
import id.jmo.claim.application.ReadClaims;
import id.jmo.claim.application.SubmitClaim;
import id.jmo.claim.application.SubmitClaim.Outcome;
import id.jmo.claim.model.Claim;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.PayoutAccount;
import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.OwnershipGuard;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.VerificationId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A member's own claims. */
@RestController
@RequestMapping("/api/v1/claims")
@ForRole(Role.MEMBER)
class ClaimController {

    private final SubmitClaim submitClaim;
    private final ReadClaims readClaims;
    private final CancelClaim cancelClaim;
    private final CorrectPayoutAccount correctPayoutAccount;
    private final ClaimViews views;

    ClaimController(
            SubmitClaim submitClaim,
            ReadClaims readClaims,
            CancelClaim cancelClaim,
            CorrectPayoutAccount correctPayoutAccount,
            ClaimViews views) {
        this.submitClaim = submitClaim;
        this.readClaims = readClaims;
        this.cancelClaim = cancelClaim;
        this.correctPayoutAccount = correctPayoutAccount;
        this.views = views;
    }

    record ClaimRequest(
            @NotNull Cause cause,
            @NotNull VerificationId verificationId,
            @NotNull @Valid PayoutRequest payout) {}

    /** The member's own account at any bank. */
    record PayoutRequest(
            @NotNull @Pattern(regexp = PayoutAccount.BANK_CODE_FORM, message = "bank-code-form")
            String bankCode,

            @NotNull @Pattern(regexp = PayoutAccount.ACCOUNT_NUMBER_FORM, message = "account-number-form")
            String accountNumber) {

        @Override
        public String toString() {
            return "PayoutRequest[" + bankCode + "]";
        }
    }

    @PostMapping
    @Idempotent
    ResponseEntity<ClaimView> submit(
            @CurrentMember MemberId me, IdempotencyKey key, @Valid @RequestBody ClaimRequest request, Locale locale) {
        Outcome outcome = submitClaim.submit(new SubmitClaim.Request(
                key.scope(),
                me,
                request.cause(),
                request.verificationId(),
                request.payout().bankCode(),
                Confidential.of(request.payout().accountNumber())));
        return switch (outcome) {
            case Outcome.Submitted(Claim claim) ->
                ResponseEntity.created(URI.create(ClaimViews.PATH + claim.id())).body(views.claim(claim, locale));
            case Outcome.MemberUnknown() -> throw ClaimProblems.memberUnknown();
            case Outcome.AnotherIsOpen(ClaimId open) -> throw ClaimProblems.alreadyOpen(open);
            case Outcome.VerificationUsed() -> throw ClaimProblems.verificationUsed();
            case Outcome.Refused refused -> throw ClaimProblems.notEligible(refused);
        };
    }

    @GetMapping
    Page<ClaimView> list(
            @CurrentMember MemberId me, @RequestParam(required = false) @Nullable ClaimId cursor, Locale locale) {
        return readClaims.ofMember(me, cursor).map(claim -> views.claim(claim, locale));
    }

    @GetMapping("/{claimId}")
    ClaimView read(@CurrentMember MemberId me, @PathVariable ClaimId claimId, Locale locale) {
        return views.claim(mine(claimId, me), locale);
    }

    @PostMapping("/{claimId}/cancellation")
    ClaimView cancel(@CurrentMember MemberId me, @PathVariable ClaimId claimId, Locale locale) {
        Claim mine = mine(claimId, me);
        Decision decision = cancelClaim.cancel(mine.id()).orElseThrow(ClaimProblems::claimNotFound);
        return views.claim(movedOr(decision, ClaimProblems::cancellationTooLate), locale);
    }

    @PutMapping("/{claimId}/payout-account")
    ClaimView correctAccount(
            @CurrentMember MemberId me,
            @PathVariable ClaimId claimId,
            @Valid @RequestBody PayoutRequest account,
            Locale locale) {
        Claim mine = mine(claimId, me);
        Decision decision = correctPayoutAccount
                .correct(mine, account.bankCode(), Confidential.of(account.accountNumber()))
                .orElseThrow(ClaimProblems::claimNotFound);
        return views.claim(movedOr(decision, ClaimProblems::nothingToCorrect), locale);
    }

    private Claim mine(ClaimId id, MemberId me) {
        Claim claim = readClaims.find(id).orElseThrow(ClaimProblems::claimNotFound);
        OwnershipGuard.requireOwner(claim.member(), me, ClaimProblems.CLAIM_NOT_FOUND);
        return claim;
    }

    private static Claim movedOr(Decision decision, Supplier<Problem> refusal) {
        return switch (decision) {
            case Decision.Moved moved -> moved.claim();
            case Decision.Ignored _,
                    Decision.NotAllowed _,
                    Decision.SecondOfficerMustDiffer _,
                    Decision.OfficersOwnClaim _ -> throw refusal.get();
        };
    }
}
