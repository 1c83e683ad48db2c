package id.jmo.claim.persistence;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

/** What the store itself guarantees of claims (one open claim a member, one claim a selfie, one a request), and finds. */
@Component
class ClaimIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoClaims.COLLECTION)
                .uniqueSparse("openClaimOf")
                .unique("verificationId")
                .unique("command")
                .index("memberId")
                .index("status")
                .sparse("step.due")
                .sparse("promised");
        indexes.on(MongoSavingsRecord.COLLECTION).sparse("held");
    }
}
