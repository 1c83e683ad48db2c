package id.jmo.account.model.kpj;

import id.jmo.platform.values.Identifier;
import java.util.UUID;

/** Identifies one attempt to merge the savings of two KPJ of one person. */
public record MergerId(UUID value) implements Identifier<MergerId> {

    @Override
    public String toString() {
        return value.toString();
    }
}
