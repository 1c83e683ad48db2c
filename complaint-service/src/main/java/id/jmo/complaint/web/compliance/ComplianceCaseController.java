package id.jmo.complaint.web.compliance;

import static id.jmo.complaint.web.compliance.ComplianceProblems.ASSIGNED_TO_ANOTHER;
import static id.jmo.complaint.web.compliance.ComplianceProblems.CASE_NOT_FOUND;
import static id.jmo.complaint.web.compliance.ComplianceProblems.OWN_REPORT;
import static id.jmo.complaint.web.compliance.ComplianceProblems.REPORTS_HIDDEN;
import static id.jmo.complaint.web.compliance.ComplianceProblems.TRANSITION_NOT_ALLOWED;
import static id.jmo.complaint.web.compliance.ComplianceProblems.movedOr;

import id.jmo.complaint.application.compliance.ComplianceCases;
import id.jmo.complaint.application.compliance.HandleCase;
import id.jmo.complaint.application.compliance.ReadCases;
import id.jmo.complaint.model.Officer;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceNumber;
import id.jmo.complaint.model.compliance.ComplianceStatus;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compliance cases against employers that register nobody, and who has which. */
@RestController
@RequestMapping("/api/v1/compliance-cases")
@Tag(name = "Compliance cases")
class ComplianceCaseController {

    private final ReadCases readCases;
    private final HandleCase handleCase;
    private final ComplianceCaseViews views;
    private final Clock clock;

    ComplianceCaseController(ReadCases readCases, HandleCase handleCase, ComplianceCaseViews views, Clock clock) {
        this.readCases = readCases;
        this.handleCase = handleCase;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Lists compliance cases, the longest open first.
     *
     * @param overdue only those that are past an officers' limit: the supervisors' queue
     * @param proposed only those with a proposal that waits for a supervisor
     * @param employer the employer's whole name, however it is spelled
     * @param city regency or city, likewise
     * @param number the one case with this number; the other filters do not count then
     */
    @GetMapping
    @ForRole({Role.COMPLAINT_OFFICER, Role.SUPERVISOR, Role.AUDITOR})
    Page<ComplianceCaseView.Summary> listComplianceCases(
            @RequestParam(required = false) @Nullable ComplianceStatus status,
            @RequestParam(required = false) CaseFilter.@Nullable Assigned assigned,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean proposed,
            @RequestParam(required = false) @Nullable @Size(max = 150) String employer,
            @RequestParam(required = false) @Nullable @Size(max = 100) String city,
            @RequestParam(required = false) @Nullable @Size(max = 30) String number,
            @RequestParam(required = false) @Nullable ComplianceCaseId cursor,
            CurrentUser reader,
            Locale locale) {
        CaseFilter filter = new CaseFilter(status, assigned, overdue, proposed, employer, city);
        Page<ComplianceCase> found = number != null
                ? ComplianceNumber.parse(number).map(readCases::numbered).orElseGet(() -> new Page<>(List.of(), null))
                : readCases.select(filter.selection(reader), cursor);
        return found.map(one -> views.summary(one, reader, locale));
    }

    /** Reads a compliance case. Poll it with If-None-Match: 304 says that nothing has changed. */
    @GetMapping("/{caseId}")
    @ForRole({Role.COMPLAINT_OFFICER, Role.SUPERVISOR, Role.AUDITOR})
    @ApiResponse(responseCode = "200", description = "The case", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "Nothing has changed", content = @Content)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = CASE_NOT_FOUND)
    ResponseEntity<ComplianceCaseView> readComplianceCase(
            @PathVariable ComplianceCaseId caseId, CurrentUser reader, Locale locale) {
        ComplianceCases.Versioned stored =
                readCases.findVersioned(caseId).orElseThrow(ComplianceProblems::caseNotFound);
        ComplianceCaseView view = views.complianceCase(stored.found(), reader, locale);
        return ResponseEntity.ok()
                .eTag(etag(stored.version(), view.reports().count(), locale))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(view);
    }

    /** Lists the reports of a case, the earliest first, for the officer who has it. */
    @GetMapping("/{caseId}/reports")
    @ForRole(Role.COMPLAINT_OFFICER)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = CASE_NOT_FOUND)
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = REPORTS_HIDDEN)
    Page<ComplianceCaseView.ReportView> listReports(
            @PathVariable ComplianceCaseId caseId,
            @RequestParam(required = false) @Nullable ComplaintId cursor,
            CurrentUser reader) {
        if (!found(caseId).isAssignedTo(reader.id())) {
            throw ComplianceProblems.reportsHidden();
        }
        return readCases.reportsIn(caseId, cursor).map(views::report);
    }

    /** Takes a case that nobody has. */
    @PostMapping("/{caseId}/assignment")
    @ForRole(Role.COMPLAINT_OFFICER)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = CASE_NOT_FOUND)
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = OWN_REPORT)
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    ComplianceCaseView takeComplianceCase(@PathVariable ComplianceCaseId caseId, CurrentUser user, Locale locale) {
        ComplianceCase unchanged = found(caseId);
        Officer officer = new Officer(user.id(), user.memberId());
        return views.complianceCase(movedOr(handleCase.take(caseId, officer), unchanged, ""), user, locale);
    }

    /** Gives a case back: the officer their own, a supervisor any. */
    @DeleteMapping("/{caseId}/assignment")
    @ForRole({Role.COMPLAINT_OFFICER, Role.SUPERVISOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = CASE_NOT_FOUND)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = ASSIGNED_TO_ANOTHER)
    ComplianceCaseView releaseComplianceCase(@PathVariable ComplianceCaseId caseId, CurrentUser user, Locale locale) {
        ComplianceCase unchanged = found(caseId);
        HandleCase.Outcome released = user.has(Role.SUPERVISOR)
                ? handleCase.releaseBySupervisor(caseId)
                : handleCase.release(caseId, user.id());
        return views.complianceCase(movedOr(released, unchanged, ""), user, locale);
    }

    private ComplianceCase found(ComplianceCaseId id) {
        return readCases.find(id).orElseThrow(ComplianceProblems::caseNotFound);
    }

    /** The days that are left change every day, the texts with the language, and reports join without a change of the case. */
    private String etag(long version, long reports, Locale locale) {
        return "\"%d-%d-%s-%s\"".formatted(version, reports, Jakarta.today(clock), locale.getLanguage());
    }
}
