package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads claims, for their members and for the officers who review them. */
@UseCase
public class ReadClaims {

    private static final int PAGE = 20;

    private final Claims claims;

    ReadClaims(Claims claims) {
        this.claims = claims;
    }

    public Optional<Claim> find(ClaimId id) {
        return claims.find(id);
    }

    /** The member's claims, the latest first. */
    public Page<Claim> ofMember(MemberId member, @Nullable ClaimId cursor) {
        return Page.cut(claims.ofMember(member, cursor, PAGE + 1), PAGE, Claim::id);
    }

    /** The latest of the member's claims, the latest first. */
    public List<Claim> latestOf(MemberId member, int atMost) {
        return claims.ofMember(member, null, atMost);
    }

    /** The officers' queue, the longest waiting first. */
    public Page<Claim> inReview(@Nullable ClaimId cursor) {
        return Page.cut(claims.inReview(cursor, PAGE + 1), PAGE, Claim::id);
    }
}
