package id.jmo.biometric.persistence;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

/** All but those of claim and member serve jobs and the officers' queue alone. */
@Component
class BiometricIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoVerifications.COLLECTION)
                // A claim names one selfie, and never another.
                .sparse("claimId")
                .sparse("judgeAt")
                .sparse("reviewSince")
                .sparse("memberId", "openedAt");
        indexes.on(MongoReferenceReplacements.COLLECTION).sparse("waitingFor");
        indexes.on(MongoPictureVault.KEYS).sparse("eraseAt");
        indexes.on(MongoFrontalFaces.COLLECTION).index("member", "eraseAt").index("eraseAt");
        indexes.on(MongoFrameHashes.COLLECTION).index("eraseAt");
    }
}
