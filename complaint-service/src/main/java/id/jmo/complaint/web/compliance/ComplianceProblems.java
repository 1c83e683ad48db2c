package id.jmo.complaint.web.compliance;

import id.jmo.complaint.application.compliance.HandleCase.Outcome;
import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceDecision;
import id.jmo.platform.problems.Problem;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about compliance cases. The texts are in {@code messages/problems_*.properties}. */
final class ComplianceProblems {

    static final String CASE_NOT_FOUND = "compliance-case-not-found";
    static final String LETTER_NOT_FOUND = "compliance-letter-not-found";
    static final String REPORT_NOT_FOUND = "compliance-report-not-found";
    static final String TRANSITION_NOT_ALLOWED = "compliance-transition-not-allowed";
    static final String ASSIGNED_TO_ANOTHER = "compliance-assigned-to-another";
    static final String OWN_REPORT = "compliance-own-report";
    static final String TOO_EARLY = "compliance-too-early";
    static final String SAME_PERSON = "compliance-same-person";
    static final String PROPOSAL_GONE = "compliance-proposal-gone";
    static final String PROPOSAL_PENDING = "compliance-proposal-pending";
    static final String HISTORY_FULL = "compliance-history-full";
    static final String NOT_MERGEABLE = "compliance-not-mergeable";
    static final String REPORTS_HIDDEN = "compliance-reports-hidden";

    private ComplianceProblems() {}

    static Problem caseNotFound() {
        return Problem.of(HttpStatus.NOT_FOUND, CASE_NOT_FOUND);
    }

    static Problem letterNotFound() {
        return Problem.of(HttpStatus.NOT_FOUND, LETTER_NOT_FOUND);
    }

    static Problem reportsHidden() {
        return Problem.of(HttpStatus.FORBIDDEN, REPORTS_HIDDEN);
    }

    /**
     * The case after a step, or the problem that says why there is none.
     *
     * @param day the field of the request that names a day, where it has one
     */
    static ComplianceCase movedOr(Outcome outcome, ComplianceCase unchanged, String day) {
        return switch (outcome) {
            case Outcome.Decided(ComplianceDecision decision) -> moved(decision, unchanged, day);
            case Outcome.Transferred() -> unchanged;
            case Outcome.NoSuchCase() -> throw caseNotFound();
            case Outcome.NoSuchReport() -> throw Problem.of(HttpStatus.NOT_FOUND, REPORT_NOT_FOUND);
            case Outcome.OwnReport() -> throw Problem.of(HttpStatus.FORBIDDEN, OWN_REPORT);
            case Outcome.NotMergeable() -> throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, NOT_MERGEABLE);
        };
    }

    private static ComplianceCase moved(ComplianceDecision decision, ComplianceCase unchanged, String day) {
        return switch (decision) {
            case ComplianceDecision.Moved(ComplianceCase next) -> next;
            case ComplianceDecision.Ignored() -> unchanged;
            case ComplianceDecision.NotAllowed() -> throw conflict(TRANSITION_NOT_ALLOWED);
            case ComplianceDecision.AssignedToAnother() -> throw conflict(ASSIGNED_TO_ANOTHER);
            case ComplianceDecision.TooEarly(var earliest) ->
                throw conflict(TOO_EARLY).with("earliest", earliest);
            case ComplianceDecision.SamePerson() -> throw Problem.of(HttpStatus.FORBIDDEN, SAME_PERSON);
            case ComplianceDecision.ProposalGone() -> throw conflict(PROPOSAL_GONE);
            case ComplianceDecision.ProposalPending() -> throw conflict(PROPOSAL_PENDING);
            case ComplianceDecision.HistoryFull() -> throw conflict(HISTORY_FULL);
            case ComplianceDecision.WrongDay(String code) ->
                throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault(day, code);
        };
    }

    private static Problem conflict(String slug) {
        return Problem.of(HttpStatus.CONFLICT, slug);
    }
}
