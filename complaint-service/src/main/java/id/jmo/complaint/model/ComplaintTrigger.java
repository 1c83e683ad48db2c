package id.jmo.complaint.model;

import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;

/** What moves a complaint: a person's command, or an expired limit. */
public sealed interface ComplaintTrigger {

    record OfficerVerifies(Officer officer) implements ComplaintTrigger, ByOfficer {}

    record OfficerStartsWork(Officer officer) implements ComplaintTrigger, ByOfficer {}

    record OfficerAsksMember(Officer officer, Confidential question) implements ComplaintTrigger, ByOfficer {}

    record OfficerAnswers(Officer officer, Confidential answer) implements ComplaintTrigger, ByOfficer {}

    /** @param explanation in the officer's words; shown to the member */
    record OfficerRejects(Officer officer, RejectionReason reason, Confidential explanation)
            implements ComplaintTrigger, ByOfficer {}

    /** @param into another complaint of the same member, which the caller has checked */
    record OfficerMerges(Officer officer, ComplaintId into) implements ComplaintTrigger, ByOfficer {}

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
                    OfficerRejects,
                    OfficerMerges {
        Officer officer();
    }
}
