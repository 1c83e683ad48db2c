package id.jmo.complaint.persistence.compliance;

import id.jmo.complaint.model.compliance.CaseMilestone;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceStatus;
import id.jmo.complaint.model.compliance.DismissalReason;
import id.jmo.complaint.model.compliance.LetterKind;
import id.jmo.complaint.model.compliance.PublicService;
import id.jmo.complaint.model.compliance.Term;
import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A compliance case as it is stored; {@link ComplianceDocuments} reads and writes it. What a state does not have is absent.
 *
 * @param number unique
 * @param nameKey fingerprint of the normalised name, for the search; likewise {@code cityKey}
 * @param visitOn the planned day, while a visit is planned
 * @param answerAt when an ended case has reports to answer
 * @param late see {@link id.jmo.complaint.model.compliance.Answering}
 * @param dueAt when the officers' limit passes, until it has: for the search for overdue cases
 * @param overdue true while an escalated case waits for its next step
 * @param proposed true while a proposal waits for a supervisor
 */
record ComplianceDocument(
        String number,
        Confidential name,
        Confidential address,
        Confidential city,
        String nameKey,
        String cityKey,
        Instant openedAt,
        ComplianceStatus status,
        @Nullable LocalDate visitOn,
        @Nullable CaseClock clock,
        @Nullable Term term,
        @Nullable String officer,
        @Nullable Visited visit,
        @Nullable Proposed proposal,
        List<Letter> letters,
        List<Event> history,
        @Nullable Instant escalatedAt,
        @Nullable End end,
        @Nullable ComplianceCaseId mergedInto,
        int late,
        @Nullable Instant answerAt,
        @Nullable Instant dueAt,
        @Nullable Boolean overdue,
        @Nullable Boolean proposed) {

    record Visited(LocalDate on, Confidential findings) {}

    /** @param amount of a fine in rupiah, with its basis; or the services that are to be withheld */
    record Proposed(
            UUID proposal,
            String by,
            Instant at,
            @Nullable Long amount,
            @Nullable Confidential basis,
            List<PublicService> services) {}

    record Letter(
            UUID letter,
            LetterKind kind,
            String number,
            Instant issuedAt,
            LocalDate date,
            @Nullable Long amount,
            @Nullable Confidential basis,
            List<PublicService> services) {}

    record Event(
            Instant at,
            CaseMilestone milestone,
            String by,
            @Nullable Confidential note) {}

    /** @param registeredOn of a registration, with the employer's number; or the reason of a dismissal */
    record End(
            @Nullable LocalDate registeredOn,
            @Nullable String employerNumber,
            @Nullable DismissalReason reason,
            String by,
            Confidential answer) {}
}
