package id.jmo.account.persistence;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.mongo.Indexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class AccountIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoMembers.COLLECTION).sparse(MemberDocument.CHECK_DUE_AT);
        indexes.on("oneTimeCodes").index("validUntil");
        indexes.on("codeLimits").index("until");
        indexes.on("dataUpdates").sparse("eraseAt");
        indexes.on("dataUpdateSelfies").index("judgedAt");
        indexes.on("registrations").sparse("dueAt").sparse("eraseAt");
    }

    @Bean
    static DataMigration guardsOfMembers(Guards guards) {
        return guards.migrationOf(
                MongoMembers.COLLECTION,
                member -> List.of(
                        MongoMembers.byNik(member.getString(MemberDocument.NIK_FINGERPRINT)),
                        MongoMembers.byKpj(member.getString(MemberDocument.KPJ_FINGERPRINT))));
    }
}
