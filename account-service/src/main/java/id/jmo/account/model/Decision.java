package id.jmo.account.model;

import java.util.List;

/** What a member becomes, and the facts to publish. */
public record Decision(Member member, List<MemberFact> facts) {

    static Decision unchanged(Member member) {
        return new Decision(member, List.of());
    }

    /** A change that concerns no other service. */
    static Decision withoutFact(Member member) {
        return new Decision(member, List.of());
    }

    static Decision with(MemberFact.Kind kind, Member after) {
        return new Decision(after, List.of(new MemberFact(kind, after)));
    }
}
