package id.jmo.information.application.members;

import id.jmo.information.model.members.MemberFacts.Membership;
import id.jmo.information.model.members.MemberFacts.Segment;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.Optional;

/** Keeps the copies up to date, so that no check waits for a call to another service. */
@UseCase
public class ReplicateMembers {

    private final MemberRecord facts;

    ReplicateMembers(MemberRecord facts) {
        this.facts = facts;
    }

    public void ofMember(
            MemberId member, long sequence, Optional<Segment> segment, Membership membership, Confidential birthDate) {
        facts.keep(member, sequence, segment, membership, birthDate);
    }

    public void ofContribution(MemberId member, YearMonth month) {
        facts.addContribution(member, month);
    }
}
