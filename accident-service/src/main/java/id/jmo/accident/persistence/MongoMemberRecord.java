package id.jmo.accident.persistence;

import id.jmo.accident.application.MemberRecord;
import id.jmo.accident.model.MemberFacts;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Copies of members; a number is found by its fingerprint. */
@Component
class MongoMemberRecord implements MemberRecord {

    static final String COLLECTION = "memberFacts";

    record Copy(
            Confidential name,
            Nik nik,
            String nikFingerprint,
            Kpj kpj,
            String kpjFingerprint,
            Confidential birthDate,
            String segment,
            @Nullable String employer,
            @Nullable String employerNumber,
            @Nullable LocalDate endedOn) {}

    private final BlindIndex fingerprints;
    private final ReplicatedFacts<Copy> copies;

    MongoMemberRecord(MongoOperations mongo, BlindIndex fingerprints) {
        this.fingerprints = fingerprints;
        this.copies = new ReplicatedFacts<>(mongo, COLLECTION, Copy.class);
    }

    @Override
    public Optional<MemberFacts> find(MemberId member) {
        return copies.find(member.toString()).map(copy -> read(member, copy));
    }

    @Override
    public Optional<MemberFacts> find(Kpj kpj) {
        return findBy("kpjFingerprint", kpj.digits());
    }

    @Override
    public Optional<MemberFacts> find(Nik nik) {
        return findBy("nikFingerprint", nik.digits());
    }

    private Optional<MemberFacts> findBy(String field, String digits) {
        return copies.findBy(field, fingerprints.all(digits)).stream()
                .map(found -> read(MemberId.of(found.id()), found.copy()))
                .findFirst();
    }

    @Override
    public void keep(MemberFacts facts, long sequence) {
        copies.keepIfNewer(
                facts.id().toString(),
                sequence,
                new Copy(
                        facts.name(),
                        facts.nik(),
                        fingerprints.of(facts.nik().digits()),
                        facts.kpj(),
                        fingerprints.of(facts.kpj().digits()),
                        Confidential.of(facts.birthDate().toString()),
                        facts.segment(),
                        facts.employer().orElse(null),
                        facts.employerNumber().orElse(null),
                        facts.membershipEndedOn().orElse(null)));
    }

    private static MemberFacts read(MemberId member, Copy copy) {
        return new MemberFacts(
                member,
                copy.name,
                copy.nik,
                copy.kpj,
                LocalDate.parse(copy.birthDate.reveal()),
                copy.segment,
                Optional.ofNullable(copy.employer),
                Optional.ofNullable(copy.employerNumber),
                Optional.ofNullable(copy.endedOn));
    }
}
