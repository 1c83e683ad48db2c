package id.jmo.complaint.web.compliance;

import static id.jmo.complaint.web.compliance.ComplianceProblems.ASSIGNED_TO_ANOTHER;
import static id.jmo.complaint.web.compliance.ComplianceProblems.CASE_NOT_FOUND;
import static id.jmo.complaint.web.compliance.ComplianceProblems.HISTORY_FULL;
import static id.jmo.complaint.web.compliance.ComplianceProblems.NOT_MERGEABLE;
import static id.jmo.complaint.web.compliance.ComplianceProblems.PROPOSAL_PENDING;
import static id.jmo.complaint.web.compliance.ComplianceProblems.REPORT_NOT_FOUND;
import static id.jmo.complaint.web.compliance.ComplianceProblems.TOO_EARLY;
import static id.jmo.complaint.web.compliance.ComplianceProblems.TRANSITION_NOT_ALLOWED;
import static id.jmo.complaint.web.compliance.ComplianceProblems.movedOr;

import id.jmo.complaint.application.compliance.HandleCase;
import id.jmo.complaint.application.compliance.HandleCase.Outcome;
import id.jmo.complaint.application.compliance.ReadCases;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerDismisses;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerPlansVisit;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerProposesFine;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerProposesWithholding;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerRecordsRegistration;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerReportsVisit;
import id.jmo.complaint.model.compliance.ComplianceTrigger.OfficerWarns;
import id.jmo.complaint.model.compliance.DismissalReason;
import id.jmo.complaint.model.compliance.Fine;
import id.jmo.complaint.model.compliance.PublicService;
import id.jmo.complaint.model.compliance.Visit;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.PlainTexts;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.values.Uuid7;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a compliance case, by the officer who has it. */
@RestController
@RequestMapping("/api/v1/compliance-cases/{caseId}")
@ForRole(Role.COMPLAINT_OFFICER)
@Tag(name = "Compliance work")
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = CASE_NOT_FOUND)
class ComplianceWorkController {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_BASIS = 1_000;
    /** No single fine is higher: a slip of the keyboard. */
    private static final long HIGHEST_FINE = 1_000_000_000_000L;

    private final HandleCase handleCase;
    private final ReadCases readCases;
    private final ComplianceCaseViews views;

    ComplianceWorkController(HandleCase handleCase, ReadCases readCases, ComplianceCaseViews views) {
        this.handleCase = handleCase;
        this.readCases = readCases;
        this.views = views;
    }

    /** @param on a business day from today on, within 90 days */
    record VisitRequest(@NotNull LocalDate on) {}

    /**
     * @param on not in the future
     * @param findings 1 to 4,000 characters
     */
    record VisitReportRequest(
            @NotNull LocalDate on,

            @Schema(example = "Perusahaan mempekerjakan 40 orang; tidak satu pun terdaftar.")
            @NotBlank
            @PlainText
            @Size(max = LONGEST_TEXT)
            String findings) {

        @Override
        public String toString() {
            return "VisitReportRequest[" + on + "]";
        }
    }

    /**
     * @param amount in rupiah; goes to the social-security fund
     * @param basis how the amount was found, 1 to 1,000 characters
     */
    record FineRequest(
            @Positive @Max(HIGHEST_FINE) long amount,

            @Schema(example = "PP 86/2013 pasal 7: iuran yang seharusnya dibayar menurut daftar upah.")
            @NotBlank
            @PlainText
            @Size(max = LONGEST_BASIS)
            String basis) {

        @Override
        public String toString() {
            return "FineRequest";
        }
    }

    /** @param services at least one */
    record WithholdingRequest(@NotEmpty Set<@NotNull PublicService> services) {}

    /**
     * @param on not in the future
     * @param employerNumber NPP
     * @param answer to every reporter, 1 to 4,000 characters
     */
    record RegistrationRequest(
            @NotNull LocalDate on,

            @Schema(example = "AB123456") @NotNull @Pattern(regexp = "[A-Z0-9]{6,12}", message = "employer-number-form")
            String employerNumber,

            @Schema(example = "Perusahaan yang Anda laporkan sudah mendaftarkan pekerjanya.")
            @NotBlank
            @PlainText
            @Size(max = LONGEST_TEXT)
            String answer) {

        @Override
        public String toString() {
            return "RegistrationRequest";
        }
    }

    /** @param answer to every reporter, 1 to 4,000 characters */
    record DismissalRequest(
            @NotNull DismissalReason reason,
            @NotBlank @PlainText @Size(max = LONGEST_TEXT) String answer) {

        @Override
        public String toString() {
            return "DismissalRequest[" + reason + "]";
        }
    }

    /** @param into an open case that was opened earlier */
    record CaseMergerRequest(@NotNull ComplianceCaseId into) {}

    /** @param into another open case */
    record TransferRequest(@NotNull ComplianceCaseId into) {}

