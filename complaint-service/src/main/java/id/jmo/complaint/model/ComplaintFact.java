package id.jmo.complaint.model;

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

    record Closed(About about) implements ComplaintFact {}

    record Reopened(About about, LocalDate answerBy) implements ComplaintFact {}

    record Rejected(About about, RejectionReason reason) implements ComplaintFact {}

    record Withdrawn(About about) implements ComplaintFact {}

    record Merged(About about, ComplaintId into) implements ComplaintFact {}
}
