package id.jmo.balance.application;

import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** This service's own copy of member facts. */
public interface MemberRecords {

    Optional<MemberRecord> find(MemberId member);

    /**
     * Keeps the record, unless a later one is kept already.
     *
     * @param sequence the version of the member the record is taken from
     */
    void keep(MemberId member, long sequence, MemberRecord copy);
}
