package id.jmo.contribution.partners;

import id.jmo.contribution.application.collection.CollectionBank;
import id.jmo.contribution.config.CollectionProperties;
import id.jmo.platform.snap.SnapClient;
import java.nio.file.Path;
import java.time.Duration;

/** Gives tests outside this package access to its package-private types. */
public final class PartnersTestAccess {

    private PartnersTestAccess() {}

    public static CollectionBank bank(SnapClient snap) {
        Duration any = Duration.ofSeconds(1);
        return new SnapCollectionBank(
                snap, new CollectionProperties("88801", Path.of("none"), any, any, 1, any, "VA/", any));
    }
}
