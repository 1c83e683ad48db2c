package id.jmo.balance.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOneModel;
import id.jmo.balance.application.MemberRecord;
import id.jmo.balance.application.MemberRecords;
import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.mongo.ReplicatedFacts.Copied;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.personaldata.BlindIndexed;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Copies of members; a KPJ is found by its fingerprint. */
@Component
class MongoMemberRecords implements MemberRecords {

    static final String COLLECTION = "members";
    static final String KPJ = "kpjFingerprint";

    /** A copy at rest. */
    record Copy(
            Kpj kpj,
            String kpjFingerprint,
            String segment,
            @Nullable String employer,
            @Nullable EmployerNumber employerNumber,
            String status,
            @Nullable LocalDate endedOn) {

        MemberRecord read() {
            return new MemberRecord(kpj, segment, employer, employerNumber, status, endedOn);
        }
    }

    private final MongoOperations mongo;
    private final BlindIndex fingerprints;
    private final ReplicatedFacts<Copy> copies;

    MongoMemberRecords(MongoOperations mongo, BlindIndex fingerprints) {
        this.mongo = mongo;
        this.fingerprints = fingerprints;
        this.copies = new ReplicatedFacts<>(mongo, COLLECTION, Copy.class);
    }

    @Bean
    static BlindIndexed kpjsOfMembers() {
        return BlindIndexed.of(COLLECTION, KPJ, "kpj");
    }

    @Override
    public Optional<MemberRecord> find(MemberId member) {
        return copies.find(member.toString()).map(Copy::read);
    }

    @Override
    public Map<MemberId, MemberRecord> findAll(Collection<MemberId> members) {
        return copies.findAll(members.stream().map(MemberId::toString).toList()).stream()
                .collect(Collectors.toMap(
                        found -> MemberId.of(found.id()), found -> found.copy().read()));
    }

    @Override
    public Map<Kpj, MemberId> withKpjs(Collection<Kpj> numbers) {
        Map<Kpj, MemberId> owners = new HashMap<>();
        Set<Kpj> ofSeveral = new HashSet<>();
        for (Copied<Copy> found : copies.findBy(
                KPJ,
                numbers.stream()
                        .distinct()
                        .flatMap(kpj -> fingerprints.all(kpj.digits()).stream())
                        .toList())) {
            Kpj kpj = found.copy().kpj();
            if (owners.put(kpj, MemberId.of(found.id())) != null) {
                ofSeveral.add(kpj);
            }
        }
        owners.keySet().removeAll(ofSeveral);
        return owners;
    }

    @Override
    public void keep(MemberId member, long sequence, MemberRecord copy) {
        copies.keepIfNewer(
                member.toString(),
                sequence,
                new Copy(
                        copy.kpj(),
                        fingerprint(copy.kpj()),
                        copy.segment(),
                        copy.employer(),
                        copy.employerNumber(),
                        copy.status(),
                        copy.endedOn()));
    }

    /** Copies from before members were found by their KPJ. */
    DataMigration fingerprintsOfKpjs() {
        return new DataMigration("fingerprints-of-kpjs", COLLECTION, this::addFingerprints);
    }

    private void addFingerprints(List<Document> batch) {
        List<UpdateOneModel<Document>> updates = batch.stream()
                .map(copy -> new UpdateOneModel<Document>(eq("_id", copy.get("_id")), set(KPJ, fingerprint(kpj(copy)))))
                .toList();
        if (!updates.isEmpty()) {
            mongo.execute(COLLECTION, all -> all.bulkWrite(updates));
        }
    }

    private Kpj kpj(Document copy) {
        return mongo.getConverter().read(Numbered.class, copy).kpj();
    }

    private String fingerprint(Kpj kpj) {
        return fingerprints.of(kpj.digits());
    }

    /** As much of a copy as all versions have. */
    record Numbered(Kpj kpj) {}
}
