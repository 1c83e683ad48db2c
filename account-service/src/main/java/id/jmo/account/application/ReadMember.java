package id.jmo.account.application;

import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** Looks a member up. */
@UseCase
public class ReadMember {

    private final Members members;

    ReadMember(Members members) {
        this.members = members;
    }

    public Optional<Member> find(MemberId id) {
        return members.find(id);
    }

    /** @throws MemberRefusal if there is no such member */
    public Member byId(MemberId id) {
        return find(id).orElseThrow(() -> new MemberRefusal(MemberRefusal.Reason.MEMBER_UNKNOWN));
    }
}
