package id.jmo.complaint.model;

import id.jmo.complaint.model.correction.ProposedValues;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;

/** What happened to a complaint, as other services need to know it. */
public sealed interface ComplaintFact {

    About about();

    /**
     * Which complaint it is.
     *
     * @param kind {@link #CONFIDENTIAL} where the reporter stays hidden: what a member reports is nobody else's business
     */
    record About(ComplaintId complaint, MemberId member, String kind, ComplaintNumber number) {

        /** Stands for every kind that hides its reporter. */
        public static final String CONFIDENTIAL = "confidential";

        static About of(Complaint complaint) {
            Matter matter = complaint.matter();
            return new About(
                    complaint.id(),
                    complaint.member(),
                    matter.reporterHidden() ? CONFIDENTIAL : matter.kind(),
                    complaint.number());
        }
    }

    record Submitted(About about, LocalDate verifyBy) implements ComplaintFact {}

    record Verified(About about, LocalDate answerBy) implements ComplaintFact {}

    record MemberReplyNeeded(About about, LocalDate replyBy) implements ComplaintFact {}

    record Answered(About about, LocalDate closesOn) implements ComplaintFact {}

    /**
     * account-service is to record what the officer has approved.
     *
     * @param round from 1: which order of this complaint it is
     * @param values only what is approved
     * @param orderedBy the officer's user id
     */
    record CorrectionOrdered(About about, int round, ProposedValues values, String orderedBy)
            implements ComplaintFact {}

    record Closed(About about) implements ComplaintFact {}

    record Reopened(About about, LocalDate answerBy) implements ComplaintFact {}

    record Rejected(About about, RejectionReason reason) implements ComplaintFact {}

    record Withdrawn(About about) implements ComplaintFact {}

    record Merged(About about, ComplaintId into) implements ComplaintFact {}
}
