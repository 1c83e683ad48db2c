package id.jmo.accident.model;

import id.jmo.platform.values.MemberId;
import java.util.Optional;

/**
 * A claims officer.
 *
 * @param member the officer's own member id, if the officer is a member too
 */
public record Officer(String id, Optional<MemberId> member) {

    /** Whether the case is the officer's own, over which somebody else must decide. */
    boolean isMemberOf(Accident accident) {
        return member.filter(accident.member()::equals).isPresent();
    }
}
