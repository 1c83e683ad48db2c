package id.jmo.accident.application;

import id.jmo.accident.model.MemberFacts;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;

/** Keeps this service's copies of account's and balance's facts, so that no report waits for a call to them. */
@UseCase
public class ReplicateFacts {

    private final MemberRecord members;
    private final ContributionRecord contributions;

    ReplicateFacts(MemberRecord members, ContributionRecord contributions) {
        this.members = members;
        this.contributions = contributions;
    }

    public void ofMember(MemberFacts facts, long sequence) {
        members.keep(facts, sequence);
    }

    public void ofContributions(MemberId member, YearMonth lastMonth, long sequence) {
        contributions.keep(member, lastMonth, sequence);
    }
}
