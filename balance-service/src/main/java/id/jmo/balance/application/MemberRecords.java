package id.jmo.balance.application;

import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** This service's own copy of member facts. */
public interface MemberRecords {

    Optional<MemberRecord> find(MemberId member);

    /** The records of those that are known. */
    Map<MemberId, MemberRecord> findAll(Collection<MemberId> members);

    /**
     * Keeps the record, unless a later one is kept already.
     *
     * @param sequence the version of the member the record is taken from
     */
    void keep(MemberId member, long sequence, MemberRecord copy);
}
