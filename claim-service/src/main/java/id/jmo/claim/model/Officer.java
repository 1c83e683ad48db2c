package id.jmo.claim.model;

import id.jmo.platform.values.MemberId;
import java.util.Optional;

/**
 * Somebody who decides over claims.
 *
 * @param member who this officer is among the members, if one of them
 */
public record Officer(String id, Optional<MemberId> member) {

    /** Nobody decides over money that comes to themselves. */
    boolean isMemberOf(Claim claim) {
        return member.filter(claim.member()::equals).isPresent();
    }
}
