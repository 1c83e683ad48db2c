package id.jmo.claim.application;

import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** This service's own copy of what account tells of the members. */
public interface MemberRecord {

    Optional<MemberFacts> find(MemberId member);

    /** Keeps the facts unless later ones are known: the sequence grows with every fact of a member. */
    void keep(MemberFacts facts, long sequence);
}
