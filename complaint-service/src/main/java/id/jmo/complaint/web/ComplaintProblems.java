package id.jmo.complaint.web;

import id.jmo.complaint.application.SubmitComplaint;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.catalogue.FieldRule;
import id.jmo.complaint.model.catalogue.PlainText;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.PlainTexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about complaints. The texts are in {@code messages/problems_*.properties}. */
final class ComplaintProblems {

    static final String COMPLAINT_NOT_FOUND = "complaint-not-found";
    static final String TRANSITION_NOT_ALLOWED = "complaint-transition-not-allowed";
    static final String ASSIGNED_TO_ANOTHER = "complaint-assigned-to-another";
    static final String OWN_COMPLAINT = "own-complaint";
    static final String CORRECTION_UNDECIDED = "correction-undecided";
    static final String OTHER_FIELDS_OPEN = "correction-other-fields-open";
    static final String CONVERSATION_FULL = "conversation-full";

    private ComplaintProblems() {}

    static Problem complaintNotFound() {
        return Problem.of(HttpStatus.NOT_FOUND, COMPLAINT_NOT_FOUND);
    }

    /** Names every faulty field, not only the first. */
    static Problem faulty(List<SubmitComplaint.FieldFault> faults) {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid-request");
        faults.forEach(faulty -> add(problem, faulty.field(), faulty.fault()));
        return problem;
    }

    /**
     * The text that a person has written.
     *
     * @throws Problem if it is empty, too long, or holds what is refused
     */
    static Confidential plain(String field, String text) {
        return plain(field, text, PlainText.LONGEST);
    }

    static Confidential plain(String field, String text, int most) {
        Optional<FieldRule.Fault> fault = PlainText.faultOf(text, 1, most);
        if (fault.isPresent()) {
            throw faulty(List.of(new SubmitComplaint.FieldFault(field, fault.get())));
        }
        return Confidential.of(PlainTexts.normalised(text));
    }

    /** The complaint after a decision, or the problem that says why there is none. */
    static Complaint movedOr(Optional<Decision> decided, Complaint unchanged) {
        return switch (decided.orElseThrow(ComplaintProblems::complaintNotFound)) {
            case Decision.Moved moved -> moved.complaint();
            case Decision.Ignored _ -> unchanged;
            case Decision.NotAllowed _ -> throw Problem.of(HttpStatus.CONFLICT, TRANSITION_NOT_ALLOWED);
            case Decision.AssignedToAnother _ -> throw Problem.of(HttpStatus.CONFLICT, ASSIGNED_TO_ANOTHER);
            case Decision.CorrectionUndecided _ -> throw Problem.of(HttpStatus.CONFLICT, CORRECTION_UNDECIDED);
            case Decision.OtherFieldsOpen(var open) -> throw otherFieldsOpen(open);
            case Decision.ConversationFull _ -> throw Problem.of(HttpStatus.CONFLICT, CONVERSATION_FULL);
            case Decision.OfficersOwnComplaint _ -> throw Problem.of(HttpStatus.FORBIDDEN, OWN_COMPLAINT);
        };
    }

    private static Problem otherFieldsOpen(Set<Correctable> open) {
        String fields = open.stream().sorted().map(Correctable::name).collect(Collectors.joining(", "));
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, OTHER_FIELDS_OPEN)
                .fault("decisions", "decide-open-fields", fields);
    }

    static Problem notMergeable() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "complaint-not-mergeable");
    }

    private static void add(Problem problem, String field, FieldRule.Fault fault) {
        problem.fault(field, fault.code(), fault.limit());
    }
}
