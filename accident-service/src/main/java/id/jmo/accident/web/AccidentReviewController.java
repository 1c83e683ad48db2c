package id.jmo.accident.web;

import id.jmo.accident.application.DecideAccident;
import id.jmo.accident.application.GuaranteeTreatment;
import id.jmo.accident.application.ReadAccidents;
import id.jmo.accident.application.RecordPayoutAccount;
import id.jmo.accident.model.AccidentNumber;
import id.jmo.accident.model.AccidentStatus;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.Evidence;
import id.jmo.accident.model.Findings;
import id.jmo.accident.model.Officer;
import id.jmo.accident.model.PayoutAccount;
import id.jmo.platform.attachments.AttachmentId;
import id.jmo.platform.attachments.AttachmentType;
import id.jmo.platform.attachments.Attachments;
import id.jmo.platform.attachments.web.AttachmentFile;
import id.jmo.platform.attachments.web.AttachmentTransfer;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The officers' work on accidents: verify, ask, decide. Auditors read. */
@RestController
@RequestMapping("/api/v1/accident-reviews")
@ForRole(Role.CLAIMS_OFFICER)
@Tag(name = "Accident reviews")
class AccidentReviewController {

    static final int REASON = 500;

    private final ReadAccidents accidents;
    private final DecideAccident decideAccident;
    private final RecordPayoutAccount recordPayoutAccount;
    private final GuaranteeTreatment guarantees;
    private final Attachments attachments;
    private final AttachmentTransfer transfer;
    private final AccidentReviewViews views;

    AccidentReviewController(
            ReadAccidents accidents,
            DecideAccident decideAccident,
            RecordPayoutAccount recordPayoutAccount,
            GuaranteeTreatment guarantees,
            Attachments attachments,
            AttachmentTransfer transfer,
            AccidentReviewViews views) {
        this.accidents = accidents;
        this.decideAccident = decideAccident;
        this.recordPayoutAccount = recordPayoutAccount;
        this.guarantees = guarantees;
        this.attachments = attachments;
        this.transfer = transfer;
        this.views = views;
    }

    /** What an officer decides. */
    enum Verdict {
        APPROVE,
        REFUSE
    }

    /**
     * @param seen the status in which the officer saw the case; if it has moved on, nothing is decided
     * @param findings what the officer has verified; required for an approval
     * @param reason in the officer's own words; kept with the case, and shown to member and employer if it is a refusal
     */
    record VerdictRequest(
            @NotNull Verdict decision,
            @NotNull AccidentStatus seen,
            @Valid @Nullable FindingsRequest findings,
            @NotBlank @Size(max = REASON) @PlainText String reason) {}

    /** What an approval rests on; all of it must be so. */
    record FindingsRequest(
            @NotNull Boolean employed,
            @NotNull Boolean programmePaid,
            @NotNull Boolean usualRoute,
            @NotNull Boolean workPurpose) {

        Findings findings() {
            return new Findings(employed, programmePaid, usualRoute, workPurpose);
        }
    }

    /** @param reason what is missing or was seen, in the officer's own words; what is missing is shown to the member */
    record EvidenceRequest(
            @NotEmpty @Size(max = 8) List<@NotNull Evidence> evidence,
            @NotBlank @Size(max = REASON) @PlainText String reason) {}

    /** The account of the heir of a member who died. */
    record HeirAccountRequest(
            @Schema(example = "014")
            @NotNull
            @Pattern(regexp = PayoutAccount.BANK_CODE_FORM, message = "bank-code-form")
            String bankCode,

            @Schema(example = "1234567890")
            @NotNull
            @Pattern(regexp = PayoutAccount.ACCOUNT_NUMBER_FORM, message = "account-number-form")
            String accountNumber,

            @NotBlank @Size(max = 100) @PlainText String holderName) {

        @Override
        public String toString() {
            return "HeirAccountRequest[" + bankCode + "]";
        }
    }

    /** @param facilityCode of the clinic, as in its tokens */
    record GuaranteeRequest(
            @Schema(example = "KLN00012") @NotNull @Pattern(regexp = "[A-Z0-9]{4,20}", message = "facility-code-form")
            String facilityCode,

            @NotBlank @Size(max = 100) @PlainText String facilityName) {}

    /**
     * Lists the cases that wait for an officer, the longest waiting first.
     *
     * @param number of one case, in whatever status it is: only that one
     */
    @GetMapping
    @ForRole({Role.CLAIMS_OFFICER, Role.AUDITOR})
    Page<AccidentReviewViews.ReviewView> listAccidentReviews(
            @RequestParam(required = false) @Nullable AccidentId cursor,
            @Schema(example = "JKK-2611-K7QX3M")
                    @RequestParam(required = false)
                    @Pattern(regexp = AccidentNumber.FORM, message = "accident-number-form")
                    @Nullable
                    String number,
            CurrentUser user,
            Locale locale) {
        if (number != null) {
            return new Page<>(
                    accidents.find(new AccidentNumber(number)).stream()
                            .map(accident -> views.review(accident, user, locale))
                            .toList(),
                    null);
        }
        return accidents.inReview(cursor).map(accident -> views.review(accident, user, locale));
    }

