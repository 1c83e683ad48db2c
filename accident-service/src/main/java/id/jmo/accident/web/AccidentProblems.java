package id.jmo.accident.web;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.Decision;
import id.jmo.accident.model.IncidentFault;
import id.jmo.accident.model.PayoutAccount;
import id.jmo.accident.model.benefit.FactFault;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.AccidentId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about accidents. The texts are in {@code messages/problems_*.properties}. */
final class AccidentProblems {

    static final String NOT_FOUND = "accident-not-found";
    static final String EMPLOYER_REPORTS = "employer-reports";

    private AccidentProblems() {}

    static Problem notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, NOT_FOUND);
    }

    /** Passing: the facts of a new member arrive within moments. */
    static Problem memberUnknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "membership-not-found").retryAfter(Duration.ofSeconds(5));
    }

    /** The same for a number that nobody has and for a worker of another employer. */
    static Problem workerUnknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "worker-not-found");
    }

    static Problem alreadyNotified(AccidentId open) {
        return Problem.of(HttpStatus.CONFLICT, "accident-already-notified")
                .with("openAccidentId", open.toString())
                .with("openAccident", AccidentViews.PATH + open);
    }

    /** The reports of a worker who has an employer are the employer's. */
    static Problem employerReports() {
        return Problem.of(HttpStatus.CONFLICT, EMPLOYER_REPORTS);
    }

    /** Names every field that makes the incident impossible. */
    static Problem impossible(List<IncidentFault> faults) {
        return impossible(faults, "");
    }

    private static Problem impossible(List<IncidentFault> faults, String within) {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid-request");
        faults.forEach(fault -> problem.fault(within + fault.field(), fault.code()));
        return problem;
    }

    private static Problem contradiction(List<FactFault> faults, String within) {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid-request");
        faults.forEach(fault -> problem.fault(
                within + fault.field(),
                fault.code().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return problem;
    }

    private static Problem notCovered(List<String> missing) {
        Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "accident-not-covered");
        missing.forEach(finding -> problem.fault("findings." + finding, "finding-missing"));
        return problem;
    }

    private static Problem accountMissing(PayoutAccount.Owner owner) {
        return Problem.of(
                HttpStatus.CONFLICT,
                owner == PayoutAccount.Owner.HEIR ? "heir-account-missing" : "payout-account-missing");
    }

    /**
     * The case after the decision.
     *
     * @param notAllowed the problem's code where the lifecycle has no such transition
     * @throws Problem if the case has not moved; 404 if there is none
     */
    static Accident moved(Optional<Decision> decision, String notAllowed) {
        return moved(decision, notAllowed, "");
    }

    /** As {@link #moved(Optional, String)}, of a report that is a part of its request. */
    static Accident moved(Optional<Decision> decision, String notAllowed, String within) {
        return switch (decision.orElseThrow(AccidentProblems::notFound)) {
            case Decision.Moved moved -> moved.accident();
            case Decision refused -> throw refused(refused, notAllowed, within);
        };
    }

    /** @param within where the report stands in its request, with the dot; empty if it is the whole request */
    static Problem refused(Decision decision, String notAllowed, String within) {
        return switch (decision) {
            case Decision.NotCovered(List<String> missing) -> notCovered(missing);
            case Decision.AccountMissing(PayoutAccount.Owner owner) -> accountMissing(owner);
            case Decision.FactsContradict(List<FactFault> faults) -> contradiction(faults, within);
            case Decision.ReportContradicts(List<IncidentFault> faults) -> impossible(faults, within);
            case Decision.EmployerReports() -> employerReports();
            case Decision.RecorderMustNotApprove() -> Problem.of(HttpStatus.CONFLICT, "recorder-must-not-approve");
            case Decision.SecondOfficerMustDiffer() -> Problem.of(HttpStatus.CONFLICT, "second-officer-must-differ");
            case Decision.OfficersOwnCase() -> Problem.of(HttpStatus.FORBIDDEN, "own-case-not-decidable");
            case Decision.Moved _, Decision.Ignored _, Decision.NotAllowed _ ->
                Problem.of(HttpStatus.CONFLICT, notAllowed);
        };
    }
}
