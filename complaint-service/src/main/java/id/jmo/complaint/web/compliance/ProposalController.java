package id.jmo.complaint.web.compliance;

import static id.jmo.complaint.web.compliance.ComplianceProblems.CASE_NOT_FOUND;
import static id.jmo.complaint.web.compliance.ComplianceProblems.PROPOSAL_GONE;
import static id.jmo.complaint.web.compliance.ComplianceProblems.SAME_PERSON;
import static id.jmo.complaint.web.compliance.ComplianceProblems.TRANSITION_NOT_ALLOWED;
import static id.jmo.complaint.web.compliance.ComplianceProblems.movedOr;

import id.jmo.complaint.application.compliance.HandleCase;
import id.jmo.complaint.application.compliance.HandleCase.Outcome;
import id.jmo.complaint.application.compliance.ReadCases;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.PlainTexts;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The second pair of eyes: a supervisor decides on a fine, and on the request to withhold public services. The proposal is named
 * by its id, so that nobody approves another one than they have seen.
 */
@RestController
@RequestMapping("/api/v1/compliance-cases/{caseId}/proposals/{proposalId}")
@ForRole(Role.SUPERVISOR)
@Tag(name = "Compliance work")
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = CASE_NOT_FOUND)
class ProposalController {

    private final HandleCase handleCase;
    private final ReadCases readCases;
    private final ComplianceCaseViews views;

    ProposalController(HandleCase handleCase, ReadCases readCases, ComplianceCaseViews views) {
        this.handleCase = handleCase;
        this.readCases = readCases;
        this.views = views;
    }

    /** @param reason 1 to 1,000 characters */
    record RefusalRequest(
            @NotBlank @PlainText @Size(max = 1_000) String reason) {

        @Override
        public String toString() {
            return "RefusalRequest";
        }
    }

    /** Approves a proposal: the fine is imposed, or the request is issued. */
    @PostMapping("/approval")
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = SAME_PERSON)
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, PROPOSAL_GONE})
    ComplianceCaseView approveProposal(
            @PathVariable ComplianceCaseId caseId, @PathVariable UUID proposalId, CurrentUser user, Locale locale) {
        ComplianceCase unchanged = found(caseId);
        return view(handleCase.approve(caseId, user.id(), proposalId), unchanged, user, locale);
    }

    /** Refuses a proposal, with a reason. The officer may make another one. */
    @PostMapping("/refusal")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, PROPOSAL_GONE})
    ComplianceCaseView refuseProposal(
            @PathVariable ComplianceCaseId caseId,
            @PathVariable UUID proposalId,
            @Valid @RequestBody RefusalRequest request,
            CurrentUser user,
            Locale locale) {
        ComplianceCase unchanged = found(caseId);
        Confidential reason = Confidential.of(PlainTexts.normalised(request.reason()));
        return view(handleCase.refuse(caseId, user.id(), proposalId, reason), unchanged, user, locale);
    }

    private ComplianceCase found(ComplianceCaseId id) {
        return readCases.find(id).orElseThrow(ComplianceProblems::caseNotFound);
    }

    private ComplianceCaseView view(Outcome outcome, ComplianceCase unchanged, CurrentUser reader, Locale locale) {
        return views.complianceCase(movedOr(outcome, unchanged, ""), reader, locale);
    }
}
