package id.jmo.platform.mongo;

import java.util.Collection;

/** The store was changed by a later version of the service in a way that this one would do harm to. */
final class StoreOfLaterVersion extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StoreOfLaterVersion(Collection<String> migrations) {
        super(
                "A later version of this service has migrated the store (%s), and this one would damage it: start the later version, or restore the backup from before the upgrade; nothing was changed"
                        .formatted(String.join(", ", migrations)));
    }
}
