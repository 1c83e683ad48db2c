package id.jmo.information.messaging.members;

import id.jmo.information.model.members.MemberFacts.Membership;
import id.jmo.information.model.members.MemberFacts.Segment;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What benefits and audiences need of the snapshot that every event of a member carries. */
record MemberEvent(MemberId memberId, Confidential birthDate, String segment, MembershipPart membership) {

    private static final String DISMISSAL = "TERMINATION";

    record MembershipPart(
            Status status,
            @Nullable LocalDate endedOn,
            @Nullable String cause) {

        enum Status {
            ACTIVE,
            ENDED
        }
    }

    Optional<Segment> knownSegment() {
        return Arrays.stream(Segment.values())
                .filter(known -> known.name().equals(segment))
                .findFirst();
    }

    Membership asMembership() {
        return switch (membership.status()) {
            case ACTIVE -> new Membership.Active();
            case ENDED -> {
                LocalDate endedOn = membership.endedOn();
                if (endedOn == null) {
                    throw new IllegalArgumentException("A membership that ended did so on a day");
                }
                yield new Membership.Ended(endedOn, DISMISSAL.equals(membership.cause()));
            }
        };
    }
}