    /** Reads a case with all reports, what the facts say about its cover, and the benefits that it would pay. */
    @GetMapping("/{accidentId}")
    @ForRole({Role.CLAIMS_OFFICER, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    AccidentReviewViews.ReviewView readAccidentReview(
            @PathVariable AccidentId accidentId, CurrentUser user, Locale locale) {
        return views.review(accidents.find(accidentId).orElseThrow(AccidentProblems::notFound), user, locale);
    }

    /** Approves or refuses a case. A large benefit needs two officers. */
    @PostMapping("/{accidentId}/decision")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "own-case-not-decidable")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {
                "case-moved-on",
                "second-officer-must-differ",
                "recorder-must-not-approve",
                "payout-account-missing",
                "heir-account-missing"
            })
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "accident-not-covered")
    AccidentReviewViews.ReviewView decideAccidentReview(
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody VerdictRequest request,
            CurrentUser user,
            Locale locale) {
        Officer officer = officer(user);
        Optional<Decision> decision = switch (request.decision()) {
            case APPROVE ->
                decideAccident.approve(accidentId, officer, request.seen(), findings(request), request.reason());
            case REFUSE -> decideAccident.refuse(accidentId, officer, request.seen(), request.reason());
        };
        return view(user, decision, "case-moved-on", locale);
    }

    /** Asks employer and member for evidence that is missing. */
    @PostMapping("/{accidentId}/evidence-request")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "own-case-not-decidable")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "case-moved-on")
    AccidentReviewViews.ReviewView askForEvidence(
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody EvidenceRequest request,
            CurrentUser user,
            Locale locale) {
        Set<Evidence> wanted = Set.copyOf(request.evidence());
        return view(
                user,
                decideAccident.askForEvidence(accidentId, officer(user), wanted, request.reason()),
                "case-moved-on",
                locale);
    }

    /** Records evidence that was shown on paper at a branch. */
    @PostMapping("/{accidentId}/paper-evidence")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "own-case-not-decidable")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "case-moved-on")
    AccidentReviewViews.ReviewView recordPaperEvidence(
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody EvidenceRequest request,
            CurrentUser user,
            Locale locale) {
        Set<Evidence> seen = Set.copyOf(request.evidence());
        return view(
                user,
                decideAccident.paperSeen(accidentId, officer(user), seen, request.reason()),
                "case-moved-on",
                locale);
    }

    /** Records the account of the heir of a member who died; after a return, another one, to which is paid again. */
    @PutMapping("/{accidentId}/heir-account")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"payout-account-fixed", "payout-account-missing", "second-officer-must-differ"})
    AccidentReviewViews.ReviewView recordHeirAccount(
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody HeirAccountRequest account,
            CurrentUser user,
            Locale locale) {
        return view(
                user,
                recordPayoutAccount.ofHeir(
                        accidentId,
                        user.id(),
                        account.bankCode(),
                        Confidential.of(account.accountNumber()),
                        Confidential.of(account.holderName())),
                "payout-account-fixed",
                locale);
    }

    /** Issues a letter of guarantee to a clinic. */
    @PostMapping("/{accidentId}/guarantee-letters")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "own-case-not-decidable")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "guarantee-not-due")
    AccidentReviewViews.ReviewView issueGuaranteeLetter(
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody GuaranteeRequest request,
            CurrentUser user,
            Locale locale) {
        return view(
                user,
                guarantees.issue(accidentId, officer(user), request.facilityCode(), request.facilityName()),
                "guarantee-not-due",
                locale);
    }

    /** Reads a file that was given as evidence, by a link that is valid for this officer for some minutes. */
    @GetMapping(
            path = "/{accidentId}/attachments/{attachmentId}",
            produces = {AttachmentType.JPEG_MEDIA, AttachmentType.PNG_MEDIA, AttachmentType.PDF_MEDIA})
    @ForRole({Role.CLAIMS_OFFICER, Role.AUDITOR})
    @AttachmentFile
    ResponseEntity<byte[]> readReviewedEvidence(
            @PathVariable AccidentId accidentId,
            @PathVariable AttachmentId attachmentId,
            @RequestParam long until,
            @RequestParam String signature,
            CurrentUser user,
            @Parameter(hidden = true) HttpServletRequest request) {
        transfer.requireLink(request.getRequestURI(), user.id(), until, signature);
        return transfer.show(() -> attachments.read(accidentId.toString(), attachmentId));
    }

    private AccidentReviewViews.ReviewView view(
            CurrentUser user, Optional<Decision> decision, String notAllowed, Locale locale) {
        return views.review(AccidentProblems.moved(decision, notAllowed), user, locale);
    }

    private static Findings findings(VerdictRequest request) {
        FindingsRequest findings = request.findings();
        if (findings == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("findings", "required");
        }
        return findings.findings();
    }

    static Officer officer(CurrentUser user) {
        return new Officer(user.id(), user.memberId());
    }
}
