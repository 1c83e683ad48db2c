package id.jmo.information.messaging.content;

import id.jmo.information.model.content.AudienceSegment;
import id.jmo.information.model.content.MemberFacts;
import id.jmo.platform.values.MemberId;
import java.util.Arrays;

/** What audiences need of the snapshot that every event of a member carries. */
record MemberEvent(MemberId memberId, String segment, MembershipPart membership) {

    record MembershipPart(Status status) {

        enum Status {
            ACTIVE,
            ENDED
        }
    }

    MemberFacts asFacts() {
        AudienceSegment known = Arrays.stream(AudienceSegment.values())
                .filter(value -> value.name().equals(segment))
                .findFirst()
                .orElse(null);
        return new MemberFacts(known, membership.status() == MembershipPart.Status.ACTIVE);
    }
}
