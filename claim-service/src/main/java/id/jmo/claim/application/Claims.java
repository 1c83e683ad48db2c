package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.Decision;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All claims. A claim and the facts it tells are kept in one write: what is kept is told, and only that. */
public interface Claims {

    /** What comes of bringing in a new claim. */
    sealed interface Admission {

        record Admitted() implements Admission {}

        /** The member has an open claim; of two submitted at once the second finds it too. */
        record AnotherIsOpen(ClaimId open) implements Admission {}

        /** A selfie verifies one claim. */
        record VerificationUsed() implements Admission {}
    }

    /** @param command names the request to submit, so that the same one, made again, finds its claim */
    Admission add(Decision.Moved submitted, String command);

    /** The claim that came of this request to submit. */
    Optional<Claim> submittedBy(String command);

    Optional<Claim> find(ClaimId id);

    /**
     * Reads, decides and, if the claim moved, writes; begins again if somebody else came between, so the decision must
     * be pure.
     *
     * @return the claim as it was before, and the decision that held; nothing if there is no such claim
     */
    Optional<Decided> change(ClaimId id, Function<Claim, Decision> decision);

    /** A decision over a claim, and the claim it was taken over. */
    record Decided(Claim before, Decision decision) {}

    /** The claim that keeps the member from submitting another. */
    Optional<ClaimId> openClaimOf(MemberId member);

    /** The member's claims, the latest first; those before the cursor. */
    List<Claim> ofMember(MemberId member, @Nullable ClaimId cursor, int limit);

    /** The claims that wait for an officer, the earliest first; those after the cursor. */
    List<Claim> inReview(@Nullable ClaimId cursor, int limit);

    /** The claims whose step is overdue or whose promise is missed, the earliest first; those after the cursor. */
    List<Claim> late(Instant now, @Nullable ClaimId cursor, int limit);

    /** The claims whose step is overdue and that nobody has marked yet. */
    List<Claim> newlyOverdue(Instant now, int limit);

    /** The claims promised by the time or earlier and not yet paid, for which nobody has been alarmed yet. */
    List<Claim> newlyAtRisk(Instant payBy, int limit);

    long countLate(Instant now);

    /** How many claims are promised by the time or earlier and not yet paid. */
    long countAtRisk(Instant payBy);
}
