package id.jmo.complaint.web.compliance;

import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceStatus;
import id.jmo.complaint.model.compliance.PublicService;
import id.jmo.complaint.model.compliance.Turn.Waiting;
import id.jmo.complaint.web.compliance.ComplianceTexts.Labelled;
import id.jmo.platform.values.ComplaintId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A compliance case as staff see it. It never shows who reports: the reports are counted, and what they say of the employer
 * is shown without them.
 *
 * @param proposal what waits for a supervisor
 * @param letters in the order in which they were issued
 * @param mergedInto the case that this one was merged into
 * @param answer to every reporter, once the case has ended
 * @param nextSteps what the reader may do now
 */
record ComplianceCaseView(
        Summary summary,
        String address,
        Reports reports,
        @Nullable VisitView visit,
        @Nullable ProposalView proposal,
        List<LetterView> letters,
        List<Entry> history,
        @Nullable RegistrationView registration,
        @Nullable Labelled dismissedBecause,
        @Nullable ComplianceCaseId mergedInto,
        @Nullable String answer,
        List<NextStep> nextSteps,
        Map<String, String> links) {

    /**
     * A case in the list.
     *
     * @param reports how many, without those that were withdrawn or rejected
     * @param turn who is waited for; none when the case has ended
     * @param officer whom the case is assigned to; none while nobody has it
     * @param mine whether that is the reader
     * @param escalatedAt when an officers' limit passed
     */
    record Summary(
            ComplianceCaseId caseId,
            String number,
            String employer,
            String city,
            ComplianceStatus status,
            String statusLabel,
            OffsetDateTime openedAt,
            long reports,
            @Nullable TurnView turn,
            @Nullable String officer,
            boolean mine,
            @Nullable OffsetDateTime escalatedAt) {}

    /**
     * Who is waited for, and until when.
     *
     * @param dueOn the last day, in Jakarta; none while services are withheld, for that has no end but the registration
     * @param daysLeft working days after today, of a fine days of the calendar; 0 on the last day and when it is over
     * @param isOverdue whether officers are late; an employer's time that is over makes it the officers' turn
     */
    record TurnView(
            Waiting waitsFor,
            @Nullable LocalDate dueOn,
            @Nullable Integer daysLeft,
            boolean isOverdue) {}

    /**
     * What the reports say of the employer.
     *
     * @param workers the most that a report names; none if no report does
     * @param names how the employer's name is written, the earliest first
     */
    record Reports(long count, @Nullable Long workers, List<String> names, List<String> addresses) {}

    record VisitView(LocalDate on, String findings) {}

    /**
     * @param amount of a fine, in rupiah
     * @param basis how the amount was found
     * @param services that are to be withheld; empty for a fine
     */
    record ProposalView(
            UUID proposalId,
            String by,
            OffsetDateTime at,
            @Nullable Long amount,
            @Nullable String basis,
            List<PublicService> services) {}

    /**
     * @param date the day of a visit, the employer's last day, or the day of the letter
     * @param link the letter as PDF
     */
    record LetterView(
            UUID letterId, Labelled kind, String number, OffsetDateTime issuedAt, LocalDate date, String link) {}

    /**
     * @param by the user id of whoever did it; none for what nobody did
     * @param note in that person's words
     */
    record Entry(
            OffsetDateTime at,
            String code,
            String text,
            @Nullable String by,
            @Nullable String note) {}

    /** @param employerNumber NPP */
    record RegistrationView(LocalDate on, String employerNumber) {}

    /** @param action stable name of what may be done */
    record NextStep(String action, String method, String href, String text) {}

    /**
     * One report, for the officer of the case alone.
     *
     * @param link the complaint; it shows the reporter to its own officer only
     */
    record ReportView(ComplaintId complaintId, String number, OffsetDateTime submittedAt, String status, String link) {}
}
