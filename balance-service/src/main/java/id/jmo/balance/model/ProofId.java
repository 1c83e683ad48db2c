package id.jmo.balance.model;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies one proof of the ledger. */
public record ProofId(UUID value) implements Identifier<ProofId> {

    /** A new identifier, a UUIDv7. */
    public static ProofId next() {
        return new ProofId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
