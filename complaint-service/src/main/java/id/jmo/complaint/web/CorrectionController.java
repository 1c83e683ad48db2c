package id.jmo.complaint.web;

import static id.jmo.complaint.web.ComplaintProblems.ASSIGNED_TO_ANOTHER;
import static id.jmo.complaint.web.ComplaintProblems.COMPLAINT_NOT_FOUND;
import static id.jmo.complaint.web.ComplaintProblems.OTHER_FIELDS_OPEN;
import static id.jmo.complaint.web.ComplaintProblems.OWN_COMPLAINT;
import static id.jmo.complaint.web.ComplaintProblems.TRANSITION_NOT_ALLOWED;
import static id.jmo.complaint.web.ComplaintProblems.movedOr;
import static id.jmo.complaint.web.ComplaintProblems.plain;

import id.jmo.complaint.application.ReadComplaints;
import id.jmo.complaint.application.correction.DecideCorrection;
import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.correction.Verdict;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.ComplaintId;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of a member's record, by the officer to whom the case is assigned. */
@RestController
@RequestMapping("/api/v1/complaint-cases/{complaintId}/correction-decision")
@ForRole(Role.COMPLAINT_OFFICER)
@Tag(name = "Complaint work")
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = COMPLAINT_NOT_FOUND)
@ProblemResponse(status = HttpStatus.FORBIDDEN, codes = OWN_COMPLAINT)
class CorrectionController {

    private final DecideCorrection decideCorrection;
    private final ReadComplaints readComplaints;
    private final CaseViews views;

    CorrectionController(DecideCorrection decideCorrection, ReadComplaints readComplaints, CaseViews views) {
        this.decideCorrection = decideCorrection;
        this.readComplaints = readComplaints;
        this.views = views;
    }

    enum VerdictCode {
        APPROVE,
        REFUSE
    }

    /** @param reason of a refusal, 1 to 1,000 characters; shown to the member */
    record FieldDecision(
            @NotNull Correctable field,
            @NotNull VerdictCode verdict,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "FieldDecision[" + field + " " + verdict + "]";
        }
    }

    /**
     * @param decisions one for each field that is not recorded yet
     * @param answer to the member, 1 to 4,000 characters; sent when all that is approved is recorded
     */
    record CorrectionDecisionRequest(
            @NotEmpty @Valid List<@NotNull FieldDecision> decisions,

            @Schema(example = "Nama Anda sudah kami perbaiki sesuai KTP.") @NotNull
            String answer) {

        @Override
        public String toString() {
            return "CorrectionDecisionRequest";
        }
    }

    /**
     * Decides the corrections that a complaint asks for, field by field. What is approved is recorded shortly afterwards: read
     * the case again.
     */
    @PostMapping
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {TRANSITION_NOT_ALLOWED, ASSIGNED_TO_ANOTHER})
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = OTHER_FIELDS_OPEN)
    CaseView decideCorrection(
            @PathVariable ComplaintId complaintId,
            @Valid @RequestBody CorrectionDecisionRequest request,
            CurrentUser user,
            Locale locale) {
        var decided = decideCorrection.decide(
                complaintId,
                CaseController.officer(user),
                verdicts(request.decisions()),
                plain("answer", request.answer()));
        Complaint unchanged = readComplaints.find(complaintId).orElseThrow(ComplaintProblems::complaintNotFound);
        return views.complaint(movedOr(decided, unchanged), user, locale);
    }

    private static Map<Correctable, Verdict> verdicts(List<FieldDecision> decisions) {
        Map<Correctable, Verdict> verdicts = new EnumMap<>(Correctable.class);
        for (int i = 0; i < decisions.size(); i++) {
            FieldDecision decision = decisions.get(i);
            String path = "decisions[" + i + "]";
            if (verdicts.put(decision.field(), verdict(decision, path + ".reason")) != null) {
                throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault(path + ".field", "decided-twice");
            }
        }
        return verdicts;
    }

    private static Verdict verdict(FieldDecision decision, String field) {
        return switch (decision.verdict()) {
            case APPROVE -> new Verdict.Approve();
            case REFUSE ->
                new Verdict.Refuse(plain(
                        field, decision.reason() == null ? "" : decision.reason(), CorrectionView.LONGEST_REASON));
        };
    }
}
