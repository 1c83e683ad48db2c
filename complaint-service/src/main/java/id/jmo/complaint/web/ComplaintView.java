package id.jmo.complaint.web;

import id.jmo.complaint.model.ComplaintStatus;
import id.jmo.complaint.model.Conversation;
import id.jmo.platform.attachments.web.AttachmentView;
import id.jmo.platform.values.ComplaintId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as its member sees it.
 *
 * @param number to say over the phone
 * @param correction what is to be corrected, field by field; for kinds that ask for a correction
 * @param inspection how far the inspection of the reported employer has come; for reports that have joined one
 * @param rejectedBecause why it was rejected; the officer's explanation is in the conversation
 * @param mergedInto the complaint that this one is handled with
 * @param nextSteps what the member may do now
 */
record ComplaintView(
        ComplaintId complaintId,
        String number,
        ComplaintTexts.Coded kind,
        ComplaintStatus status,
        String statusLabel,
        OffsetDateTime submittedAt,
        @Nullable Turn turn,
        String description,
        List<Filled> fields,
        List<AttachmentView> attachments,
        List<Entry> timeline,
        List<Message> conversation,
        @Nullable CorrectionView correction,
        @Nullable Stars rating,
        ComplaintTexts.@Nullable Coded inspection,
        ComplaintTexts.@Nullable Coded rejectedBecause,
        @Nullable ComplaintId mergedInto,
        List<NextStep> nextSteps,
        Map<String, String> links) {

    /** Whose turn it is. */
    enum Waiting {
        OFFICER,
        MEMBER
    }

    /**
     * Whose turn it is, and until when.
     *
     * @param dueOn the last day, in Jakarta
     * @param daysLeft working days after today; 0 on the last day and when it is over
     */
    record Turn(Waiting waitsFor, LocalDate dueOn, int daysLeft, boolean overdue) {}

    /** A field of the form as it was filled in; a NIK or KPJ with its last four digits only. */
    record Filled(String name, String label, String value) {}

    /** @param number the id of the entry in the stream */
    record Entry(int number, OffsetDateTime at, String code, String text) {}

    record Message(OffsetDateTime at, Conversation.Author from, String text) {}

    /** @param stars 1 to 5, the best */
    record Stars(int stars, @Nullable String comment) {}

    /** @param action stable name of what may be done */
    record NextStep(String action, String method, String href, String text) {}

    /** A complaint in a list. */
    record Summary(
            ComplaintId complaintId,
            String number,
            ComplaintTexts.Coded kind,
            ComplaintStatus status,
            String statusLabel,
            OffsetDateTime submittedAt,
            @Nullable Turn turn) {}
}
