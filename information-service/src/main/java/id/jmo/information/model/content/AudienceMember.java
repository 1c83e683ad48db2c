package id.jmo.information.model.content;

import id.jmo.information.model.members.MemberFacts;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a member belongs to an {@link Audience}.
 *
 * @param segment none if account names one that this service does not know
 */
public record AudienceMember(@Nullable AudienceSegment segment, boolean active) {

    public static AudienceMember of(MemberFacts facts) {
        return new AudienceMember(
                facts.segment().map(AudienceMember::named).orElse(null),
                facts.membership() instanceof MemberFacts.Membership.Active);
    }

    private static AudienceSegment named(MemberFacts.Segment segment) {
        return switch (segment) {
            case PU -> AudienceSegment.PU;
            case BPU -> AudienceSegment.BPU;
            case PMI -> AudienceSegment.PMI;
            case JAKON -> AudienceSegment.JAKON;
        };
    }
}
