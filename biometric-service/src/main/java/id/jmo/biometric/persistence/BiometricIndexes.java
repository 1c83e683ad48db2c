package id.jmo.biometric.persistence;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

/** All but the claim's index serve jobs and the officers' queue alone. */
@Component
class BiometricIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoVerifications.COLLECTION)
                // A claim names one selfie, and never another.
                .sparse("claimId")
                .sparse("judgeAt")
                .sparse("reviewSince");
        indexes.on(MongoPictureVault.KEYS).sparse("eraseAt");
        indexes.on(MongoFrameHashes.COLLECTION).index("eraseAt");
    }
}
