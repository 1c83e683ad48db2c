package id.jmo.information.application.members;

import id.jmo.information.model.members.MemberFacts;
import id.jmo.information.model.members.MemberFacts.Membership;
import id.jmo.information.model.members.MemberFacts.Segment;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.Optional;

/** This service's copies of account's and balance's facts of members, as far as benefits and audiences depend on them. */
public interface MemberRecord {

    /** @return empty as long as no event of the member has arrived from account */
    Optional<MemberFacts> find(MemberId member);

    /** Keeps what account knows unless newer facts are stored: the sequence grows with every event of a member. */
    void keep(MemberId member, long sequence, Optional<Segment> segment, Membership membership, Confidential birthDate);

    /** Notes a month with a contribution; noted again, it changes nothing. */
    void addContribution(MemberId member, YearMonth month);
}
