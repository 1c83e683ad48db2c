package id.jmo.platform.imports;

import id.jmo.platform.values.Identifier;
import java.util.UUID;

/** Identifies an import; derived from the request's Idempotency-Key, so that a repeated request is the same import. */
public record ImportId(UUID value) implements Identifier<ImportId> {

    @Override
    public String toString() {
        return value.toString();
    }
}
