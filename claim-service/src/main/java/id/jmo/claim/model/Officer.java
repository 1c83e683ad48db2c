package id.jmo.claim.model;

import id.jmo.platform.values.MemberId;
import java.util.Optional;

/**
 * A claims officer.
 *
 * @param member the officer's own member id, if the officer is a member too
 */
public record Officer(String id, Optional<MemberId> member) {

    /** Whether the claim is the officer's own, over which somebody else must decide. */
    boolean isMemberOf(Claim claim) {
        return member.filter(claim.member()::equals).isPresent();
    }
}
