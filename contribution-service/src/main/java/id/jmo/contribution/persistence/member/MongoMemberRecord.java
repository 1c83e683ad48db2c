package id.jmo.contribution.persistence.member;

import id.jmo.contribution.application.member.MemberRecord;
import id.jmo.contribution.model.member.MemberFacts;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.mongo.ReplicatedFacts.Copied;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.personaldata.BlindIndexed;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Copies of members; a number is found by its fingerprint. */
@Repository
class MongoMemberRecord implements MemberRecord, Indexes {

    static final String COLLECTION = "memberFacts";
    private static final String NIK = "nikFingerprint";
    private static final String KPJ = "kpjFingerprint";

    /** A copy at rest. */
    record Copy(
            Confidential name,
            Nik nik,
            String nikFingerprint,
            Kpj kpj,
            String kpjFingerprint,
            @Nullable Confidential birthDate,
            String segment,
            @Nullable String employerNumber,
            @Nullable LocalDate endedOn,
            boolean overForGood) {}

    private final BlindIndex fingerprints;
    private final ReplicatedFacts<Copy> copies;

    @Bean
    static BlindIndexed niksOfMembers() {
        return BlindIndexed.of(COLLECTION, NIK, "nik");
    }

    @Bean
    static BlindIndexed kpjsOfMembers() {
        return BlindIndexed.of(COLLECTION, KPJ, "kpj");
    }

    MongoMemberRecord(MongoOperations mongo, BlindIndex fingerprints) {
        this.fingerprints = fingerprints;
        this.copies = new ReplicatedFacts<>(mongo, COLLECTION, Copy.class);
    }

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(COLLECTION).index(NIK).index(KPJ);
    }

    @Override
    public Optional<MemberFacts> find(MemberId member) {
        return copies.find(member.toString()).map(copy -> read(member, copy));
    }

    @Override
    public Optional<MemberFacts> find(Nik nik) {
        return findBy(NIK, List.of(nik.digits())).findFirst();
    }

    @Override
    public Optional<MemberFacts> find(Kpj kpj) {
        return findBy(KPJ, List.of(kpj.digits())).findFirst();
    }

    @Override
    public List<MemberFacts> findAll(Collection<Kpj> numbers) {
        return findBy(KPJ, numbers.stream().map(Kpj::digits).toList()).toList();
    }

    @Override
    public Map<MemberId, LocalDate> birthDates(Collection<MemberId> members) {
        Map<MemberId, LocalDate> known = new HashMap<>();
        for (Copied<Copy> found :
                copies.findAll(members.stream().map(MemberId::toString).toList())) {
            Confidential birthDate = found.copy().birthDate();
            if (birthDate != null) {
                known.put(MemberId.of(found.id()), LocalDate.parse(birthDate.reveal()));
            }
        }
        return known;
    }

    private Stream<MemberFacts> findBy(String field, List<String> digits) {
        return copies
                .findBy(
                        field,
                        digits.stream()
                                .flatMap(each -> fingerprints.all(each).stream())
                                .toList())
                .stream()
                .map(found -> read(MemberId.of(found.id()), found.copy()));
    }

    @Override
    public void keep(MemberFacts facts, long sequence) {
        copies.keepIfNewer(
                facts.memberId().toString(),
                sequence,
                new Copy(
                        facts.name(),
                        facts.nik(),
                        fingerprints.of(facts.nik().digits()),
                        facts.kpj(),
                        fingerprints.of(facts.kpj().digits()),
                        facts.birthDate(),
                        facts.segment(),
                        facts.employerNumber(),
                        facts.endedOn(),
                        facts.overForGood()));
    }

    private static MemberFacts read(MemberId member, Copy copy) {
        return new MemberFacts(
                member,
                copy.name,
                copy.nik,
                copy.kpj,
                copy.birthDate,
                copy.segment,
                copy.employerNumber,
                copy.endedOn,
                copy.overForGood);
    }
}
