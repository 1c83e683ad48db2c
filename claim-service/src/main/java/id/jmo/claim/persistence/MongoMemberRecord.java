package id.jmo.claim.persistence;

import id.jmo.claim.application.MemberRecord;
import id.jmo.claim.model.eligibility.CivilRegistryMatch;
import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.claim.model.eligibility.Membership;
import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoMemberRecord implements MemberRecord {

    /**
     * @param birthDate none in documents older than this field
     * @param endedOn none while the membership is active
     * @param mismatches none until the civil registry has answered, empty if it agrees
     * @param biometricConsent none in documents older than this field, and then true
     * @param bankAccount none in documents older than this field
     */
    record Document(
            Confidential name,
            @Nullable Confidential birthDate,
            @Nullable LocalDate endedOn,
            @Nullable Cause endCause,
            @Nullable LocalDate dataUpdatedOn,
            @Nullable List<String> mismatches,
            @Nullable Boolean biometricConsent,
            @Nullable Account bankAccount) {}

    record Account(String bankCode, Confidential number) {}

    private final ReplicatedFacts<Document> copies;

    MongoMemberRecord(MongoOperations mongo) {
        this.copies = new ReplicatedFacts<>(mongo, "memberFacts", Document.class);
    }

    @Override
    public Optional<MemberFacts> find(MemberId member) {
        return copies.find(member.toString()).map(copy -> read(member, copy));
    }

    @Override
    public void keep(MemberFacts facts, long sequence) {
        copies.keepIfNewer(facts.id().toString(), sequence, write(facts));
    }

    private static Document write(MemberFacts facts) {
        Optional<Membership.Ended> ended = switch (facts.membership()) {
            case Membership.Active() -> Optional.empty();
            case Membership.Ended over -> Optional.of(over);
        };
        return new Document(
                facts.name(),
                facts.birthDate().orElse(null),
                ended.map(Membership.Ended::on).orElse(null),
                ended.flatMap(Membership.Ended::cause).orElse(null),
                facts.dataUpdatedOn().orElse(null),
                switch (facts.civilRegistry()) {
                    case CivilRegistryMatch.Unknown() -> null;
                    case CivilRegistryMatch.Matched() -> List.of();
                    case CivilRegistryMatch.Mismatched mismatched -> mismatched.fields();
                },
                facts.biometricConsent(),
                facts.bankAccount()
                        .map(account -> new Account(account.bankCode(), account.number()))
                        .orElse(null));
    }

    private static MemberFacts read(MemberId member, Document document) {
        return new MemberFacts(
                member,
                document.name,
                Optional.ofNullable(document.birthDate),
                document.endedOn == null
                        ? new Membership.Active()
                        : new Membership.Ended(document.endedOn, Optional.ofNullable(document.endCause)),
                Optional.ofNullable(document.dataUpdatedOn),
                match(document.mismatches),
                !Boolean.FALSE.equals(document.biometricConsent),
                Optional.ofNullable(document.bankAccount)
                        .map(account -> new MemberFacts.BankAccount(account.bankCode, account.number)));
    }

    private static CivilRegistryMatch match(@Nullable List<String> mismatches) {
        if (mismatches == null) {
            return new CivilRegistryMatch.Unknown();
        }
        return mismatches.isEmpty() ? new CivilRegistryMatch.Matched() : new CivilRegistryMatch.Mismatched(mismatches);
    }
}
