package id.jmo.claim.web;

import id.jmo.claim.application.CancelClaim;
import id.jmo.claim.application.CorrectPayoutAccount;
import id.jmo.claim.application.ReadClaims;
import id.jmo.claim.application.SubmitClaim;
import id.jmo.claim.application.SubmitClaim.Outcome;
import id.jmo.claim.model.Claim;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.PayoutAccount;
import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.Audited;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.OwnershipGuard;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.selfieproofs.SelfieProblems;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.VerificationId;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own claims. */
@RestController
@RequestMapping("/api/v1/claims")
@ForRole(Role.MEMBER)
@Tag(name = "Claims")
class ClaimController {

    private final SubmitClaim submitClaim;
    private final ReadClaims readClaims;
    private final CancelClaim cancelClaim;
    private final CorrectPayoutAccount correctPayoutAccount;
    private final ClaimViews views;
    private final TrackingDocuments documents;

    ClaimController(
            SubmitClaim submitClaim,
            ReadClaims readClaims,
            CancelClaim cancelClaim,
            CorrectPayoutAccount correctPayoutAccount,
            ClaimViews views,
            TrackingDocuments documents) {
        this.submitClaim = submitClaim;
        this.readClaims = readClaims;
        this.cancelClaim = cancelClaim;
        this.correctPayoutAccount = correctPayoutAccount;
        this.views = views;
        this.documents = documents;
    }

    /** @param payout absent for the account on the member's record, which eligibility shows */
    record ClaimRequest(
            @NotNull Cause cause,
            @NotNull VerificationId verificationId,
            @Valid @Nullable PayoutRequest payout) {}

    /** The member's own account at any bank. */
    record PayoutRequest(
            @Schema(example = "014")
            @NotNull
            @Pattern(regexp = PayoutAccount.BANK_CODE_FORM, message = "bank-code-form")
            String bankCode,

            @Schema(example = "1234567890")
            @NotNull
            @Pattern(regexp = PayoutAccount.ACCOUNT_NUMBER_FORM, message = "account-number-form")
            String accountNumber) {

        private MemberFacts.BankAccount account() {
            return new MemberFacts.BankAccount(bankCode, Confidential.of(accountNumber));
        }

        @Override
        public String toString() {
            return "PayoutRequest[" + bankCode + "]";
        }
    }

    /** @param verificationId of a verification of the purpose PAYOUT_ACCOUNT */
    record PayoutAccountCorrection(
            @NotNull VerificationId verificationId,

            @Schema(example = "014")
            @NotNull
            @Pattern(regexp = PayoutAccount.BANK_CODE_FORM, message = "bank-code-form")
            String bankCode,

            @Schema(example = "1234567890")
            @NotNull
            @Pattern(regexp = PayoutAccount.ACCOUNT_NUMBER_FORM, message = "account-number-form")
            String accountNumber) {

        @Override
        public String toString() {
            return "PayoutAccountCorrection[" + bankCode + "]";
        }
    }

    /** Submits a claim for the whole balance, to be paid into the account on the member's record or another one of their own. */
    @PostMapping
    @Idempotent
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "membership-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"claim-already-open", "verification-already-used"})
    @ProblemResponse(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            codes = {"claim-not-eligible", "payout-account-missing"})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClaimView> submitClaim(
            @CurrentMember MemberId me, IdempotencyKey key, @Valid @RequestBody ClaimRequest request, Locale locale) {
        Outcome outcome = submitClaim.submit(new SubmitClaim.Request(
                key.scope(),
                me,
                request.cause(),
                request.verificationId(),
                Optional.ofNullable(request.payout()).map(PayoutRequest::account)));
        return switch (outcome) {
            case Outcome.Submitted(Claim claim) ->
                ResponseEntity.created(URI.create(ClaimViews.PATH + claim.id())).body(views.claim(claim, locale));
            case Outcome.MemberUnknown() -> throw ClaimProblems.memberUnknown();
            case Outcome.AnotherIsOpen(ClaimId open) -> throw ClaimProblems.alreadyOpen(open);
            case Outcome.VerificationUsed() -> throw ClaimProblems.verificationUsed();
            case Outcome.NoAccountOnRecord() -> throw ClaimProblems.payoutAccountMissing();
            case Outcome.Refused refused -> throw ClaimProblems.notEligible(refused);
        };
    }

    /** Lists the member's claims, the latest first. */
    @GetMapping
    Page<ClaimView> listClaims(
            @CurrentMember MemberId me, @RequestParam(required = false) @Nullable ClaimId cursor, Locale locale) {
        return readClaims.ofMember(me, cursor).map(claim -> views.claim(claim, locale));
    }

    /** Reads a claim. */
    @GetMapping("/{claimId}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "claim-not-found")
    ClaimView readClaim(@CurrentMember MemberId me, @PathVariable ClaimId claimId, Locale locale) {
        return views.claim(mine(claimId, me), locale);
    }

    /** Prints a claim and what has happened to it so far, to keep or to show. */
    @GetMapping(path = "/{claimId}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "claim-not-found")
    ResponseEntity<byte[]> printClaim(@CurrentMember MemberId me, @PathVariable ClaimId claimId, Locale locale) {
        return documents.pdf(mine(claimId, me), locale);
    }

    /** Cancels a claim that is not being paid yet. */
    @PostMapping("/{claimId}/cancellation")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "claim-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "claim-not-cancellable")
    ClaimView cancelClaim(@CurrentMember MemberId me, @PathVariable ClaimId claimId, Locale locale) {
        Claim mine = mine(claimId, me);
        Decision decision = cancelClaim.cancel(mine.id()).orElseThrow(ClaimProblems::claimNotFound);
        return views.claim(movedOr(decision, ClaimProblems::cancellationTooLate), locale);
    }

    /**
     * Corrects the bank account of a claim whose payout came back. Names a verification of the purpose PAYOUT_ACCOUNT, of the
     * last hour, which counts once. The same account again changes nothing.
     */
    @Audited
    @PutMapping("/{claimId}/payout-account")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "claim-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"claim-not-returned", SelfieProblems.NOT_JUDGED})
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = SelfieProblems.REFUSED)
    ClaimView correctPayoutAccount(
            @CurrentMember MemberId me,
            @PathVariable ClaimId claimId,
            @Valid @RequestBody PayoutAccountCorrection request,
            Locale locale) {
        Claim mine = mine(claimId, me);
        Decision decision = switch (correctPayoutAccount.correct(
                mine, request.verificationId(), request.bankCode(), Confidential.of(request.accountNumber()))) {
            case CorrectPayoutAccount.Outcome.Decided decided -> decided.decision();
            case CorrectPayoutAccount.Outcome.ClaimUnknown _ -> throw ClaimProblems.claimNotFound();
            case CorrectPayoutAccount.Outcome.SelfieRefused refused -> throw SelfieProblems.of(refused.objection());
        };
        // Repeated, because the answer was lost.
        return decision instanceof Decision.Ignored
                ? views.claim(mine(claimId, me), locale)
                : views.claim(movedOr(decision, ClaimProblems::nothingToCorrect), locale);
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
