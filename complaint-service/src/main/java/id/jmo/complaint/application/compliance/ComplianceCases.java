package id.jmo.complaint.application.compliance;

import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceDecision;
import id.jmo.complaint.model.compliance.ComplianceNumber;
import id.jmo.complaint.model.compliance.ComplianceStatus;
import id.jmo.complaint.model.compliance.EmployerIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The compliance cases, and which of them reports about an employer join. */
public interface ComplianceCases {

    /** The result of adding a case. */
    enum Admission {
        ADMITTED,
        /** There is a case with this id already. */
        REPEATED,
        /** Draw another number. */
        NUMBER_TAKEN
    }

    Admission add(ComplianceCase opened);

    Optional<ComplianceCase> find(ComplianceCaseId id);

    /** A case as it is stored, with the version that every change raises. */
    Optional<Versioned> findVersioned(ComplianceCaseId id);

    record Versioned(ComplianceCase found, long version) {}

    Optional<ComplianceCase> numbered(ComplianceNumber number);

    Optional<ComplianceCase> withLetter(UUID letter);

    /**
     * The id of the case that reports about the employer join; there may be no case with it yet.
     *
     * @param otherwise the id if there is none, which stays then: of two who ask at once, both get the same
     */
    ComplianceCaseId caseOf(EmployerIdentity employer, ComplianceCaseId otherwise);

    /** Reports about the employer join another case from now on, unless somebody else has changed it meanwhile. */
    void replaceCaseOf(EmployerIdentity employer, ComplianceCaseId ended, ComplianceCaseId next);

    /**
     * Reads, decides and, if the case moved, writes; repeats all three after a concurrent write, so the decision must be pure.
     *
     * @return the decision that was stored; empty if there is no such case
     */
    Optional<ComplianceDecision> change(ComplianceCaseId id, Function<ComplianceCase, ComplianceDecision> decision);

    /**
     * Which cases to list; what is null or false does not matter.
     *
     * @param name normalised
     * @param city normalised
     */
    record Selection(
            @Nullable ComplianceStatus status,
            @Nullable String officer,
            boolean unassigned,
            boolean escalated,
            boolean proposed,
            @Nullable String name,
            @Nullable String city) {}

    /** The earliest first; those after the cursor. */
    List<ComplianceCase> select(Selection selection, @Nullable ComplianceCaseId cursor, int limit);

    /** Cases whose officers' limit has passed by then and that are not escalated yet, after the cursor. */
    List<ComplianceCase> newlyOverdue(Instant now, @Nullable ComplianceCaseId cursor, int limit);

    /** Cases that have ended and whose reports wait for their answer. */
    List<ComplianceCaseId> toAnswer(Instant now, int limit);

    long countEscalated();
}
