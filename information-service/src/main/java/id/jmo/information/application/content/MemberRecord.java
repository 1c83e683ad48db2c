package id.jmo.information.application.content;

import id.jmo.information.model.content.MemberFacts;
import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** This service's copy of account's facts of members, as far as they decide on audiences. */
public interface MemberRecord {

    Optional<MemberFacts> find(MemberId member);

    /** Keeps the facts unless newer ones are stored: the sequence grows with every event of a member. */
    void keep(MemberId member, MemberFacts facts, long sequence);
}
