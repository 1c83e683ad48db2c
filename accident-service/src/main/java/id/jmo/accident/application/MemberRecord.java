package id.jmo.accident.application;

import id.jmo.accident.model.MemberFacts;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.util.Optional;

/** This service's copy of account's facts of members. */
public interface MemberRecord {

    Optional<MemberFacts> find(MemberId member);

    Optional<MemberFacts> find(Kpj kpj);

    Optional<MemberFacts> find(Nik nik);

    /** Keeps the facts unless newer ones are stored: the sequence grows with every event of a member. */
    void keep(MemberFacts facts, long sequence);
}
