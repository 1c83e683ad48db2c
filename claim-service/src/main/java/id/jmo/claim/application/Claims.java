package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimStatus;
import id.jmo.claim.model.Decision;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The claims. A claim and its events are stored in one write: exactly what is stored is published. */
public interface Claims {

    /** The result of adding a claim. */
    sealed interface Admission {

        record Admitted() implements Admission {}

        /** The member has an open claim; of two submitted concurrently, one gets this. */
        record AnotherIsOpen(ClaimId open) implements Admission {}

        /** A selfie verifies one claim. */
        record VerificationUsed() implements Admission {}
    }

    /** The id of the claim that this request to submit creates, the same whenever it is repeated. */
    ClaimId idFor(String command);

    /** @param command identifies the request to submit, so that the same request finds its claim when it is repeated */
    Admission add(Decision.Moved submitted, String command);

    /** The claim that this request to submit has created. */
    Optional<Claim> submittedBy(String command);

    Optional<Claim> find(ClaimId id);

    /**
     * Reads, decides and, if the claim moved, writes; repeats all three after a concurrent write, so the decision must be
     * pure.
     *
     * @return the claim as it was before, and the decision that was stored; empty if there is no such claim
     */
    Optional<Decided> change(ClaimId id, Function<Claim, Decision> decision);

    /** A decision, and the claim before it. */
    record Decided(Claim before, Decision decision) {}

    /** The claim that keeps the member from submitting another. */
    Optional<ClaimId> openClaimOf(MemberId member);

    /** What the ledger holds for the member's completed claims whose money came back, until they are paid again. */
    Rupiah heldForReturned(MemberId member);

    /** The member's claims, the latest first; those before the cursor. */
    List<Claim> ofMember(MemberId member, @Nullable ClaimId cursor, int limit);

    /** The claims that wait for an officer, the earliest first; those after the cursor. */
    List<Claim> inReview(@Nullable ClaimId cursor, int limit);

    /** The claims whose step is overdue or whose payment deadline is missed, the earliest first; those after the cursor. */
    List<Claim> late(Instant now, @Nullable ClaimId cursor, int limit);

    /** The claims whose step is overdue and not marked as late yet. */
    List<Claim> newlyOverdue(Instant now, int limit);

    /** The claims due by then and not yet paid, for which no alarm was raised yet. */
    List<Claim> newlyAtRisk(Instant payBy, int limit);

    long countLate(Instant now);

    /** Those that wait for a member who has not named another account in time, in the order of their submission. */
    List<Claim> parked(@Nullable ClaimId cursor, int limit);

    long countParked();

    /** How many claims are in each state that is no end. */
    Map<ClaimStatus, Long> countOpen();

    /** When the oldest of the claims that still have to be paid was submitted. */
    Optional<Instant> oldestUnpaidSince();

    /** How many claims are due by then and not yet paid. */
    long countAtRisk(Instant payBy);
}
