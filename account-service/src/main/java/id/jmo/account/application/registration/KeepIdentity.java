package id.jmo.account.application.registration;

import id.jmo.account.application.Members;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.registration.IdentityRecord;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;

/** An officer records what a member proves who they are with. Repeating it changes nothing. */
@UseCase
public class KeepIdentity {

    private final Members members;
    private final IdentityRecords identities;

    KeepIdentity(Members members, IdentityRecords identities) {
        this.members = members;
        this.identities = identities;
    }

    /** @throws MemberRefusal if there is no such member */
    public void keep(MemberId member, IdentityRecord identity) {
        if (members.find(member).isEmpty()) {
            throw new MemberRefusal(MemberRefusal.Reason.MEMBER_UNKNOWN);
        }
        identities.keep(member, identity);
    }
}
