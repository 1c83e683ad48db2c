package id.jmo.information.application.content;

import id.jmo.information.model.content.MemberFacts;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;

/** Keeps this service's copy of account's facts of members. */
@UseCase
public class ReplicateMembers {

    private final MemberRecord members;

    ReplicateMembers(MemberRecord members) {
        this.members = members;
    }

    public void keep(MemberId member, MemberFacts facts, long sequence) {
        members.keep(member, facts, sequence);
    }
}
