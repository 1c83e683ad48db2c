package id.jmo.account.model;

import java.util.List;

/** What a member becomes, and the facts to tell the others. An unchanged member has nothing to tell. */
public record Decision(Member member, List<MemberFact> facts) {

    static Decision unchanged(Member member) {
        return new Decision(member, List.of());
    }

    /** A change that concerns nobody else. */
    static Decision silently(Member member) {
        return new Decision(member, List.of());
    }

    static Decision telling(MemberFact.Kind kind, Member after) {
        return new Decision(after, List.of(new MemberFact(kind, after)));
    }
}
