package id.jmo.complaint.model;

import id.jmo.platform.values.MemberId;
import java.util.Optional;

/**
 * A complaint officer.
 *
 * @param id the subject of the officer's token
 * @param member the officer's own member id, if the officer is a member too
 */
public record Officer(String id, Optional<MemberId> member) {

    /** Whether the complaint is the officer's own, which somebody else must handle. */
    boolean isReporterOf(Complaint complaint) {
        return member.filter(complaint.member()::equals).isPresent();
    }
}
