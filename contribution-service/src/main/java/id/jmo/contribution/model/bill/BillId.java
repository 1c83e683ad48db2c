package id.jmo.contribution.model.bill;

import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;

/** Identifies a bill. Whoever repeats the command to issue it names the same one. */
public record BillId(UUID value) implements Identifier<BillId> {

    public static BillId next() {
        return new BillId(Uuid7.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static BillId of(String text) {
        return new BillId(Identifier.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
