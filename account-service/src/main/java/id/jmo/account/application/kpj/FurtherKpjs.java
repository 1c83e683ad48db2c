package id.jmo.account.application.kpj;

import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Further KPJ on record. A step of a merger is written together with the event that asks for it. */
public interface FurtherKpjs {

    /**
     * @return false if there is one with that id, which stays as it is
     * @throws MemberRefusal if the KPJ is somebody else's already
     */
    boolean add(FurtherKpj kpj);

    Optional<FurtherKpj> find(MemberId id);

    Optional<FurtherKpj> find(Kpj kpj);

    /** Those with one of these ids; at most as many as a batch of an import has. */
    List<FurtherKpj> findAll(Collection<MemberId> ids);

    /** Those that a member has added, at most a hundred. */
    List<FurtherKpj> ownedBy(MemberId member);

    /** Those whose merger was asked for last by that time and has no answer, in the order of their ids. */
    List<FurtherKpj> askedBefore(Instant time, @Nullable MemberId after, int atMost);

    /** Those whose merger has waited for one answer since that time at least, in the order of their ids. */
    List<FurtherKpj> awaitingSince(Instant time, @Nullable MemberId after, int atMost);

    /** How many have waited for an answer since that time or longer. */
    long countAwaitingSince(Instant time);

    /**
     * Reads, decides and writes, anew if somebody else wrote in between.
     *
     * @throws java.util.NoSuchElementException if there is no such KPJ
     */
    FurtherKpj change(MemberId id, UnaryOperator<FurtherKpj> decision);
}
