package id.jmo.complaint.model;

import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.correction.Verdict;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import java.util.Map;
import java.util.Set;

/** What moves a complaint: a person's command, another service's answer, or an expired limit. */
public sealed interface ComplaintTrigger {

    record OfficerVerifies(Officer officer) implements ComplaintTrigger, ByOfficer {}

    record OfficerStartsWork(Officer officer) implements ComplaintTrigger, ByOfficer {}

    record OfficerAsksMember(Officer officer, Confidential question) implements ComplaintTrigger, ByOfficer {}

    record OfficerAnswers(Officer officer, Confidential answer) implements ComplaintTrigger, ByOfficer {}

    /**
     * @param verdicts one for each field that is open
     * @param answer to the member, in the officer's words
     */
    record OfficerDecidesCorrection(Officer officer, Map<Correctable, Verdict> verdicts, Confidential answer)
            implements ComplaintTrigger, ByOfficer {}

    /** @param explanation in the officer's words; shown to the member */
    record OfficerRejects(Officer officer, RejectionReason reason, Confidential explanation)
            implements ComplaintTrigger, ByOfficer {}

    /** @param into another complaint of the same member, which the caller has checked */
    record OfficerMerges(Officer officer, ComplaintId into) implements ComplaintTrigger, ByOfficer {}

    /**
     * account-service has recorded what it could.
     *
     * @param round which order this answers
     * @param refused what could not be recorded, with the code of the reason
     */
    record CorrectionAnswered(int round, Set<Correctable> applied, Map<Correctable, String> refused)
            implements ComplaintTrigger {}

    /** The complaint belongs to the compliance case against the employer that it reports. */
    record InspectionJoined(ComplianceCaseId into) implements ComplaintTrigger {}

    /** That case was seen open, or will go through its reports again. */
    record InspectionConfirmed(ComplianceCaseId by) implements ComplaintTrigger {}

    /**
     * The compliance case has ended.
     *
     * @param officer who ended it
     * @param answer to every reporter, in that officer's words
     */
    record InspectionEnded(ComplianceCaseId ended, String officer, Confidential answer) implements ComplaintTrigger {}

    record MemberReplies(Confidential text) implements ComplaintTrigger {}

    record MemberReopens(Confidential objection) implements ComplaintTrigger {}

    record MemberWithdraws() implements ComplaintTrigger {}

    /** The officers' limit has passed. */
    record LimitPassed() implements ComplaintTrigger {}

    /** The member's time to reply, or to object, has passed without a word. */
    record NoWordFromMember() implements ComplaintTrigger {}

    /** What only the officer of the case may do, and nobody in their own case. */
    sealed interface ByOfficer
            permits OfficerVerifies,
                    OfficerStartsWork,
                    OfficerAsksMember,
                    OfficerAnswers,
                    OfficerDecidesCorrection,
                    OfficerRejects,
                    OfficerMerges {
        Officer officer();
    }
}
