package id.jmo.claim.application;

import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.claim.model.eligibility.SavingsFacts;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;

/** Keeps this service's copies of account's and balance's facts, so that no claim waits for a call to them. */
@UseCase
public class ReplicateFacts {

    private final MemberRecord members;
    private final SavingsRecord savings;

    ReplicateFacts(MemberRecord members, SavingsRecord savings) {
        this.members = members;
        this.savings = savings;
    }

    public void ofMember(MemberFacts facts, long sequence) {
        members.keep(facts, sequence);
    }

    public void ofSavings(MemberId member, SavingsFacts facts, long sequence) {
        savings.keep(member, facts, sequence);
    }
}
