package id.jmo.account.persistence;

import id.jmo.account.application.Members;
import id.jmo.account.model.Decision;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberFact;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.mongo.Guards;
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
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** {@link Members} in the collection {@code members}; the facts go to the topic {@code jmo.members.v1}. */
@Repository
class MongoMembers implements Members {

    static final String COLLECTION = "members";
    private static final String TOPIC = "jmo.members.v1";
    private static final String NIK = "nik:";

    /** Whose documents have numbers, under the same ids and names: members, workers who become members, further KPJ. */
    private static final List<String> HOLDERS = List.of(COLLECTION, "workerRegistrations", "furtherKpjs");

    private static final int LOOKUPS_AT_ONCE = 500;

    private final AggregateStore<MemberDocument> store;
    private final Guards guards;
    private final MongoOperations mongo;
    private final BlindIndex fingerprints;
    private final EventMapper<MemberFact> events;

    MongoMembers(
            AggregateStores stores,
            Guards guards,
            MongoOperations mongo,
            BlindIndex fingerprints,
            EventMapper<MemberFact> events) {
        this.store = stores.create(COLLECTION, MemberDocument.class, TOPIC);
        this.guards = guards;
        this.mongo = mongo;
        this.fingerprints = fingerprints;
        this.events = events;
    }

    @Override
    public void add(Decision registration) {
        Member member = registration.member();
        MemberDocument document = MemberDocument.of(member, fingerprints);
        take(member.id(), byNik(document.nikFingerprint()), byKpj(document.kpjFingerprint()));
        try {
            store.insert(member.id().toString(), document, events.mapAll(registration.facts()));
        } catch (DuplicateKeyException taken) {
            throw new MemberRefusal(whatIsTaken(member));
        }
    }

    @Override
    public void reserve(MemberId id, Nik nik, Kpj kpj) {
        take(id, byNik(fingerprints.of(nik.digits())), byKpj(fingerprints.of(kpj.digits())));
    }

    @Override
    public void reserve(MemberId id, Kpj kpj) {
        take(id, byKpj(fingerprints.of(kpj.digits())));
    }

    @Override
    public Optional<MemberId> holderOf(Kpj kpj) {
        return guards.holderOf(byKpj(fingerprints.of(kpj.digits()))).map(MemberId::of);
    }

    @Override
    public Map<Kpj, MemberId> holdersOf(Collection<Kpj> kpjs) {
        Map<String, Kpj> byGuard = new HashMap<>();
        kpjs.forEach(kpj -> byGuard.put(byKpj(fingerprints.of(kpj.digits())), kpj));
        Map<Kpj, MemberId> holders = new HashMap<>();
        inParts(
                List.copyOf(byGuard.keySet()),
                some -> guards.holdersOf(some)
                        .forEach((guard, holder) -> holders.put(byGuard.get(guard), MemberId.of(holder))));
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
        var taken = guards.takeAll(
                wanted.stream()
                        .map(member -> new Guards.Wish(
                                member.id(),
                                List.of(
                                        byNik(member.document().nikFingerprint()),
                                        byKpj(member.document().kpjFingerprint()))))
                        .toList(),
                this::stateOf);
        return store
                .insertAll(IntStream.range(0, wanted.size())
                        .filter(place -> taken.get(place).isEmpty())
                        .mapToObj(wanted::get)
                        .toList())
                .stream()
                .map(MemberId::of)
                .collect(Collectors.toSet());
    }

    private void take(MemberId member, String... numbers) {
        guards.take(List.of(numbers), member.toString(), this::stateOf).ifPresent(taken -> {
            throw new MemberRefusal(
                    taken.value().startsWith(NIK)
                            ? MemberRefusal.Reason.NIK_ALREADY_REGISTERED
                            : MemberRefusal.Reason.KPJ_ALREADY_REGISTERED);
        });
    }

    /** Who does not have the number may be about to: a member who is being registered, or whose number is corrected. */
    private Guards.State stateOf(String number, String id) {
        return Guards.State.heldIf(HOLDERS.stream()
                .anyMatch(collection -> has(mongo.findById(id, Document.class, collection), number)));
    }

    private static boolean has(@Nullable Document holder, String number) {
        return holder != null
                && (number.equals(byNik(holder.getString(MemberDocument.NIK_FINGERPRINT)))
                        || number.equals(byKpj(holder.getString(MemberDocument.KPJ_FINGERPRINT))));
    }

    static String byNik(String fingerprint) {
        return NIK + fingerprint;
    }

    static String byKpj(String fingerprint) {
        return "kpj:" + fingerprint;
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
    public Member change(MemberId id, Function<Member, Decision> decision) {
        try {
            return member(store.change(id.toString(), document -> {
                Member before = document.toMember(id.toString());
                Decision decided = decision.apply(before);
                if (decided.member().equals(before) && decided.facts().isEmpty()) {
                    return Change.none();
                }
                MemberDocument next = MemberDocument.of(decided.member(), fingerprints);
                if (!next.nikFingerprint().equals(document.nikFingerprint())) {
                    // Taken again without harm if the decision is repeated.
                    take(id, byNik(next.nikFingerprint()));
                }
                return new Change<>(next, events.mapAll(decided.facts()));
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
                holders(niks.stream()
                        .map(nik -> byNik(fingerprints.of(nik.digits())))
                        .toList()),
                identity -> wantedNiks.contains(identity.nik()));
        Set<Kpj> wantedKpjs = Set.copyOf(kpjs);
        collect(
                known,
                holders(kpjs.stream()
                        .map(kpj -> byKpj(fingerprints.of(kpj.digits())))
                        .toList()),
                identity -> wantedKpjs.contains(identity.kpj()));
        return List.copyOf(known.values());
    }

    @Override
    public Map<Kpj, Member> byKpj(Collection<Kpj> kpjs) {
        Set<Kpj> wanted = Set.copyOf(kpjs);
        Map<Kpj, Member> known = new HashMap<>();
        List<String> guarded =
                wanted.stream().map(kpj -> byKpj(fingerprints.of(kpj.digits()))).toList();
        inParts(
                holders(guarded),
                ids -> store.find(Query.query(Criteria.where("_id").in(ids)), MongoMembers::member).stream()
                        .filter(member -> wanted.contains(member.kpj()))
                        .forEach(member -> known.put(member.kpj(), member)));
        return known;
    }

    private List<String> holders(List<String> values) {
        List<String> holders = new ArrayList<>();
        inParts(values, some -> holders.addAll(guards.holdersOf(some).values()));
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

    private static void inParts(List<String> values, Consumer<List<String>> part) {
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
