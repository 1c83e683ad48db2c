package id.jmo.account.persistence;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

@Component
class AccountIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoMembers.COLLECTION)
                .unique(MemberDocument.NIK_FINGERPRINT)
                .unique(MemberDocument.KPJ_FINGERPRINT)
                .sparse(MemberDocument.CHECK_DUE_AT);
    }
}
