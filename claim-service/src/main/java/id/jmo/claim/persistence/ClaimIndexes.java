package id.jmo.claim.persistence;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.mongo.Guards;
import id.jmo.platform.mongo.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** By what claims are found; what is unique among them, {@link MongoClaims} keeps by guards. */
@Component
class ClaimIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoClaims.COLLECTION)
                .index("memberId")
                .index("status")
                .sparse("step.due")
                .sparse("promised");
        indexes.on(MongoSavingsRecord.COLLECTION).sparse("held");
    }

    @Bean
    static DataMigration guardsOfClaims(Guards guards) {
        return guards.migrationOf(MongoClaims.COLLECTION, claim -> {
            List<String> values = new ArrayList<>();
            values.add(MongoClaims.byCommand(claim.getString("command")));
            values.add(MongoClaims.bySelfie(claim.getString("verificationId")));
            if (claim.containsKey("openClaimOf")) {
                values.add(MongoClaims.byMember(claim.getString("openClaimOf")));
            }
            return values;
        });
    }
}
