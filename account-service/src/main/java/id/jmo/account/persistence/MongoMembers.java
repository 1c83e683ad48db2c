package id.jmo.account.persistence;

import id.jmo.account.application.Members;
import id.jmo.account.model.Decision;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberFact;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStore.NewDocument;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Members} in the collection {@code members}; the facts go to the topic {@code jmo.members.v1}. */
@Repository
class MongoMembers implements Members {

    static final String COLLECTION = "members";
    private static final String TOPIC = "jmo.members.v1";
    private static final int LOOKUPS_AT_ONCE = 500;

    private final AggregateStore<MemberDocument> store;
    private final BlindIndex fingerprints;
    private final EventMapper<MemberFact> events;

    MongoMembers(AggregateStores stores, BlindIndex fingerprints, EventMapper<MemberFact> events) {
        this.store = stores.create(COLLECTION, MemberDocument.class, TOPIC);
        this.fingerprints = fingerprints;
        this.events = events;
    }

    @Override
    public void add(Decision registration) {
        Member member = registration.member();
        try {
            store.insert(
                    member.id().toString(),
                    MemberDocument.of(member, fingerprints),
                    events.mapAll(registration.facts()));
        } catch (DuplicateKeyException taken) {
            throw new MemberRefusal(whatIsTaken(member));
        }
    }

    @Override
    public Set<MemberId> addAll(List<Decision> registrations) {
        return store
                .insertAll(registrations.stream()
                        .map(registration -> new NewDocument<>(
                                registration.member().id().toString(),
                                MemberDocument.of(registration.member(), fingerprints),
                                events.mapAll(registration.facts())))
                        .toList())
                .stream()
                .map(MemberId::of)
                .collect(Collectors.toSet());
    }

    /** Looks up which of the unique numbers collided: the driver names it only in the text of its message. */
    private MemberRefusal.Reason whatIsTaken(Member member) {
        for (Identity known : knownAmong(List.of(member.id()), List.of(member.nik()), List.of(member.kpj()))) {
            if (known.nik().equals(member.nik())) {
                return MemberRefusal.Reason.NIK_ALREADY_REGISTERED;
            }
            if (known.kpj().equals(member.kpj())) {
                return MemberRefusal.Reason.KPJ_ALREADY_REGISTERED;
            }
        }
        return MemberRefusal.Reason.MEMBER_ALREADY_REGISTERED;
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return store.find(id.toString()).map(MongoMembers::member);
    }

    @Override
    public Member change(MemberId id, Function<Member, Decision> decision) {
        try {
            return member(store.change(id.toString(), document -> {
                Member before = document.toMember(id.toString());
                Decision decided = decision.apply(before);
                if (decided.member().equals(before) && decided.facts().isEmpty()) {
                    return Change.none();
                }
                return new Change<>(MemberDocument.of(decided.member(), fingerprints), events.mapAll(decided.facts()));
            }));
        } catch (NoSuchElementException unknown) {
            throw new MemberRefusal(MemberRefusal.Reason.MEMBER_UNKNOWN);
        } catch (DuplicateKeyException taken) {
            // No change touches the other unique numbers.
            throw new MemberRefusal(MemberRefusal.Reason.NIK_ALREADY_REGISTERED);
        }
    }

    @Override
    public List<Identity> knownAmong(Collection<MemberId> ids, Collection<Nik> niks, Collection<Kpj> kpjs) {
        Map<MemberId, Identity> known = new LinkedHashMap<>();
        collect(known, "_id", ids.stream().map(MemberId::toString).toList());
        collect(
                known,
                MemberDocument.NIK_FINGERPRINT,
                niks.stream().map(nik -> fingerprints.of(nik.digits())).toList());
        collect(
                known,
                MemberDocument.KPJ_FINGERPRINT,
                kpjs.stream().map(kpj -> fingerprints.of(kpj.digits())).toList());
        return List.copyOf(known.values());
    }

    private void collect(Map<MemberId, Identity> known, String field, List<String> values) {
        for (int from = 0; from < values.size(); from += LOOKUPS_AT_ONCE) {
            List<String> some = values.subList(from, Math.min(from + LOOKUPS_AT_ONCE, values.size()));
            for (var stored : store.find(Query.query(Criteria.where(field).in(some)))) {
                MemberId id = MemberId.of(stored.id());
                known.put(
                        id,
                        new Identity(
                                id, stored.document().nik(), stored.document().kpj()));
            }
        }
    }

    @Override
    public List<MemberId> dueForCheck(Instant now, int atMost) {
        var due = Query.query(Criteria.where(MemberDocument.CHECK_DUE_AT).lte(now))
                .with(Sort.by(MemberDocument.CHECK_DUE_AT))
                .limit(atMost);
        return store.find(due).stream().map(stored -> MemberId.of(stored.id())).toList();
    }

    private static Member member(Stored<MemberDocument> stored) {
        return stored.document().toMember(stored.id());
    }
}
