package id.jmo.complaint.persistence;

import id.jmo.complaint.model.ComplaintStatus;
import id.jmo.complaint.model.Conversation;
import id.jmo.complaint.model.Milestone;
import id.jmo.complaint.model.RejectionReason;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.catalogue.ServiceLevel;
import id.jmo.complaint.model.compliance.JoinedCase;
import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is stored; {@link ComplaintDocuments} reads and writes it. What a state does not have is absent.
 *
 * @param number unique
 * @param memberClock how long the member is waited for, where it is the member's turn
 * @param answered whether a closed complaint was answered
 * @param correction what the member asks to have corrected
 * @param inspectsEmployer true for what joins a compliance case
 * @param inspection the compliance case that it is in
 * @param joinDueAt while it waits for joining a compliance case, or for the confirmation that the case was open
 * @param dueAt when the officers' limit passes, while it runs and has not passed: for the search for overdue complaints
 * @param silentAt when the member's time is over, where it is the member's turn
 * @param overdue true while an escalated complaint waits for an officer
 * @param eraseAt when what was written in an ended complaint is to be erased
 * @param command the request that created the complaint
 */
record ComplaintDocument(
        String memberId,
        String number,
        String kind,
        String team,
        boolean reporterHidden,
        @Nullable Boolean inspectsEmployer,
        ServiceLevel serviceLevel,
        List<Correctable> corrects,
        Confidential description,
        List<Field> fields,
        Instant submittedAt,
        ComplaintStatus status,
        CaseClock clock,
        @Nullable CaseClock memberClock,
        @Nullable Boolean answered,
        @Nullable RejectionReason reason,
        @Nullable ComplaintId mergedInto,
        @Nullable String officer,
        @Nullable Correction correction,
        @Nullable JoinedCase inspection,
        List<Line> conversation,
        @Nullable Stars rating,
        @Nullable Instant escalatedAt,
        List<Event> timeline,
        @Nullable Instant joinDueAt,
        @Nullable Instant dueAt,
        @Nullable Instant silentAt,
        @Nullable Boolean overdue,
        @Nullable Instant eraseAt,
        String command) {

    record Field(String name, Confidential value) {}

    record Line(Instant at, Conversation.Author author, String officer, Confidential text) {}

    record Stars(int stars, @Nullable Confidential comment, Instant at) {}

    /**
     * @param decidedBy the officer, while account-service has not answered
     * @param answer the officer's words, likewise
     */
    record Correction(
            int round,
            List<CorrectedField> fields,
            @Nullable String decidedBy,
            @Nullable Confidential answer) {}

    /**
     * @param reason of the officer who refused it
     * @param obstacle why it could not be recorded
     */
    record CorrectedField(
            Correctable field,
            Step step,
            @Nullable Confidential reason,
            @Nullable String obstacle) {

        enum Step {
            PROPOSED,
            REFUSED,
            ORDERED,
            APPLIED,
            IMPOSSIBLE
        }
    }

    record Event(Instant at, Milestone milestone) {}
}
