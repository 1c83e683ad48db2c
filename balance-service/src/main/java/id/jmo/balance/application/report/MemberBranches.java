package id.jmo.balance.application.report;

import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.Map;

/** At which branch a member's employer is registered, as the contribution that was booked last says. */
public interface MemberBranches {

    void keep(MemberId member, String branch);

    /** Those that are known. */
    Map<MemberId, String> of(Collection<MemberId> members);
}
