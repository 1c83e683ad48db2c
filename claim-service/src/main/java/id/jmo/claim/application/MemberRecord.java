package id.jmo.claim.application;

import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** This service's copy of account's facts of members. */
public interface MemberRecord {

    Optional<MemberFacts> find(MemberId member);

    /** Keeps the facts unless newer ones are stored: the sequence grows with every event of a member. */
    void keep(MemberFacts facts, long sequence);
}
