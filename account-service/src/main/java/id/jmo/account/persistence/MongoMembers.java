package id.jmo.account.persistence;

import id.jmo.account.application.Members;
import id.jmo.account.model.Decision;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberFact;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.persistence.NumberGuards.PersonalNumber;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final NumberGuards guards;
    private final BlindIndex fingerprints;
    private final EventMapper<MemberFact> events;

    MongoMembers(AggregateStores stores, NumberGuards guards, BlindIndex fingerprints, EventMapper<MemberFact> events) {
        this.store = stores.create(COLLECTION, MemberDocument.class, TOPIC);
        this.guards = guards;
        this.fingerprints = fingerprints;
        this.events = events;
    }

    @Override
    public void add(Decision registration) {
        Member member = registration.member();
        take(member.id(), PersonalNumber.of(member.nik()), PersonalNumber.of(member.kpj()));
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
    public void reserve(MemberId id, Nik nik, Kpj kpj) {
        take(id, PersonalNumber.of(nik), PersonalNumber.of(kpj));
    }

    @Override
    public void reserve(MemberId id, Kpj kpj) {
        take(id, PersonalNumber.of(kpj));
    }

    @Override
    public Optional<MemberId> holderOf(Kpj kpj) {
        return guards.holderOf(PersonalNumber.of(kpj)).map(MemberId::of);
    }

    @Override
    public Map<Kpj, MemberId> holdersOf(Collection<Kpj> kpjs) {
        Map<Kpj, MemberId> holders = new HashMap<>();
        inParts(
                kpjs.stream().map(PersonalNumber::of).distinct().toList(),
                some -> guards.holdersOf(some)
                        .forEach((number, holder) -> holders.put(new Kpj(number.digits()), MemberId.of(holder))));
        return holders;
    }

    /** Whose NIK or KPJ another has is not added. */
    @Override
    public Set<MemberId> addAll(List<Decision> registrations) {
        List<NewDocument<MemberDocument>> wanted = registrations.stream()
                .map(registration -> new NewDocument<>(
                        registration.member().id().toString(),
                        MemberDocument.of(registration.member(), fingerprints),
                        events.mapAll(registration.facts())))
                .toList();
        var taken = guards.takeAll(registrations.stream()
                .map(Decision::member)
                .map(member -> new NumberGuards.Wish(
                        member.id().toString(),
                        List.of(PersonalNumber.of(member.nik()), PersonalNumber.of(member.kpj()))))
                .toList());
        return store
                .insertAll(IntStream.range(0, wanted.size())
                        .filter(place -> taken.get(place).isEmpty())
                        .mapToObj(wanted::get)
                        .toList())
                .stream()
                .map(MemberId::of)
                .collect(Collectors.toSet());
    }

    private void take(MemberId member, PersonalNumber... numbers) {
        guards.take(member.toString(), List.of(numbers)).ifPresent(taken -> {
            throw new MemberRefusal(
                    taken.value().startsWith(NumberGuards.NIK)
                            ? MemberRefusal.Reason.NIK_ALREADY_REGISTERED
                            : MemberRefusal.Reason.KPJ_ALREADY_REGISTERED);
        });
    }

    /** Which of the member's numbers the record of that id has. */
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
    public List<Member> findAll(Collection<MemberId> ids) {
        var byId = Query.query(Criteria.where("_id")
                        .in(ids.stream().map(MemberId::toString).toList()))
                .with(Sort.by(Sort.Direction.DESC, "_id"));
        return store.find(byId, MongoMembers::member);
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
                if (!decided.member().nik().equals(before.nik())) {
                    // Taken again without harm if the decision is repeated.
                    take(id, PersonalNumber.of(decided.member().nik()));
                }
                return new Change<>(MemberDocument.of(decided.member(), fingerprints), events.mapAll(decided.facts()));
            }));
        } catch (NoSuchElementException unknown) {
            throw new MemberRefusal(MemberRefusal.Reason.MEMBER_UNKNOWN);
        }
    }

    @Override
    public List<Identity> knownAmong(Collection<MemberId> ids, Collection<Nik> niks, Collection<Kpj> kpjs) {
        Map<MemberId, Identity> known = new LinkedHashMap<>();
        collect(known, ids.stream().map(MemberId::toString).toList(), _ -> true);
        Set<Nik> wantedNiks = Set.copyOf(niks);
        collect(
                known,
                holders(niks.stream().map(PersonalNumber::of).toList()),
                identity -> wantedNiks.contains(identity.nik()));
        Set<Kpj> wantedKpjs = Set.copyOf(kpjs);
        collect(
                known,
                holders(kpjs.stream().map(PersonalNumber::of).toList()),
                identity -> wantedKpjs.contains(identity.kpj()));
        return List.copyOf(known.values());
    }

    @Override
    public Map<Kpj, Member> byKpj(Collection<Kpj> kpjs) {
        Set<Kpj> wanted = Set.copyOf(kpjs);
        Map<Kpj, Member> known = new HashMap<>();
        inParts(
                holders(wanted.stream().map(PersonalNumber::of).toList()),
                ids -> store.find(Query.query(Criteria.where("_id").in(ids)), MongoMembers::member).stream()
                        .filter(member -> wanted.contains(member.kpj()))
                        .forEach(member -> known.put(member.kpj(), member)));
        return known;
    }

    private List<String> holders(List<PersonalNumber> numbers) {
        List<String> holders = new ArrayList<>();
        inParts(numbers, some -> holders.addAll(guards.holdersOf(some).values()));
        return holders;
    }

    private void collect(Map<MemberId, Identity> known, List<String> ids, Predicate<Identity> wanted) {
        inParts(
                ids,
                some -> store.find(Query.query(Criteria.where("_id").in(some))).stream()
                        .map(stored -> new Identity(
                                MemberId.of(stored.id()),
                                stored.document().nik(),
                                stored.document().kpj()))
                        .filter(wanted)
                        .forEach(identity -> known.put(identity.id(), identity)));
    }

    private static <T> void inParts(List<T> values, Consumer<List<T>> part) {
        for (int from = 0; from < values.size(); from += LOOKUPS_AT_ONCE) {
            part.accept(values.subList(from, Math.min(from + LOOKUPS_AT_ONCE, values.size())));
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
