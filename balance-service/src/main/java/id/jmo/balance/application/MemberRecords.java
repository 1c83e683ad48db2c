package id.jmo.balance.application;

import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** This service's own copy of member facts. */
public interface MemberRecords {

    Optional<MemberRecord> find(MemberId member);

    /** The records of those that are known. */
    Map<MemberId, MemberRecord> findAll(Collection<MemberId> members);

    /** Whose these numbers are. Without those that nobody has, and those that more than one has by what is known here. */
    Map<Kpj, MemberId> withKpjs(Collection<Kpj> numbers);

    /**
     * Keeps the record, unless a later one is kept already.
     *
     * @param sequence the version of the member the record is taken from
     */
    void keep(MemberId member, long sequence, MemberRecord copy);
}
