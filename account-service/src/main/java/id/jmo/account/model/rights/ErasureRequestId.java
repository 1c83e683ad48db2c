package id.jmo.account.model.rights;

import id.jmo.platform.values.Identifier;
import java.util.UUID;

/** Identifies one request of a member to have data erased. */
public record ErasureRequestId(UUID value) implements Identifier<ErasureRequestId> {

    @Override
    public String toString() {
        return value.toString();
    }
}
