package id.jmo.account.application;

import id.jmo.account.model.Decision;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The members on record. A member and the facts that follow from a change are written together or not at all. */
public interface Members {

    /** The numbers that identify a member; each belongs to one member only. */
    record Identity(MemberId id, Nik nik, Kpj kpj) {}

    /** @throws MemberRefusal if the id, the NIK or the KPJ is another member's already */
    void add(Decision registration);

    /**
     * Keeps the numbers for who is about to be added under that id.
     *
     * @throws MemberRefusal if the NIK or the KPJ is somebody else's already
     */
    void reserve(MemberId id, Nik nik, Kpj kpj);

    /** As above, for a KPJ alone. */
    void reserve(MemberId id, Kpj kpj);

    /** Who may have the number; whether they have it, their record says. */
    Optional<MemberId> holderOf(Kpj kpj);

    /** As above, of those numbers that somebody may have. */
    Map<Kpj, MemberId> holdersOf(Collection<Kpj> kpjs);

    /**
     * Adds many members, each for themselves.
     *
     * @return the ids of those that were added; of the others the id, the NIK or the KPJ is on record already
     */
    Set<MemberId> addAll(List<Decision> registrations);

    Optional<Member> find(MemberId id);

    /** Those of some members who are on record, the newest first. One that cannot be read keeps none of the others. */
    List<Member> findAll(Collection<MemberId> ids);

    /**
     * Reads, decides and writes, anew if somebody else wrote in between.
     *
     * @return the member as they are afterwards
     * @throws MemberRefusal if there is no such member, if the NIK decided on is another member's, or as decided
     */
    Member change(MemberId id, Function<Member, Decision> decision);

    /** Who of those on record has one of the identities' ids, NIKs or KPJs. */
    List<Identity> knownAmong(Collection<MemberId> ids, Collection<Nik> niks, Collection<Kpj> kpjs);

    /** Those of the numbers that a member on record has. */
    Map<Kpj, Member> byKpj(Collection<Kpj> kpjs);

    /** Members whose civil-registry check is due, the longest due first. */
    List<MemberId> dueForCheck(Instant now, int atMost);
}