    /** Plans the visit, or another day for it, and issues the notice of it. */
    @PostMapping("/visits")
    @Idempotent
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER, HISTORY_FULL})
    ComplianceCaseView planVisit(
            @PathVariable ComplianceCaseId caseId,
            @Valid @RequestBody VisitRequest request,
            CurrentUser user,
            Locale locale) {
        ComplianceCase unchanged = found(caseId);
        return view(handleCase.step(caseId, new OfficerPlansVisit(user.id(), request.on())), unchanged, user, locale);
    }

    /** Reports the visit, which has shown that workers are not registered. */
    @PostMapping("/visit-report")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    ComplianceCaseView reportVisit(
            @PathVariable ComplianceCaseId caseId,
            @Valid @RequestBody VisitReportRequest request,
            CurrentUser user,
            Locale locale) {
        ComplianceCase unchanged = found(caseId);
        Visit visit = new Visit(request.on(), text(request.findings()));
        return view(handleCase.step(caseId, new OfficerReportsVisit(user.id(), visit)), unchanged, user, locale);
    }

    /** Issues the first warning, or the second one when the time of the first is over. */
    @PostMapping("/warnings")
    @Idempotent
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER, TOO_EARLY})
    ComplianceCaseView warnEmployer(@PathVariable ComplianceCaseId caseId, CurrentUser user, Locale locale) {
        ComplianceCase unchanged = found(caseId);
        return view(handleCase.step(caseId, new OfficerWarns(user.id())), unchanged, user, locale);
    }

    /** Proposes a fine when the time of the second warning is over. A supervisor imposes it. */
    @PostMapping("/fines")
    @Idempotent
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER, TOO_EARLY, PROPOSAL_PENDING, HISTORY_FULL})
    ComplianceCaseView proposeFine(
            @PathVariable ComplianceCaseId caseId,
            @Valid @RequestBody FineRequest request,
            CurrentUser user,
            Locale locale) {
        ComplianceCase unchanged = found(caseId);
        Fine fine = new Fine(Rupiah.of(request.amount()), text(request.basis()));
        return view(
                handleCase.step(caseId, new OfficerProposesFine(user.id(), Uuid7.next(), fine)),
                unchanged,
                user,
                locale);
    }

    /** Proposes to request that public services be withheld when the time of the fine is over. A supervisor requests it. */
    @PostMapping("/withholdings")
    @Idempotent
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER, TOO_EARLY, PROPOSAL_PENDING, HISTORY_FULL})
    ComplianceCaseView proposeWithholding(
            @PathVariable ComplianceCaseId caseId,
            @Valid @RequestBody WithholdingRequest request,
            CurrentUser user,
            Locale locale) {
        ComplianceCase unchanged = found(caseId);
        return view(
                handleCase.step(caseId, new OfficerProposesWithholding(user.id(), Uuid7.next(), request.services())),
                unchanged,
                user,
                locale);
    }

    /** Records that the employer has registered: every sanction is lifted, and every reporter is answered. */
    @PostMapping("/registration")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    ComplianceCaseView recordRegistration(
            @PathVariable ComplianceCaseId caseId,
            @Valid @RequestBody RegistrationRequest request,
            CurrentUser user,
            Locale locale) {
        ComplianceCase unchanged = found(caseId);
        return view(
                handleCase.step(
                        caseId,
                        new OfficerRecordsRegistration(
                                user.id(), request.on(), request.employerNumber(), text(request.answer()))),
                unchanged,
                user,
                locale);
    }

    /** Dismisses a case, with a reason, and answers every reporter. */
    @PostMapping("/dismissal")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    ComplianceCaseView dismissComplianceCase(
            @PathVariable ComplianceCaseId caseId,
            @Valid @RequestBody DismissalRequest request,
            CurrentUser user,
            Locale locale) {
        ComplianceCase unchanged = found(caseId);
        return view(
                handleCase.step(caseId, new OfficerDismisses(user.id(), request.reason(), text(request.answer()))),
                unchanged,
                user,
                locale);
    }

    /** Merges a case that was not warned yet into an older one about the same employer; its reports follow shortly afterwards. */
    @PostMapping("/merger")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = NOT_MERGEABLE)
    ComplianceCaseView mergeComplianceCase(
            @PathVariable ComplianceCaseId caseId,
            @Valid @RequestBody CaseMergerRequest request,
            CurrentUser user,
            Locale locale) {
        ComplianceCase unchanged = found(caseId);
        return view(handleCase.merge(caseId, request.into(), user.id()), unchanged, user, locale);
    }

    /** Moves one report into another open case: it is about another employer with a like name. */
    @PostMapping("/reports/{complaintId}/transfer")
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {CASE_NOT_FOUND, REPORT_NOT_FOUND})
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = NOT_MERGEABLE)
    ComplianceCaseView transferReport(
            @PathVariable ComplianceCaseId caseId,
            @PathVariable ComplaintId complaintId,
            @Valid @RequestBody TransferRequest request,
            CurrentUser user,
            Locale locale) {
        ComplianceCase unchanged = found(caseId);
        return view(handleCase.transfer(caseId, complaintId, request.into(), user.id()), unchanged, user, locale);
    }

    private ComplianceCase found(ComplianceCaseId id) {
        return readCases.find(id).orElseThrow(ComplianceProblems::caseNotFound);
    }

    private ComplianceCaseView view(Outcome outcome, ComplianceCase unchanged, CurrentUser reader, Locale locale) {
        return views.complianceCase(movedOr(outcome, unchanged, "on"), reader, locale);
    }

    private static Confidential text(String written) {
        return Confidential.of(PlainTexts.normalised(written));
    }
}
