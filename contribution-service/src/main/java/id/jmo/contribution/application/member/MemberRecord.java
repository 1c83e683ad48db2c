package id.jmo.contribution.application.member;

import id.jmo.contribution.model.member.MemberFacts;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** This service's copies of members. */
public interface MemberRecord {

    Optional<MemberFacts> find(MemberId member);

    Optional<MemberFacts> find(Nik nik);

    Optional<MemberFacts> find(Kpj kpj);

    /** Those of the numbers that are some member's, in no particular order. */
    List<MemberFacts> findAll(Collection<Kpj> numbers);

    /** When members were born, of those of whom it is known. */
    Map<MemberId, LocalDate> birthDates(Collection<MemberId> members);

    /** Keeps a copy unless a later one is there. */
    void keep(MemberFacts facts, long sequence);
}
