package id.jmo.account.persistence;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.personaldata.BlindIndexed;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class AccountIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoMembers.COLLECTION).sparse(MemberDocument.CHECK_DUE_AT).index(NameFingerprints.FIELD, "_id");
        indexes.on("oneTimeCodes").index("validUntil");
        indexes.on("codeLimits").index("until");
        indexes.on("dataUpdates").sparse("eraseAt");
        indexes.on("dataUpdateSelfies").index("judgedAt");
        indexes.on("registrations").sparse("dueAt").sparse("eraseAt");
    }

    @Bean
    static BlindIndexed niksOfMembers() {
        return nik(MongoMembers.COLLECTION);
    }

    @Bean
    static BlindIndexed kpjsOfMembers() {
        return kpj(MongoMembers.COLLECTION);
    }

    @Bean
    static BlindIndexed niksOfWorkers() {
        return nik("workerRegistrations");
    }

    @Bean
    static BlindIndexed kpjsOfWorkers() {
        return kpj("workerRegistrations");
    }

    @Bean
    static BlindIndexed furtherKpjsIndexed() {
        return kpj("furtherKpjs");
    }

    private static BlindIndexed.Entry guard(String kind) {
        return new BlindIndexed.Entry(Guards.COLLECTION, kind, Guards.HOLDER);
    }

    private static BlindIndexed nik(String collection) {
        return BlindIndexed.of(collection, MemberDocument.NIK_FINGERPRINT, "nik")
                .onceIn(guard(NumberGuards.NIK));
    }

    private static BlindIndexed kpj(String collection) {
        return BlindIndexed.of(collection, MemberDocument.KPJ_FINGERPRINT, "kpj")
                .onceIn(guard(NumberGuards.KPJ));
    }

    @Bean
    static DataMigration guardsOfMembers(Guards guards) {
        return guards.migrationOf(
                MongoMembers.COLLECTION,
                member -> List.of(
                        NumberGuards.NIK + member.getString(MemberDocument.NIK_FINGERPRINT),
                        NumberGuards.KPJ + member.getString(MemberDocument.KPJ_FINGERPRINT)));
    }
}
