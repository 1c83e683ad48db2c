package id.jmo.complaint.application;

import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintNumber;
import id.jmo.complaint.model.ComplaintStatus;
import id.jmo.complaint.model.Decision;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The complaints. A complaint and its events are stored in one write: exactly what is stored is published. */
public interface Complaints {

    /** The result of adding a complaint. */
    enum Admission {
        ADMITTED,
        /** The same request came in before. */
        REPEATED,
        /** Draw another number. */
        NUMBER_TAKEN,
        /** The draft is a complaint already. */
        DRAFT_USED
    }

    /**
     * The id of the complaint that this request to submit creates, the same whenever it is repeated.
     *
     * @param otherwise its id, if the request comes for the first time
     */
    ComplaintId idFor(String command, ComplaintId otherwise);

    /** @param command identifies the request to submit, so that the same request finds its complaint when it is repeated */
    Admission add(Decision.Moved submitted, String command);

    /** The complaint that this request to submit has created. */
    Optional<Complaint> submittedBy(String command);

    Optional<Complaint> find(ComplaintId id);

    /** A complaint as it is stored, with the version that every change raises. */
    Optional<Versioned> findVersioned(ComplaintId id);

    record Versioned(Complaint complaint, long version) {}

    Optional<Complaint> numbered(ComplaintNumber number);

    /**
     * Reads, decides and, if the complaint moved, writes; repeats all three after a concurrent write, so the decision must be
     * pure.
     *
     * @return the decision that was stored; empty if there is no such complaint
     */
    Optional<Decision> change(ComplaintId id, Function<Complaint, Decision> decision);

    /** The member's complaints, the latest first; those before the cursor. */
    List<Complaint> ofMember(MemberId member, @Nullable ComplaintId cursor, int limit);

    /** Which complaints officers want to see; what is null or false does not matter. */
    record Selection(
            @Nullable ComplaintStatus status,
            @Nullable String kind,
            @Nullable String team,
            @Nullable String officer,
            boolean unassigned,
            boolean escalated) {}

    /** The earliest first; those after the cursor. */
    List<Complaint> select(Selection selection, @Nullable ComplaintId cursor, int limit);

    /** Complaints whose officers' limit has passed by then and that are not escalated yet, after the cursor. */
    List<Complaint> newlyOverdue(Instant now, @Nullable ComplaintId cursor, int limit);

    /** Complaints whose member's time has passed by then, after the cursor. */
    List<Complaint> silentSince(Instant now, @Nullable ComplaintId cursor, int limit);

    /** Complaints that ended so long ago that what was written is to be erased. */
    List<ComplaintId> toErase(Instant now, int limit);

    /** Verified reports that wait for joining a compliance case, or for the confirmation that it was open. */
    List<ComplaintId> toJoin(Instant now, int limit);

    /** The reports of a compliance case that wait for its end, after the cursor. */
    List<Complaint> underInspection(ComplianceCaseId inspection, @Nullable ComplaintId cursor, int limit);

    /** The reports of a compliance case without those that were withdrawn, rejected or merged, after the cursor. */
    List<Complaint> reportsIn(ComplianceCaseId inspection, @Nullable ComplaintId cursor, int limit);

    long countReportsIn(ComplianceCaseId inspection);

    /** Whether the member is one of those who report in the compliance case. */
    boolean isReporter(MemberId member, ComplianceCaseId inspection);

    /** How many escalated complaints still wait for an officer. */
    long countEscalated();
}
