package id.jmo.complaint.web;

import id.jmo.complaint.model.ComplaintStatus;
import id.jmo.complaint.model.Conversation;
import id.jmo.platform.attachments.web.AttachmentView;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as staff see it. Where the reporter is hidden from the reader, whatever may show who it is, is absent: the
 * member, the description, the conversation, the attachments, and fields that tell.
 *
 * @param reporterHidden whether the reporter is hidden from the reader
 * @param memberId the reporter
 * @param description in the reporter's own words
 * @param conversation with the notes of officers
 * @param correction what is to be corrected, field by field; for kinds that ask for a correction
 * @param otherComplaints the member's other complaints, the latest first: a duplicate may be merged into one of them
 * @param links the case itself; unless the reporter is hidden, the member's record; the compliance case that it has joined
 */
record CaseView(
        Summary summary,
        boolean reporterHidden,
        @Nullable MemberId memberId,
        @Nullable String description,
        List<ComplaintView.Filled> fields,
        List<AttachmentView> attachments,
        List<ComplaintView.Entry> timeline,
        List<Message> conversation,
        @Nullable CorrectionView correction,
        ComplaintView.@Nullable Stars rating,
        List<Summary> otherComplaints,
        List<ComplaintView.NextStep> nextSteps,
        Map<String, String> links) {

    /**
     * A complaint in the queue; it never shows the reporter.
     *
     * @param officer whom the case is assigned to; none while it is in the queue
     * @param mine whether that is the reader
     * @param escalatedAt when the limit passed
     */
    record Summary(
            ComplaintId complaintId,
            String number,
            ComplaintTexts.Coded kind,
            String team,
            ComplaintStatus status,
            OffsetDateTime submittedAt,
            ComplaintView.@Nullable Turn turn,
            @Nullable String officer,
            boolean mine,
            @Nullable OffsetDateTime escalatedAt) {}

    /** @param officer who wrote it; none if it was the member */
    record Message(
            OffsetDateTime at,
            Conversation.Author from,
            @Nullable String officer,
            String text) {}
}
